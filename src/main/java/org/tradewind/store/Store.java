package org.tradewind.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.bot.Admins;
import org.tradewind.bot.Audit;
import org.tradewind.bot.Ledger;
import org.tradewind.bot.Memory;
import org.tradewind.bot.News;
import org.tradewind.telegram.Inbox;
import org.tradewind.telegram.Outbox;

/**
 * What must survive, in one SQLite file or in a PostgreSQL database. A commit that was reported is on disk. One process
 * uses a folder at a time; many may share a database.
 */
public final class Store implements AutoCloseable {
    /** Telegram keeps updates for a day, and people can edit their messages for two. */
    private static final Duration REMEMBERED = Duration.ofHours(49);

    /** Under an answer that is older nobody is known as who asked; only admins change it. */
    private static final Duration OWNED = Duration.ofDays(30);

    private static final Duration ASIDE_KEPT = Duration.ofDays(7);

    private static final Duration PRUNING = Duration.ofHours(1);
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Database database;
    private final OneConnection writing;
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
    private final Optional<Sharing> sharing;

    private Store(Database database, Clock clock, Duration lease) {
        this.database = database;
        this.writing = new OneConnection(database::connect);
        DSLContext sql = DSL.using(writing, database.dialect());
        this.journal = new Journal(sql, new Statements(writing::acquire, sql), () -> database.isEmptied(sql), database);
        this.readers = new Readers(database);
        this.clock = clock;
        Memory kept = new StoredMemory(journal, readers, database);
        this.ledger = new StoredLedger(journal, readers);
        this.news = new StoredNews(journal, readers);
        StoredInbox alone = new StoredInbox(journal, readers, clock, this::prune);
        StoredOutbox messages = new StoredOutbox(journal, readers, clock, database instanceof SqliteFile);
        this.outbox = messages;
        this.admins = new StoredAdmins(readers);
        this.audit = new StoredAudit(journal, readers, database);
        this.sharing = switch (database) {
            case SqliteFile _ -> Optional.empty();
            case PostgreSql server -> Optional.of(new Sharing(server, journal, readers, alone, clock, lease));
        };
        this.memory = sharing.isEmpty() ? new KnownSettings(kept, messages::movedTo) : kept;
        this.inbox = sharing.isEmpty() ? alone : new SharedInbox(alone, journal, this::prune);
    }

    /**
     * Opens a store, creating what is missing.
     *
     * @param place a folder, or a {@code jdbc:postgresql:} address
     * @throws StoreException if the place cannot be used; the message says why
     */
    public static Store open(String place, Clock clock) {
        return open(database(place), clock, LEASE);
    }

    /** Opens a store in a folder. */
    public static Store open(Path folder, Clock clock) {
        return open(SqliteFile.in(folder), clock, LEASE);
    }

    /** @param lease how long after its last sign a process that shares the store counts as gone */
    static Store open(Database database, Clock clock, Duration lease) {
        try {
            database.migrate();
            Store store = new Store(database, clock, lease);
            store.prune();
            return store;
        } catch (RuntimeException e) {
            database.close();
            throw e instanceof StoreException
                    ? e
                    : new StoreException("the state in " + database + " cannot be opened", e);
        }
    }

    static Database database(String place) {
        try {
            return isDatabase(place) ? new PostgreSql(new DatabaseUrl(place)) : SqliteFile.in(Path.of(place));
        } catch (IllegalArgumentException e) {
            throw new StoreException("the address of the database " + e.getMessage(), null);
        }
    }

    /** Whether there may be a store at a place: what a database holds is only seen once it is opened. */
    static boolean isThere(String place) {
        return isDatabase(place) || SqliteFile.isIn(Path.of(place));
    }

    /** Whether a place is the address of a database, and not a folder. */
    public static boolean isDatabase(String place) {
        return place.startsWith("jdbc:");
    }

    /** @throws IllegalArgumentException if a place cannot be one; the message shows none of it */
    public static void check(String place) {
        if (isDatabase(place)) {
            DatabaseUrl.check(place);
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

    /** What the processes have in common that use one store; empty where it belongs to one alone. */
    public Optional<Sharing> sharing() {
        return sharing;
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
                    .where(Schema.AT.lt(now - OWNED.toMillis()))
                    .execute();
            sharing.ifPresent(_ -> Sharing.prune(sql));
            return sql.deleteFrom(Schema.ASIDE)
                    .where(Schema.RECEIVED.lt(now - ASIDE_KEPT.toMillis()))
                    .execute();
        });
    }

    /** Brings everything to disk and gives the place free. */
    @Override
    public void close() {
        journal.close();
        readers.close();
        try {
            writing.close();
        } finally {
            database.close();
        }
    }
}
