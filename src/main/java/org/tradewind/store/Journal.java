package org.tradewind.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer: takes what waits, up to a few hundred changes, and makes one commit of it. Changes are applied in the
 * order in which they were given. What nobody waits for goes with the next change that somebody does, or soon.
 */
final class Journal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    /** Deleted words stand in the log of commits until it is emptied: when there is nothing to do, or after so long. */
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** A database that starts anew is back within this time. */
    private static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final DSLContext sql;
    private final Statements statements;
    private final BooleanSupplier emptying;
    private final Database database;
    private final Backlog waiting = new Backlog();
    private final Thread writer;

    /**
     * @param emptying empties the log of commits; true where it is empty now
     */
    Journal(DSLContext sql, Statements statements, BooleanSupplier emptying, Database database) {
        this.database = database;
        this.sql = sql;
        this.statements = statements;
        this.emptying = emptying;
        this.writer = Thread.ofPlatform().daemon().name("store-writer").start(this::write);
    }

    /** Applies a change and returns its result when it is on disk. */
    <T> T commit(Function<DSLContext, T> work) {
        return added(new Change<>(work), true).join();
    }

    /** The same for a change that comes with every message. */
    <T> T run(Function<Statements, T> work) {
        return added(new Change<>(_ -> work.apply(statements)), true).join();
    }

    /** Applies a change soon. The future completes when it is on disk. */
    <T> CompletableFuture<T> submit(Function<DSLContext, T> work) {
        return soon(new Change<>(work));
    }

    /** The same for a change that comes with every message. */
    <T> CompletableFuture<T> runSoon(Function<Statements, T> work) {
        return soon(new Change<>(_ -> work.apply(statements)));
    }

    /** Whoever gives such a change often looks no further, so that it is told here where it fails. */
    private <T> CompletableFuture<T> soon(Change<T> change) {
        return added(change, false).durable().whenComplete((_, failure) -> {
            if (failure != null) {
                LOG.error("A change was not kept", failure);
            }
        });
    }

    private <T> Change<T> added(Change<T> change, boolean awaited) {
        if (!waiting.add(change, awaited)) {
            throw new StoreException("the store is closed", null);
        }
        return change;
    }

    /** Commits what waits, then ends. */
    @Override
    public void close() {
        waiting.close();
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
        boolean empty = true;
        long emptied = System.nanoTime();
        while (!waiting.isDrained()) {
            List<Change<?>> batch = next(empty ? Long.MAX_VALUE : QUIET_NANOS);
            boolean overdue = System.nanoTime() - emptied > LONGEST_NANOS;
            if (!empty && (batch.isEmpty() || overdue)) {
                empty = isEmptied();
                emptied = System.nanoTime();
            }
            if (!batch.isEmpty()) {
                commit(batch);
                empty = false;
            }
        }
    }

    private List<Change<?>> next(long quietNanos) {
        while (true) {
            try {
                return waiting.next(quietNanos);
            } catch (InterruptedException e) {
                // Only being closed ends the writer.
            }
        }
    }

    /** The writer goes on where the log cannot be emptied now: nothing could be kept without it. */
    private boolean isEmptied() {
        try {
            return emptying.getAsBoolean();
        } catch (RuntimeException e) {
            LOG.warn("The log of commits could not be emptied, it is tried again", e);
            return false;
        }
    }

    private void commit(List<Change<?>> batch) {
        try {
            sql.transaction(inner -> {
                DSLContext dsl = inner.dsl();
                database.begin(dsl);
                batch.forEach(change -> change.apply(dsl));
            });
            batch.forEach(Change::complete);
        } catch (RuntimeException | Error e) {
            if (database.isPassing(e) && batch.getFirst().mayWait()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                commit(batch);
            } else if (batch.size() == 1) {
                batch.getFirst().fail(e);
            } else {
                // One bad change must not take the others with it.
                batch.forEach(change -> commit(List.of(change)));
            }
        }
    }

    /** A change to come, and what waits for it. */
    static final class Change<T> {
        private final long given = System.nanoTime();
        private final Function<DSLContext, T> work;
        private final CompletableFuture<T> durable = new CompletableFuture<>();
        private volatile Runnable completion = () -> {};

        Change(Function<DSLContext, T> work) {
            this.work = work;
        }

        CompletableFuture<T> durable() {
            return durable;
        }

        /** The result when it is on disk. */
        T join() {
            try {
                return durable.join();
            } catch (CompletionException e) {
                throw new StoreException("the store could not keep a change", e.getCause() == null ? e : e.getCause());
            }
        }

        /** Whether it may be tried again: it has not waited too long yet. */
        boolean mayWait() {
            return System.nanoTime() - given < LONGEST_WAIT_NANOS;
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
