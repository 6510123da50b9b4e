package org.tradewind.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process's place in the crew: one thread on a connection of its own gives signs, hears what others say, relieves who
 * is silent, and tries for the helm. The helm is a lock of this connection, so the server gives it free when the process
 * is gone.
 */
final class Watch {
    static final String WORK = "tradewind_work";
    static final String DATA = "tradewind_data";
    /** Somebody left or was relieved: everybody looks whether that is them, and whether the helm is free. */
    private static final String CREW = "tradewind_crew";

    /** Nobody else in this database uses a lock of this number. */
    private static final long HELM = 0x7261_6465_7769_6e64L;

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int SIGNS_IN_A_LEASE = 5;
    /** What is said comes at once; only the end of the program waits so long to be heard. */
    private static final int LISTENING_MILLIS = 500;

    private static final long NOBODY = 0;

    private final PostgreSql database;
    private final Clock clock;
    private final Duration lease;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long member = NOBODY;
    private volatile long beaten;
    private volatile Optional<Instant> lastSign = Optional.empty();
    private volatile Optional<String> problem = Optional.of("not yet connected with the database");
    private boolean helm;
    private @Nullable Thread thread;

    /** What is heard. */
    interface Listener {
        void work();

        void data();

        void helm(boolean held);

        void relieved();

        /** A sign was given. */
        void beat();
    }

    Watch(PostgreSql database, Clock clock, Duration lease) {
        this.database = database;
        this.clock = clock;
        this.lease = lease;
    }

    void begin(Listener listener) {
        thread = Thread.ofPlatform().daemon().name("store-watch").start(() -> keep(listener));
    }

    /** The number under which this process takes lanes. */
    long member() {
        return member;
    }

    /** Whether the last sign is so fresh that nobody can have relieved this process. */
    boolean isAboard() {
        return member != NOBODY && System.nanoTime() - beaten < lease.toNanos() * 3 / 4;
    }

    Optional<Instant> lastSign() {
        return lastSign;
    }

    Optional<String> problem() {
        return problem;
    }

    private void keep(Listener listener) {
        while (ended.getCount() > 0) {
            try (Connection connection = database.connect(lease)) {
                keep(connection, listener);
            } catch (SQLException | DataAccessException | StoreException e) {
                problem = Optional.of("the database of the store cannot be reached");
                LOG.error("The database of the store cannot be reached, it is tried again: {}", e.getMessage());
            }
            steer(listener, false);
            pause();
        }
    }

    private void keep(Connection connection, Listener listener) throws SQLException {
        DSLContext sql = database.speak(connection);
        sql.execute("listen " + WORK);
        sql.execute("listen " + DATA);
        sql.execute("listen " + CREW);
        beat(sql, listener);
        listener.data();
        listener.work();
        PGConnection ears = connection.unwrap(PGConnection.class);
        while (ended.getCount() > 0) {
            boolean changed = isCrewChanged(ears.getNotifications(LISTENING_MILLIS), listener);
            if (changed
                    || System.nanoTime() - beaten
                            >= lease.dividedBy(SIGNS_IN_A_LEASE).toNanos()) {
                beat(sql, listener);
            }
        }
        leave(sql);
    }

    /** Passes on what was said, and tells whether the crew is to be looked at. */
    private static boolean isCrewChanged(PGNotification @Nullable [] said, Listener listener) {
        boolean work = false;
        boolean data = false;
        boolean crew = false;
        for (PGNotification each : said == null ? new PGNotification[0] : said) {
            work |= each.getName().equals(WORK);
            data |= each.getName().equals(DATA);
            crew |= each.getName().equals(CREW);
        }
        if (data) {
            listener.data();
        }
        if (work) {
            listener.work();
        }
        return crew;
    }

    private void beat(DSLContext sql, Listener listener) {
        long now = System.nanoTime();
        if (!isKept(sql)) {
            if (member != NOBODY) {
                LOG.warn("This process gave no sign for too long and was relieved; it joins anew");
                listener.relieved();
            }
            member = joined(sql);
        }
        beaten = now;
        lastSign = Optional.of(clock.instant());
        problem = Optional.empty();
        relieveSilent(sql);
        if (!helm && isTaken(sql)) {
            steer(listener, true);
        }
        listener.beat();
    }

    private boolean isKept(DSLContext sql) {
        return sql.execute(
                        "update crew set until = now() + ? * interval '1 millisecond' where id = ?",
                        lease.toMillis(),
                        member)
                == 1;
    }

    /** What could not be dealt with before is tried anew by whoever starts. */
    private long joined(DSLContext sql) {
        Record row = sql.fetchSingle(
                "insert into crew (until) values (now() + ? * interval '1 millisecond') returning id",
                lease.toMillis());
        change(
                sql,
                "with again as (update inbox set postponed = false where postponed and not done returning lane)"
                        + " update lanes set waiting = true, mark = mark + 1 where lane in (select lane from again)");
        return row.get(0, long.class);
    }

    private void relieveSilent(DSLContext sql) {
        if (!sql.fetchSingle("select exists (select from crew where until < now())")
                .get(0, boolean.class)) {
            return;
        }
        int freed = change(
                sql,
                "with silent as (delete from crew where until < now() returning id)"
                        + " update lanes set keeper = null, held = false, waiting = waiting or held"
                        + " where keeper in (select id from silent)");
        sql.execute("notify " + CREW);
        if (freed > 0) {
            LOG.warn("A process gave no sign for too long, its {} lanes are taken over", freed);
            sql.execute("notify " + WORK);
        }
    }

    private int change(DSLContext sql, String statement) {
        return sql.transactionResult(inner -> {
            database.begin(inner.dsl());
            return inner.dsl().execute(statement);
        });
    }

    private static boolean isTaken(DSLContext sql) {
        return sql.fetchSingle("select pg_try_advisory_lock(?)", HELM).get(0, boolean.class);
    }

    private void steer(Listener listener, boolean held) {
        if (helm != held) {
            helm = held;
            LOG.info(held ? "This process is at the helm" : "This process is not at the helm any more");
            listener.helm(held);
        }
    }

    private void leave(DSLContext sql) {
        sql.transaction(inner -> {
            database.begin(inner.dsl());
            inner.dsl()
                    .execute(
                            "update lanes set keeper = null, held = false, waiting = waiting or held where keeper = ?",
                            member);
            inner.dsl().execute("delete from crew where id = ?", member);
            inner.dsl().execute("select pg_advisory_unlock_all()");
            inner.dsl().execute("notify " + WORK);
            inner.dsl().execute("notify " + CREW);
        });
        member = NOBODY;
    }

    private void pause() {
        try {
            boolean _ = ended.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // Gives everything back; returns when that is done, or after a few seconds where the database is away.
    void end() {
        ended.countDown();
        Thread watching = thread;
        if (watching != null) {
            try {
                watching.join(lease.toMillis() / 2);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
