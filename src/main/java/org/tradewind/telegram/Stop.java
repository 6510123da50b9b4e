package org.tradewind.telegram;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The sign that the bot ends. Whoever waits for anything waits here, so that the end comes at once. */
final class Stop {
    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /**
     * Waits.
     *
     * @throws Closing if the bot ends meanwhile
     */
    void wait(Duration time) {
        try {
            if (given.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Closing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closing();
        }
    }
}
