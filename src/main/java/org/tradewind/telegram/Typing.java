package org.tradewind.telegram;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Shows that the bot is at work where an answer takes longer than half a second, until it is there. */
final class Typing {
    private static final long FIRST_MILLIS = 500;
    private static final long AGAIN_MILLIS = 4_500;
    /** Where many wait at once, the way out is for answers; signs beyond this many at a time are left out. */
    private static final int MOST_AT_ONCE = 4;

    private final Courier courier;
    private final ScheduledExecutorService clockwork;
    private final Executor calls;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    Typing(Courier courier, ScheduledExecutorService clockwork, Executor calls) {
        this.courier = courier;
        this.clockwork = clockwork;
        this.calls = calls;
    }

    /** The sign goes when this is closed. */
    interface Sign extends AutoCloseable {
        @Override
        void close();
    }

    Sign begin(Place place) {
        ScheduledFuture<?> signs =
                clockwork.scheduleAtFixedRate(() -> show(place), FIRST_MILLIS, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        return () -> signs.cancel(false);
    }

    private void show(Place place) {
        if (places.tryAcquire()) {
            calls.execute(() -> {
                try {
                    courier.showTyping(place);
                } finally {
                    places.release();
                }
            });
        }
    }
}
