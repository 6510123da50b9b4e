package org.tradewind;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Something that is made ready on a thread of its own. What goes wrong is thrown where it is asked for. */
final class Beside<T> {
    private final CompletableFuture<T> made;

    private Beside(CompletableFuture<T> made) {
        this.made = made;
    }

    static <T> Beside<T> make(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(
                work, task -> Thread.ofPlatform().daemon().start(task)));
    }

    /** Waits until it is ready. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Gives up what was not asked for, now or once it is ready. */
    void giveUp(Consumer<T> closing) {
        var _ = made.thenAccept(closing);
    }
}
