package org.tradewind;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a signal end the program in order: the JVM waits for what is in hand, and exits with 0. Closed when the program
 * has ended, for whatever reason; without a signal its exit code stays its own.
 */
final class Shutdown implements AutoCloseable {
    /** The reason to stop that a signal gives. */
    static final String SIGNAL = "told to stop";

    private static final String OVER = "over";
    private static final long MOST_SECONDS = 9;

    private final CompletableFuture<String> told;
    private final CountDownLatch done = new CountDownLatch(1);

    private Shutdown(CompletableFuture<String> told) {
        this.told = told;
    }

    /** Completes the future on SIGTERM or SIGINT, and holds the JVM until {@link #close} or nine seconds. */
    static Shutdown onSignal(CompletableFuture<String> told) {
        Shutdown shutdown = new Shutdown(told);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(shutdown::end));
        return shutdown;
    }

    private void end() {
        boolean bySignal = told.complete(SIGNAL);
        try {
            boolean inTime = done.await(MOST_SECONDS, TimeUnit.SECONDS);
            if (bySignal) {
                Runtime.getRuntime().halt(inTime ? Main.DONE : Main.FAILED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        told.complete(OVER);
        done.countDown();
    }
}
