package org.tradewind.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.Result;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/** One version, open for reading until it is retired and its last borrower has gone. */
final class Version {
    private static final int MOST_REMEMBERED_ROWS = 100_000;

    /** Put in order here and not in SQL, where it would take as long as all the rest of a small query. */
    private static final Comparator<Record> BY_PRECEDENCE =
            Comparator.<Record, Integer>comparing(Table.PRECEDENCE::get).thenComparing(Table.ORDINAL::get);

    private final DataPackage dataPackage;
    private final Catalog catalog;
    private final boolean figures;
    private final Tables tables;
    /** A version never changes, so what was read of it once stays right. */
    private final Cache<Wanted, List<Observation>> remembered = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED_ROWS)
            .weigher((Wanted wanted, List<Observation> rows) -> 1 + rows.size())
            .executor(Runnable::run)
            .build();

    private final Object opening = new Object();
    private volatile Optional<CubeReader> cube = Optional.empty();
    private int borrowers;
    private boolean retired;

    private Version(DataPackage dataPackage, Tables tables) {
        this.dataPackage = dataPackage;
        this.catalog = dataPackage.catalog();
        this.figures = !dataPackage.observations().isEmpty();
        this.tables = tables;
    }

    /** Opens a version whose tables are there. */
    static Version open(DataPackage dataPackage, Tables tables) {
        Version version = later(dataPackage, tables);
        var _ = version.cube();
        return version;
    }

    /** Opens a version whose tables may be out of reach; they are looked at when somebody asks. */
    static Version later(DataPackage dataPackage, Tables tables) {
        return new Version(dataPackage, tables);
    }

    /** @throws org.tradewind.trade.DataAwayException if its tables cannot be asked now */
    void check() {
        tables.ask(sql -> sql.fetchExists(Table.COMPLETE));
        var _ = cube();
    }

    private Optional<CubeReader> cube() {
        if (dataPackage.cube().isEmpty() || cube.isPresent()) {
            return cube;
        }
        synchronized (opening) {
            if (cube.isEmpty()) {
                cube = Optional.of(CubeReader.open(tables, catalog));
            }
            return cube;
        }
    }

    /** How many rows there are, figures and cells. */
    long rows() {
        return dataPackage.rows();
    }

    /** What it was made from. */
    DataPackage dataPackage() {
        return dataPackage;
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
        tables.close();
    }

    /** The observations that are wanted: for one cell by precedence of sources. */
    List<Observation> fetch(Wanted wanted) {
        return fetch(wanted.condition());
    }

    /** How many figures and cells there are in its tables. */
    long lines() {
        return tables.aside(sql -> sql.fetchCount(Table.OBSERVATION) + (cube().isPresent() ? CubeRows.count(sql) : 0));
    }

    /**
     * Hands the first observations in the order of {@link Differences.Place}, all where no most is given. They are read
     * through a connection of its own, so that no asker waits, and without a limit of time.
     */
    <T> T reading(OptionalInt most, Function<Iterator<Differences.Read>, T> use) {
        return tables.aside(sql -> {
            var all = sql.select(Table.FIELDS).from(Table.OBSERVATION).orderBy(Table.PLACE);
            try (Cursor<Record> lines =
                    most.isPresent() ? all.limit(most.getAsInt()).fetchLazy() : all.fetchLazy()) {
                return use.apply(lines.stream()
                        .map(Table::observation)
                        .map(Differences.Read::new)
                        .iterator());
            }
        });
    }

    /** Hands the cells of the cube in the same way; none where there is no cube. */
    <T> T readingCells(OptionalInt most, Function<Iterator<CubeRows.Line>, T> use) {
        Optional<CubeReader> cube = cube();
        if (cube.isEmpty()) {
            return use.apply(Collections.emptyIterator());
        }
        CubeRows rows = cube.get().rows();
        return tables.aside(sql -> {
            try (ResultSet lines = rows.open(sql, most)) {
                return use.apply(rows.read(lines));
            } catch (SQLException e) {
                throw new EngineException("cannot read the cells of a version", e);
            }
        });
    }

    private List<Observation> fetch(Condition condition) {
        Result<Record> lines = tables.ask(sql -> sql.select(Table.FIELDS)
                .from(Table.OBSERVATION)
                .where(condition)
                .fetch());
        lines.sort(BY_PRECEDENCE);
        return lines.map(Table::observation);
    }

    Answer answer(Query query) {
        return tables.question(() -> QueryKinds.answer(query, new Numbers(catalog, this::lines)));
    }

    private Numbers.Lines lines(Wanted wanted) {
        return new Numbers.Lines(
                figures ? remembered.get(wanted, this::fetch) : List.of(), cube().map(c -> c.view(wanted)));
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
