package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one thread of one process work at a time; the same thread may come in again. */
final class WorkLock {
    private final ReentrantLock threads = new ReentrantLock(true);
    private final Optional<Neighbours> neighbours;
    /** Guarded by the lock of the threads. */
    private Optional<FileLock> held = Optional.empty();

    /** @param neighbours empty where nobody else changes what is worked on */
    WorkLock(Optional<Neighbours> neighbours) {
        this.neighbours = neighbours;
    }

    void lock() {
        threads.lock();
        if (held.isEmpty()) {
            held = neighbours.map(Neighbours::lock);
        }
    }

    boolean tryLock() {
        if (!threads.tryLock()) {
            return false;
        }
        if (held.isEmpty() && neighbours.isPresent()) {
            held = neighbours.get().tryLock();
            if (held.isEmpty()) {
                threads.unlock();
                return false;
            }
        }
        return true;
    }

    void unlock() {
        try {
            if (threads.getHoldCount() == 1) {
                release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the versions folder was not released", e);
        } finally {
            threads.unlock();
        }
    }

    /** It is not valid any more once the library was closed. */
    private void release() throws IOException {
        if (held.isPresent() && held.get().isValid()) {
            held.get().release();
        }
        held = Optional.empty();
    }
}
