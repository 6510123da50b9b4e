package org.tradewind.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.sqlite.SQLiteConfig;

/** One SQLite file in a folder, which one process uses at a time. */
final class SqliteFile implements Database {
    private static final String FILE = "tradewind.db";

    private final Path folder;
    private final FileChannel lock;
    private final Settling settling;

    private SqliteFile(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        this.settling = new Settling(folder.resolve(FILE + "-wal"), this::connect);
    }

    /** Takes a folder, which is created if it is not there. */
    static SqliteFile in(Path folder) {
        return new SqliteFile(folder, lock(folder));
    }

    /** Whether there is a store in a folder. */
    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public Map<String, String> words() {
        return Map.of(SERIAL, "integer primary key autoincrement", OPEN, "done = 0");
    }

    @Override
    public void migrate() {
        try (Connection connection = connect()) {
            Steps.bring(speak(connection), words());
        } catch (SQLException e) {
            throw new StoreException("the store did not close", e);
        }
    }

    @Override
    public Connection connect() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        // What is deleted is overwritten, not only let go of.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        // Nobody asks for the number of a row; the driver would look it up after every insertion.
        config.setGetGeneratedKeys(false);
        try {
            Connection connection = config.createConnection(
                    "jdbc:sqlite:" + folder.resolve(FILE).toAbsolutePath());
            leaveLog(connection);
            return connection;
        } catch (SQLException e) {
            throw new StoreException("the file of the store cannot be opened: " + e.getMessage(), e);
        }
    }

    /** A commit that finds the log long does not settle it itself. */
    private static void leaveLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma wal_autocheckpoint = 0");
        }
    }

    @Override
    public boolean isEmptied(DSLContext sql) {
        return settling.between(() -> {
            Record result = sql.fetchOne("pragma wal_checkpoint(truncate)");
            return result != null && result.get(0, int.class) == 0;
        });
    }

    /** There is one writer and no other process. */
    @Override
    public void begin(DSLContext sql) {}

    /** Nor is there anybody to wait here. */
    @Override
    public void alone(DSLContext sql, Table<Record> table) {}

    /** There is nothing but what all stores have. */
    @Override
    public void forget(DSLContext sql, long chat) {}

    /** Its lock is ours. */
    @Override
    public boolean isUsed(DSLContext sql) {
        return false;
    }

    /** It counts on from the highest number by itself. */
    @Override
    public void arrange(DSLContext sql) {}

    @Override
    public boolean isPassing(SQLException failure) {
        return false;
    }

    /** The operating system gives the lock free when the process ends, however it ends. */
    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StoreException("another Tradewind uses the folder " + folder, null);
            }
            return channel;
        } catch (IOException e) {
            throw new StoreException("the folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock held = channel.tryLock();
            return held != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        settling.close();
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store was not released", e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
