package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Other processes that use the same versions, by locks on one file that the operating system gives free when a process
 * ends, however it ends. A folder that several machines share must honour such locks, as NFS does from version 4 on.
 */
final class Neighbours implements AutoCloseable {
    private static final String FILE = ".lock";
    /** Held by all, shared, for as long as they live. */
    private static final long PRESENCE = 0;
    /** Held by the one that changes anything. */
    private static final long CHANGE = 1;

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final FileChannel channel;
    private final boolean absent;

    private Neighbours(FileChannel channel, boolean absent) {
        this.channel = channel;
        this.absent = absent;
    }

    /** Moves in. */
    static Neighbours of(Path versions) {
        try {
            Files.createDirectories(versions);
            FileChannel channel = FileChannel.open(
                    versions.resolve(FILE),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            return new Neighbours(channel, isFirst(channel));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static boolean isFirst(FileChannel channel) throws IOException {
        Optional<FileLock> alone = locked(channel, PRESENCE, false);
        if (alone.isPresent()) {
            alone.get().release();
        }
        locked(channel, PRESENCE, true);
        return alone.isPresent();
    }

    /** Whether there were none when we moved in: what lay about then was nobody's. */
    boolean wereAbsent() {
        return absent;
    }

    /** Waits until no other process changes anything; none does until the lock is closed. One thread at a time. */
    FileLock lock() {
        try {
            while (true) {
                try {
                    return channel.lock(CHANGE, 1, false);
                } catch (OverlappingFileLockException e) {
                    LockSupport.parkNanos(AGAIN.toNanos());
                }
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The same where no other process changes anything now. */
    Optional<FileLock> tryLock() {
        try {
            return locked(channel, CHANGE, false);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static UncheckedIOException unusable(IOException e) {
        return new UncheckedIOException("cannot use the versions folder: " + e.getMessage(), e);
    }

    private static Optional<FileLock> locked(FileChannel channel, long place, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(place, 1, shared));
        } catch (OverlappingFileLockException e) {
            // Another library of this very process.
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the versions folder was not released", e);
        }
    }
}
