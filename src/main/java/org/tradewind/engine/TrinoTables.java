package org.tradewind.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.tradewind.trade.DataAwayException;

/** The tables of a version on a cluster: a schema of their own, under the names that they have in a file. */
final class TrinoTables implements Tables {
    private static final ScopedValue<Deadline> UNTIL = ScopedValue.newInstance();
    private static final DSLContext TEXT = DSL.using(SQLDialect.TRINO, new Settings().withExecuteLogging(false));
    private static final int MOST_REMEMBERED_LINES = 500_000;

    private final Cluster cluster;
    private final String schema;
    private final BooleanSupplier complete;
    /** A version never changes, and asking again costs fifty times what it costs beside us. */
    private final Cache<String, List<Cells.Line>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED_LINES)
            .weigher((String sql, List<Cells.Line> lines) -> 1 + lines.size())
            .executor(Runnable::run)
            .build();

    /** @param complete whether all tables are there */
    TrinoTables(Cluster cluster, String schema, BooleanSupplier complete) {
        this.cluster = cluster;
        this.schema = schema;
        this.complete = complete;
    }

    @Override
    public <T> T question(Supplier<T> answering) {
        return ScopedValue.where(UNTIL, Deadline.in(cluster.settings().limit())).call(answering::get);
    }

    @Override
    public <T> T ask(Function<DSLContext, T> question) {
        Deadline until =
                UNTIL.isBound() ? UNTIL.get() : Deadline.in(cluster.settings().limit());
        check();
        return cluster.ask(schema, until, connection -> question.apply(sql(connection, Optional.of(until.seconds()))));
    }

    private void check() {
        if (!complete.getAsBoolean()) {
            throw new DataAwayException("the tables of " + schema + " are not on the cluster yet");
        }
    }

    @Override
    public List<Cells.Line> remembered(Select<?> sum, Supplier<List<Cells.Line>> asking) {
        String sql = TEXT.renderInlined(sum);
        List<Cells.Line> known = remembered.getIfPresent(sql);
        if (known != null) {
            return known;
        }
        List<Cells.Line> lines = List.copyOf(asking.get());
        remembered.put(sql, lines);
        return lines;
    }

    @Override
    public <T> T aside(Function<DSLContext, T> reading) {
        check();
        return cluster.once(schema, 0, connection -> reading.apply(sql(connection, Optional.empty())));
    }

    /** The names of all tables. */
    List<String> names() {
        return read(
                "select table_name from information_schema.tables where table_schema = '" + schema + "' order by 1",
                found -> {
                    List<String> names = new ArrayList<>();
                    while (found.next()) {
                        names.add(found.getString(1));
                    }
                    return names;
                });
    }

    /** What is done with what was found. */
    interface Use<T> {
        T of(ResultSet found) throws SQLException;
    }

    /** Asks for something as it stands, in a turn and a time of its own. */
    <T> T read(String statement, Use<T> use) {
        check();
        return cluster.ask(schema, Deadline.in(cluster.settings().limit()), connection -> {
            try (Statement asking = connection.createStatement();
                    ResultSet found = asking.executeQuery(statement)) {
                return use.of(found);
            }
        });
    }

    private static DSLContext sql(java.sql.Connection connection, Optional<Integer> seconds) {
        Settings settings =
                new Settings().withStatementType(StatementType.STATIC_STATEMENT).withExecuteLogging(false);
        seconds.ifPresent(settings::withQueryTimeout);
        return DSL.using(connection, SQLDialect.TRINO, settings);
    }

    @Override
    public void close() {
        remembered.invalidateAll();
    }
}
