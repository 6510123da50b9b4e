package org.tradewind;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a signal end the program in order: the JVM waits for what is in hand, and exits with 0. */
final class Shutdown {
    /** The reason to stop that a signal gives. */
    static final String SIGNAL = "told to stop";

    private static final long MOST_SECONDS = 9;

    private final CountDownLatch done = new CountDownLatch(1);

    private Shutdown() {}

    /** Completes the future on SIGTERM or SIGINT, and holds the JVM until {@link #done} or nine seconds. */
    static Shutdown onSignal(CompletableFuture<String> told) {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    told.complete(SIGNAL);
                    shutdown.await();
                }));
        return shutdown;
    }

    private void await() {
        try {
            boolean inTime = done.await(MOST_SECONDS, TimeUnit.SECONDS);
            Runtime.getRuntime().halt(inTime ? Main.DONE : Main.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything is closed. */
    void done() {
        done.countDown();
    }
}
