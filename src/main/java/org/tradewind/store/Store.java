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
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.tradewind.bot.Admins;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Ledger;
import org.tradewind.bot.Memory;
import org.tradewind.bot.News;
import org.tradewind.telegram.Inbox;
import org.tradewind.telegram.Outbox;

/** What must survive, in one SQLite file. A commit that was reported is on disk. One process uses a folder at a time. */
public final class Store implements AutoCloseable {
    /** Telegram keeps updates for a day, and people can edit their messages for two. */
    private static final Duration REMEMBERED = Duration.ofHours(49);

    private static final Duration ASIDE_KEPT = Duration.ofDays(7);

    private static final Duration PRUNING = Duration.ofHours(1);

    private final FileChannel lock;
    private final Connection writing;
    private final Journal journal;
    private final Readers readers;
    private final Clock clock;
    private final AtomicLong pruned = new AtomicLong();
    private final Memory memory;
    private final Ledger ledger;
    private final News news;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Admins admins;
    private final Audit audit;

    private Store(FileChannel lock, Connection writing, Readers readers, Clock clock) {
        this.lock = lock;
        this.writing = writing;
        DSLContext sql = dialect(writing);
        this.journal = new Journal(sql, new Statements(writing, sql), () -> isEmptied(sql));
        this.readers = readers;
        this.clock = clock;
        this.memory = new KnownSettings(new StoredMemory(journal, readers));
        this.ledger = new StoredLedger(journal, readers);
        this.news = new StoredNews(journal, readers);
        this.inbox = new StoredInbox(journal, readers, clock, this::prune);
        this.outbox = new StoredOutbox(journal, readers, clock);
        this.admins = new StoredAdmins(readers);
        this.audit = new StoredAudit(journal, readers);
    }

    /**
     * Opens a store, creating what is missing.
     *
     * @param place a folder
     * @throws StoreException if the place cannot be used; the message says why
     */
    public static Store open(String place, Clock clock) {
        if (place.startsWith("jdbc:")) {
            throw new StoreException(
                    "the state is kept in a folder for now; databases such as PostgreSQL cannot be used yet", null);
        }
        return open(Path.of(place), clock);
    }

    /** Opens a store in a folder. */
    public static Store open(Path folder, Clock clock) {
        FileChannel lock = lock(folder);
        try {
            String url = "jdbc:sqlite:" + folder.resolve("tradewind.db").toAbsolutePath();
            Connection writing = connect(url);
            Schema.migrate(dialect(writing));
            Store store = new Store(lock, writing, new Readers(() -> connect(url), Store::dialect), clock);
            store.prune();
            return store;
        } catch (RuntimeException e) {
            close(lock);
            throw e instanceof StoreException
                    ? e
                    : new StoreException("the state in " + folder + " cannot be opened", e);
        }
    }

    /** Settings of chats and people. */
    public Memory memory() {
        return memory;
    }

    /** Answers that were given. */
    public Ledger ledger() {
        return ledger;
    }

    /** Who follows what, and what is yet to be told. */
    public News news() {
        return news;
    }

    /** Updates that came in. */
    public Inbox inbox() {
        return inbox;
    }

    /** Messages that went out. */
    public Outbox outbox() {
        return outbox;
    }

    /** Admins that were added in the chat. */
    public Admins admins() {
        return admins;
    }

    /** Who changed what. */
    public Audit audit() {
        return audit;
    }

    /** Deletes what nobody can refer to any more; looks once an hour at most. */
    private void prune() {
        long now = clock.millis();
        long last = pruned.get();
        if (now - last < PRUNING.toMillis() || !pruned.compareAndSet(last, now)) {
            return;
        }
        var _ = journal.submit(sql -> {
            sql.deleteFrom(Schema.INBOX)
                    .where(Schema.FINISHED, Schema.RECEIVED.lt(now - REMEMBERED.toMillis()))
                    .execute();
            sql.deleteFrom(Schema.POSTED)
                    .where(Schema.AT.lt(now - REMEMBERED.toMillis()))
                    .execute();
            return sql.deleteFrom(Schema.ASIDE)
                    .where(Schema.RECEIVED.lt(now - ASIDE_KEPT.toMillis()))
                    .execute();
        });
    }

    /** Brings everything to disk and gives the folder free. */
    @Override
    public void close() {
        journal.close();
        readers.close();
        try {
            writing.close();
        } catch (SQLException e) {
            throw new StoreException("the store did not close", e);
        } finally {
            close(lock);
        }
    }

    private static DSLContext dialect(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE);
    }

    /** Brings the log of commits into the file and cuts it; false where a reader still needs it. */
    private static boolean isEmptied(DSLContext sql) {
        Record result = sql.fetchOne("pragma wal_checkpoint(truncate)");
        return result != null && result.get(0, int.class) == 0;
    }

    private static Connection connect(String url) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(5_000);
        // What is deleted is overwritten, not only let go of.
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        try {
            return config.createConnection(url);
        } catch (SQLException e) {
            throw new StoreException("the file of the store cannot be opened: " + e.getMessage(), e);
        }
    }

    /** The operating system gives the lock free when the process ends, however it ends. */
    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                close(channel);
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

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("the lock of the store was not released", e);
        }
    }
}
