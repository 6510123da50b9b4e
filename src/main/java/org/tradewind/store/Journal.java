package org.tradewind.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * The one writer: takes what waits, up to a few hundred changes, and makes one commit of it. Changes are applied in the
 * order in which they were given.
 */
final class Journal implements AutoCloseable {
    private static final int MOST_IN_A_COMMIT = 500;
    /** Deleted words stand in the log of commits until it is emptied: when there is nothing to do, or after so long. */
    private static final long QUIET_MILLIS = 200;

    private static final long LONGEST_MILLIS = 5_000;
    /** A database that starts anew is back within this time. */
    private static final long LONGEST_WAIT_MILLIS = 20_000;

    private static final long PAUSE_MILLIS = 200;

    private final DSLContext sql;
    private final BooleanSupplier emptying;
    private final Predicate<SQLException> passing;
    private final BlockingQueue<Change<?>> waiting = new LinkedBlockingQueue<>();
    private final Thread writer;
    private boolean closed;

    /**
     * @param emptying empties the log of commits; true where it is empty now
     * @param passing whether what failed may succeed when it is tried again
     */
    Journal(DSLContext sql, BooleanSupplier emptying, Predicate<SQLException> passing) {
        this.sql = sql;
        this.emptying = emptying;
        this.passing = passing;
        this.writer = Thread.ofPlatform().daemon().name("store-writer").start(this::write);
    }

    /** Applies a change and returns its result when it is on disk. */
    <T> T commit(Function<DSLContext, T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            throw new StoreException("the store could not keep a change", e.getCause() == null ? e : e.getCause());
        }
    }

    /** Applies a change soon. The future completes when it is on disk. */
    <T> CompletableFuture<T> submit(Function<DSLContext, T> work) {
        Change<T> change = new Change<>(work, new CompletableFuture<>());
        synchronized (waiting) {
            if (closed) {
                throw new StoreException("the store is closed", null);
            }
            waiting.add(change);
        }
        return change.durable();
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        synchronized (waiting) {
            if (!closed) {
                closed = true;
                waiting.add(Change.last());
            }
        }
        boolean interrupted = false;
        while (writer.isAlive()) {
            try {
                writer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        List<Change<?>> batch = new ArrayList<>();
        boolean last = false;
        boolean empty = true;
        long emptied = System.nanoTime();
        while (!last) {
            Change<?> next = next(empty);
            boolean overdue = System.nanoTime() - emptied > TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
            if (!empty && (next == null || overdue)) {
                empty = emptying.getAsBoolean();
                emptied = System.nanoTime();
            }
            if (next == null) {
                continue;
            }
            batch.add(next);
            waiting.drainTo(batch, MOST_IN_A_COMMIT - 1);
            last = batch.stream().anyMatch(Change::isLast);
            commit(batch);
            batch.clear();
            empty = false;
        }
    }

    /** The next change; null where the log waits to be emptied and nothing else is to be done for a while. */
    private @Nullable Change<?> next(boolean empty) {
        while (true) {
            try {
                return empty ? waiting.take() : waiting.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                // Only the last change ends the writer.
            }
        }
    }

    private void commit(List<Change<?>> batch) {
        try {
            sql.transaction(inner -> batch.forEach(change -> change.apply(inner.dsl())));
            batch.forEach(Change::complete);
        } catch (RuntimeException | Error e) {
            if (isPassing(e) && batch.getFirst().mayWait()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
                commit(batch);
            } else if (batch.size() == 1) {
                batch.getFirst().fail(e);
            } else {
                // One bad change must not take the others with it.
                batch.forEach(change -> commit(List.of(change)));
            }
        }
    }

    private boolean isPassing(Throwable failure) {
        SQLException cause = failure instanceof DataAccessException sqls ? sqls.getCause(SQLException.class) : null;
        return cause != null && passing.test(cause);
    }

    private static final class Change<T> {
        private final long given = System.nanoTime();
        private final Function<DSLContext, T> work;
        private final CompletableFuture<T> durable;
        private final boolean last;
        private volatile Runnable completion = () -> {};

        Change(Function<DSLContext, T> work, CompletableFuture<T> durable) {
            this(work, durable, false);
        }

        private Change(Function<DSLContext, T> work, CompletableFuture<T> durable, boolean last) {
            this.work = work;
            this.durable = durable;
            this.last = last;
        }

        static Change<Boolean> last() {
            return new Change<>(ignored -> true, new CompletableFuture<>(), true);
        }

        CompletableFuture<T> durable() {
            return durable;
        }

        boolean isLast() {
            return last;
        }

        /** Whether it may be tried again: it has not waited too long yet. */
        boolean mayWait() {
            return System.nanoTime() - given < TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
        }

        void apply(DSLContext inner) {
            T result = work.apply(inner);
            completion = () -> durable.complete(result);
        }

        void complete() {
            completion.run();
        }

        void fail(Throwable cause) {
            durable.completeExceptionally(cause);
        }
    }
}
