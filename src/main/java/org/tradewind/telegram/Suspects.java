package org.tradewind.telegram;

import java.util.concurrent.locks.ReentrantLock;
import org.tradewind.telegram.Inbox.Arrival;

/**
 * Updates on which work had begun when the program ended: one of them may be what ended it. They are worked on one at a
 * time until their answer is made, so that another kill counts against one of them, and not against all.
 */
final class Suspects {
    private final Inbox inbox;
    private final ReentrantLock alone = new ReentrantLock(true);

    Suspects(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Work on an update begins, once no suspect is in work if it is one. */
    void begun(Arrival arrival) {
        if (arrival.attempts() > 0) {
            alone.lock();
        }
        inbox.begun(arrival.update());
    }

    /** The answer to an update was made by this thread, and what is left is to bring it. */
    void made(long update) {
        inbox.made(update);
        left();
    }

    /** This thread has done what it can for the update. */
    void left() {
        if (alone.isHeldByCurrentThread()) {
            alone.unlock();
        }
    }
}
