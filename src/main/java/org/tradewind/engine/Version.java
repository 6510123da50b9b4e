package org.tradewind.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/**
 * One version, open for reading until it is retired and its last borrower has gone. Its few connections are at once
 * the permits: who finds none waits in turn, so that many askers do not slow each other down.
 */
final class Version {
    private static final int SECONDS_PER_QUERY = 10;
    private static final int MOST_REMEMBERED_ROWS = 100_000;

    /** Put in order here and not in SQL, where it would take as long as all the rest of a small query. */
    private static final Comparator<Record> BY_PRECEDENCE =
            Comparator.<Record, Integer>comparing(Table.PRECEDENCE::get).thenComparing(Table.ORDINAL::get);

    private final Catalog catalog;
    private final DuckDBConnection database;
    private final BlockingQueue<Connection> idle;
    /** A version never changes, so what was read of it once stays right. */
    private final Cache<Wanted, List<Observation>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED_ROWS)
            .weigher((Wanted wanted, List<Observation> rows) -> 1 + rows.size())
            .executor(Runnable::run)
            .build();

    private final Settings settings = new Settings()
            .withStatementType(StatementType.STATIC_STATEMENT)
            .withExecuteLogging(false)
            .withQueryTimeout(SECONDS_PER_QUERY);
    private final Settings unhurried =
            new Settings().withStatementType(StatementType.STATIC_STATEMENT).withExecuteLogging(false);
    private final Optional<CubeReader> cube;
    private final boolean figures;
    private int borrowers;
    private boolean retired;

    private Version(Catalog catalog, DuckDBConnection database, List<Connection> connections) {
        this.catalog = catalog;
        this.database = database;
        this.idle = new ArrayBlockingQueue<>(connections.size(), true, connections);
        this.cube = CubeReader.open(this::ask);
        this.figures = ask(sql -> sql.fetchExists(Table.OBSERVATION));
    }

    /** The native library sets itself up at the first connection of a process; jOOQ's bindings with the first field. */
    static void warmUp() {
        try (Connection first = DriverManager.getConnection("jdbc:duckdb:")) {
            DSL.using(first, SQLDialect.DUCKDB, new Settings().withExecuteLogging(false))
                    .select(Table.FIELDS)
                    .getSQL();
        } catch (SQLException e) {
            throw new EngineException("cannot start DuckDB", e);
        }
    }

    static Version open(Catalog catalog, Path file, EngineSettings limits) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", Integer.toString(limits.threads()));
        properties.setProperty("memory_limit", limits.memory());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            DuckDBConnection database =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties);
            lockDown(database);
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < limits.permits(); i++) {
                connections.add(database.duplicate());
            }
            return new Version(catalog, database, connections);
        } catch (SQLException e) {
            throw new EngineException(
                    "cannot open the data of " + catalog.version().dataset(), e);
        }
    }

    /**
     * Locks the database down. A file that is still open for the borrowers of a retired version is the same database
     * in this process, and locked already.
     */
    private static void lockDown(DuckDBConnection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            if (!locked(statement)) {
                statement.execute("set enable_external_access = false");
                statement.execute("set lock_configuration = true");
            }
        }
    }

    private static boolean locked(Statement statement) throws SQLException {
        try (ResultSet setting = statement.executeQuery("select current_setting('lock_configuration')")) {
            return setting.next() && setting.getBoolean(1);
        }
    }

    /** How many rows there are, figures and cells. */
    long rows() {
        return ask(sql ->
                (long) sql.select(Table.ROWS).from(Table.COMPLETE).fetchSingle().get(Table.ROWS));
    }

    Catalog catalog() {
        return catalog;
    }

    /** Counts one more borrower, who then takes a snapshot; false once retired. */
    synchronized boolean lend() {
        if (retired) {
            return false;
        }
        borrowers++;
        return true;
    }

    TradeData snapshot() {
        return new Snapshot(this);
    }

    synchronized void giveBack() {
        borrowers--;
        closeIfDone();
    }

    /** No new borrowers; closes when the last one has gone. */
    synchronized void retire() {
        retired = true;
        closeIfDone();
    }

    private void closeIfDone() {
        if (!retired || borrowers > 0) {
            return;
        }
        try {
            for (Connection connection : idle) {
                connection.close();
            }
            database.close();
        } catch (SQLException e) {
            throw new EngineException(
                    "cannot close the data of " + catalog.version().dataset(), e);
        }
    }

    /** The observations that are wanted: for one cell by precedence of sources. */
    List<Observation> fetch(Wanted wanted) {
        return fetch(wanted.condition());
    }

    /**
     * Hands all observations in the order of {@link Differences.Place}. They are read through a connection of its own,
     * so that no asker waits, and without a limit of time.
     */
    <T> T reading(Function<Iterator<Observation>, T> use) {
        return aside(sql -> {
            try (Cursor<Record> lines = sql.select(Table.FIELDS)
                    .from(Table.OBSERVATION)
                    .orderBy(Table.PLACE)
                    .fetchLazy()) {
                return use.apply(lines.stream().map(Table::observation).iterator());
            }
        });
    }

    /** Hands all cells of the cube in the same way; none where there is no cube. */
    <T> T readingCells(Function<Iterator<Observation>, T> use) {
        if (cube.isEmpty()) {
            return use.apply(Collections.emptyIterator());
        }
        CubeRows rows = cube.get().rows();
        return aside(sql -> {
            try (Cursor<Record> lines = rows.open(sql)) {
                return use.apply(rows.read(lines).iterator());
            }
        });
    }

    private <T> T aside(Function<DSLContext, T> question) {
        try (Connection connection = database.duplicate()) {
            return question.apply(DSL.using(connection, SQLDialect.DUCKDB, unhurried));
        } catch (SQLException e) {
            throw new EngineException(
                    "cannot read the data of " + catalog.version().dataset(), e);
        }
    }

    private List<Observation> fetch(Condition condition) {
        Result<Record> lines = ask(sql -> sql.select(Table.FIELDS)
                .from(Table.OBSERVATION)
                .where(condition)
                .fetch());
        lines.sort(BY_PRECEDENCE);
        return lines.map(Table::observation);
    }

    private Connection take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while waiting for the data", e);
        }
    }

    Answer answer(Query query) {
        return Answering.answer(query, new Numbers(catalog, this::lines));
    }

    private Numbers.Lines lines(Wanted wanted) {
        return new Numbers.Lines(
                figures ? remembered.get(wanted, this::fetch) : List.of(), cube.map(c -> c.view(wanted, catalog)));
    }

    private <T> T ask(Function<DSLContext, T> question) {
        Connection connection = take();
        try {
            return question.apply(DSL.using(connection, SQLDialect.DUCKDB, settings));
        } finally {
            idle.add(connection);
        }
    }

    /** What is lent: closing it gives it back, once. */
    private static final class Snapshot implements TradeData {
        private final Version version;
        private boolean open = true;

        Snapshot(Version version) {
            this.version = version;
        }

        @Override
        public Catalog catalog() {
            return version.catalog();
        }

        @Override
        public Answer answer(Query query) {
            return version.answer(query);
        }

        @Override
        public synchronized void close() {
            if (open) {
                open = false;
                version.giveBack();
            }
        }
    }
}
