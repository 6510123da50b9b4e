package org.tradewind.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;

/**
 * The tables in a file of DuckDB. Its few connections are at once the permits: who finds none waits in turn, so that
 * many askers do not slow each other down.
 */
final class DuckDbTables implements Tables {
    private static final int SECONDS_PER_QUERY = 10;
    private static final ScopedValue<Holding> HOLDING = ScopedValue.newInstance();

    private final String dataset;
    private final DuckDBConnection database;
    private final BlockingQueue<Connection> idle;
    private final Settings settings = new Settings()
            .withStatementType(StatementType.STATIC_STATEMENT)
            .withExecuteLogging(false)
            .withQueryTimeout(SECONDS_PER_QUERY);
    private final Settings unhurried =
            new Settings().withStatementType(StatementType.STATIC_STATEMENT).withExecuteLogging(false);

    private DuckDbTables(String dataset, DuckDBConnection database, List<Connection> connections) {
        this.dataset = dataset;
        this.database = database;
        this.idle = new ArrayBlockingQueue<>(connections.size(), true, connections);
    }

    /** The native library sets itself up at the first connection of a process; jOOQ's bindings with the first field. */
    static void warmUp() {
        // Before all else of jOOQ: whoever opens a version meanwhile waits here, its types are set up by one thread.
        var fields = Table.FIELDS;
        try (Connection first = DriverManager.getConnection("jdbc:duckdb:")) {
            DSL.using(first, SQLDialect.DUCKDB, new Settings().withExecuteLogging(false))
                    .select(fields)
                    .getSQL();
        } catch (SQLException e) {
            throw new EngineException("cannot start DuckDB", e);
        }
    }

    static DuckDbTables open(String dataset, Path file, EngineSettings limits) {
        Properties properties = properties(limits);
        properties.setProperty("duckdb.read_only", "true");
        try {
            return over(
                    dataset, (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file, properties), limits);
        } catch (SQLException e) {
            throw new EngineException("cannot open the data of " + dataset, e);
        }
    }

    /** What a database that is served may use. */
    static Properties properties(EngineSettings limits) {
        Properties properties = new Properties();
        properties.setProperty("threads", Integer.toString(limits.threads()));
        properties.setProperty("memory_limit", limits.memory());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return properties;
    }

    /** Serves a database whose tables are complete; from now on nothing about it can be set. */
    static DuckDbTables over(String dataset, DuckDBConnection database, EngineSettings limits) {
        try {
            lockDown(database);
            List<Connection> connections = new ArrayList<>();
            for (int i = 0; i < limits.permits(); i++) {
                connections.add(database.duplicate());
            }
            return new DuckDbTables(dataset, database, connections);
        } catch (SQLException e) {
            throw new EngineException("cannot open the data of " + dataset, e);
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

    @Override
    public <T> T ask(Function<DSLContext, T> question) {
        if (HOLDING.isBound() && HOLDING.get().of(this)) {
            return question.apply(DSL.using(HOLDING.get().connection(), SQLDialect.DUCKDB, settings));
        }
        Connection connection = take();
        try {
            return question.apply(DSL.using(connection, SQLDialect.DUCKDB, settings));
        } finally {
            idle.add(connection);
        }
    }

    /** Whoever answers a question waits in turn once, however often it asks. */
    @Override
    public <T> T question(Supplier<T> answering) {
        Holding holding = new Holding(this);
        try {
            return ScopedValue.where(HOLDING, holding).call(answering::get);
        } finally {
            holding.end();
        }
    }

    /** The connection of one question, taken when it first asks. */
    private static final class Holding {
        private final DuckDbTables tables;
        private Optional<Connection> taken = Optional.empty();

        Holding(DuckDbTables tables) {
            this.tables = tables;
        }

        boolean of(DuckDbTables others) {
            return tables == others;
        }

        Connection connection() {
            if (taken.isEmpty()) {
                taken = Optional.of(tables.take());
            }
            return taken.get();
        }

        void end() {
            taken.ifPresent(tables.idle::add);
        }
    }

    private Connection take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException("interrupted while waiting for the data", e);
        }
    }

    @Override
    public <T> T aside(Function<DSLContext, T> reading) {
        try (Connection connection = database.duplicate()) {
            return reading.apply(DSL.using(connection, SQLDialect.DUCKDB, unhurried));
        } catch (SQLException e) {
            throw new EngineException("cannot read the data of " + dataset, e);
        }
    }

    @Override
    public void close() {
        try {
            for (Connection connection : idle) {
                connection.close();
            }
            database.close();
        } catch (SQLException e) {
            throw new EngineException("cannot close the data of " + dataset, e);
        }
    }
}
