package org.tradewind.telegram;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The answer that ends the waiting sign on a pressed button: given once, beside the work, with the notice where it is
 * known soon, without it where the work takes long or fails.
 */
final class PressAnswer implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 700;

    private final Courier courier;
    private final String query;
    private final Executor calls;
    private final AtomicBoolean given = new AtomicBoolean();
    private final ScheduledFuture<?> patience;

    PressAnswer(Courier courier, String query, ScheduledExecutorService clockwork, Executor calls) {
        this.courier = courier;
        this.query = query;
        this.calls = calls;
        this.patience = clockwork.schedule(() -> give(""), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Gives the answer, if none was given yet. */
    void give(String notice) {
        if (given.compareAndSet(false, true)) {
            calls.execute(() -> courier.answerPress(query, notice));
        }
    }

    @Override
    public void close() {
        patience.cancel(false);
        give("");
    }
}
