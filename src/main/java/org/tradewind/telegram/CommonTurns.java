package org.tradewind.telegram;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for turns that several processes have in common. */
final class CommonTurns {
    private static final Logger LOG = LoggerFactory.getLogger(CommonTurns.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    /** So few wait for a turn of all chats at a time: the turns of a process that dies are lost. */
    private static final int MOST_IN_FRONT = 3;

    private final Turns turns;
    private final Stop stop;
    private final Semaphore front = new Semaphore(MOST_IN_FRONT, true);

    CommonTurns(Turns turns, Stop stop) {
        this.turns = turns;
        this.stop = stop;
    }

    void awaitChat(long chat) {
        await(() -> turns.ofChat(chat));
    }

    void awaitAll() {
        try {
            front.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closing();
        }
        try {
            await(turns::ofAll);
        } finally {
            front.release();
        }
    }

    void pause(boolean ofAChat, long chat, Duration time) {
        try {
            if (ofAChat) {
                turns.pauseChat(chat, time);
            } else {
                turns.pauseAll(time);
            }
        } catch (RuntimeException e) {
            LOG.warn("The other processes were not told to wait: {}", e.getMessage());
        }
    }

    /** Where no turn can be had, nothing is sent: the limits are kept whatever happens. */
    private void await(Supplier<Duration> turn) {
        while (true) {
            try {
                stop.wait(turn.get());
                return;
            } catch (Closing e) {
                throw e;
            } catch (RuntimeException e) {
                LOG.warn("No turn to send can be had, it is tried again: {}", e.getMessage());
                stop.wait(AGAIN);
            }
        }
    }
}
