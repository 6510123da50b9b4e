package org.tradewind.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what stands in SQLite's log of commits to its place in the file while commits go on: whoever waits for a commit
 * does not wait for that too. The log itself is cut by the writer.
 */
final class Settling implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    /** A log that is shorter is left to the writer, who empties it as soon as there is nothing else to do. */
    private static final long WORTH_IT = 1 << 20;

    private final Path log;
    private final Supplier<Connection> opener;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReentrantLock settling = new ReentrantLock();
    private final Thread thread;

    /** @param log the file of the log, which need not be there */
    Settling(Path log, Supplier<Connection> opener) {
        this.log = log;
        this.opener = opener;
        this.thread = Thread.ofPlatform().daemon().name("store-settling").start(this::keep);
    }

    /** Does what must not meet the settling; false where it had to be left. */
    boolean between(BooleanSupplier work) {
        if (!settling.tryLock()) {
            return false;
        }
        try {
            return work.getAsBoolean();
        } finally {
            settling.unlock();
        }
    }

    private void keep() {
        while (!isEnded()) {
            if (isWorthIt()) {
                settle();
            }
        }
    }

    private boolean isEnded() {
        try {
            return ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private boolean isWorthIt() {
        try {
            return Files.size(log) >= WORTH_IT;
        } catch (IOException e) {
            return false;
        }
    }

    /** What fails here is done by the writer when it empties the log. */
    private void settle() {
        settling.lock();
        try (Connection connection = opener.get();
                Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException | StoreException e) {
            LOG.warn("The log of commits was not settled, it is tried again", e);
        } finally {
            settling.unlock();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
