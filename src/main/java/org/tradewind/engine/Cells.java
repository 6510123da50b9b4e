package org.tradewind.engine;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Sums over the table of cells. */
final class Cells {
    /** Asks the database; the one asked lends a connection. */
    interface Database {
        <T> T ask(Function<DSLContext, T> question);

        /** What a sum came to before, or comes to now; a database far away may remember it. */
        default List<Line> remembered(Select<?> sum, Supplier<List<Line>> asking) {
            return asking.get();
        }
    }

    /**
     * One sum, or a part of one.
     *
     * @param keys the numbers of the coordinates that it was grouped by, in their order
     * @param sum over the rows with a number; zero where there are none
     * @param rows how many rows it took
     * @param numbers how many of them have a number
     * @param status of its rows, the first in order
     * @param firstSource of its rows, the first in order
     * @param lastSource the last in order
     */
    record Line(
            List<Integer> keys, BigDecimal sum, long rows, long numbers, int status, int firstSource, int lastSource) {}

    private final Database database;
    private final List<Rollup> rollups;
    private final Common common;

    /**
     * @param rollups smaller tables of the same sums, in order of their size
     * @param common what no sum need ask for
     */
    Cells(Database database, List<Rollup> rollups, Common common) {
        this.database = database;
        this.rollups = rollups;
        this.common = common;
    }

    /**
     * Sums of a column over the rows that meet all conditions, by some coordinates; in no order. What lies in several
     * rows of a table that has them all but one by one may come in several lines.
     */
    List<Line> sums(Cut cut) {
        Rollup from = cut.from(rollups);
        Select<?> select = cut.single(from) ? rows(cut, from) : groups(cut, from);
        Columns columns = new Columns(cut.by(), cut.asked().size(), common, common.numbered(cut.measure()));
        return database.remembered(select, () -> database.ask(sql -> lines(sql, select, columns)));
    }

    /** Rows as they stand, where a sum would be of one row each: that takes a third less time. */
    private Select<?> rows(Cut cut, Rollup from) {
        return DSL.select(fields(
                        cut,
                        from.amount(cut.measure()),
                        from.rows(),
                        from.numbers(cut.measure()),
                        CubeTables.STATUS,
                        CubeTables.SOURCE,
                        from.lastSource()))
                .from(from.table())
                .where(cut.where(from));
    }

    private Select<?> groups(Cut cut, Rollup from) {
        return DSL.select(fields(
                        cut,
                        DSL.sum(from.amount(cut.measure())),
                        added(from.rows()),
                        added(from.numbers(cut.measure())),
                        DSL.min(CubeTables.STATUS),
                        DSL.min(CubeTables.SOURCE),
                        DSL.max(from.lastSource())))
                .from(from.table())
                .where(cut.where(from))
                .groupBy(cut.asked());
    }

    /** What all rows have in common is left out: that, too, takes a third less time where the lines are many. */
    private List<Field<?>> fields(
            Cut cut,
            Field<BigDecimal> sum,
            Field<Long> rows,
            Field<Long> numbers,
            Field<Integer> status,
            Field<Integer> firstSource,
            Field<Integer> lastSource) {
        List<Field<?>> fields = new ArrayList<>(cut.asked());
        fields.add(sum.as("total"));
        fields.add(rows.as("total_rows"));
        if (!common.numbered(cut.measure())) {
            fields.add(numbers.as("total_numbers"));
        }
        if (!common.plain()) {
            fields.add(status.as("first_status"));
        }
        if (!common.oneSource()) {
            fields.add(firstSource.as("first_source"));
            fields.add(lastSource.as("final_source"));
        }
        return fields;
    }

    private static Field<Long> added(Field<Long> counts) {
        return DSL.sum(counts).cast(SQLDataType.BIGINT);
    }

    private static List<Line> lines(DSLContext sql, Select<?> select, Columns columns) {
        return sql.connectionResult(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(sql.settings().getQueryTimeout());
                try (ResultSet found = statement.executeQuery(sql.renderInlined(select))) {
                    return columns.lines(found);
                }
            }
        });
    }

    /**
     * Which columns a sum has.
     *
     * @param by the coordinates of a line
     * @param asked how many of them come first
     * @param numbered whether each row counts as a number
     */
    private record Columns(List<Cut.Key> by, int asked, Common common, boolean numbered) {
        /** Read by hand: a list of two hundred countries would take longer to be made records of than to be added up. */
        List<Line> lines(ResultSet found) throws SQLException {
            List<Line> lines = new ArrayList<>();
            while (found.next()) {
                long rows = found.getLong(asked + 2);
                if (rows > 0) {
                    lines.add(line(found, rows));
                }
            }
            return lines;
        }

        private Line line(ResultSet found, long rows) throws SQLException {
            List<Integer> keys = new ArrayList<>(by.size());
            int column = 0;
            for (Cut.Key key : by) {
                keys.add(key.only().isPresent() ? key.only().getAsInt() : found.getInt(++column));
            }
            BigDecimal sum = found.getBigDecimal(asked + 1);
            int next = asked + 3;
            long numbers = numbered ? rows : found.getLong(next++);
            int status = common.plain() ? 0 : found.getInt(next++);
            int firstSource = common.oneSource() ? 0 : found.getInt(next++);
            int lastSource = common.oneSource() ? 0 : found.getInt(next);
            return new Line(keys, sum == null ? BigDecimal.ZERO : sum, rows, numbers, status, firstSource, lastSource);
        }
    }
}
