package org.tradewind.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of a simulator: everything that reads or changes its world holds it. */
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition change = lock.newCondition();

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all that wait, after something has changed. */
    void changed() {
        lock.lock();
        try {
            change.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tries now and after every change until there is a result; empty when time is up or the thread is interrupted. */
    <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> attempt) {
        lock.lock();
        try {
            return awaitLocked(atMost.toNanos(), attempt);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private <T> Optional<T> awaitLocked(long nanos, Supplier<Optional<T>> attempt) throws InterruptedException {
        Optional<T> result = attempt.get();
        long left = nanos;
        while (result.isEmpty() && left > 0) {
            left = change.awaitNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)))
                    + Math.max(0, left - TimeUnit.SECONDS.toNanos(1));
            result = attempt.get();
        }
        return result;
    }
}
