package org.tradewind.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.tradewind.store.Journal.Change;

/**
 * Changes that wait for the writer. The writer is woken for those that somebody waits for; the others lie a few
 * milliseconds, so that they share a commit with what comes after them.
 */
final class Backlog {
    private static final int MOST_IN_A_COMMIT = 500;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final ArrayDeque<Change<?>> waiting = new ArrayDeque<>();
    private boolean asleep;
    private boolean urgent;
    private boolean closed;

    /** False where no more are taken. */
    boolean add(Change<?> change, boolean awaited) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            waiting.add(change);
            if (asleep || (awaited && !urgent)) {
                urgent |= awaited;
                woken.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is nothing left and nothing more will come. */
    boolean isDrained() {
        lock.lock();
        try {
            return closed && waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** The changes of the next commit, in order; none where none came for so long, or none will come any more. */
    List<Change<?>> next(long quietNanos) throws InterruptedException {
        lock.lock();
        try {
            sleep(quietNanos);
            lie();
            List<Change<?>> batch = new ArrayList<>();
            while (!waiting.isEmpty() && batch.size() < MOST_IN_A_COMMIT) {
                batch.add(waiting.poll());
            }
            urgent = !waiting.isEmpty();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void sleep(long quietNanos) throws InterruptedException {
        asleep = true;
        long left = quietNanos;
        while (waiting.isEmpty() && !closed && left > 0) {
            left = woken.awaitNanos(left);
        }
        asleep = false;
    }

    private void lie() throws InterruptedException {
        long left = PATIENCE_NANOS;
        while (!waiting.isEmpty() && !urgent && !closed && left > 0) {
            left = woken.awaitNanos(left);
        }
    }
}
