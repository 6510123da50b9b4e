package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Sums over the table of cells. */
final class Cells {
    /** Asks the database; the one asked lends a connection. */
    interface Database {
        <T> T ask(Function<DSLContext, T> question);
    }

    /**
     * One sum.
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

    /** @param rollups smaller tables of the same sums, in order of their size */
    Cells(Database database, List<Rollup> rollups) {
        this.database = database;
        this.rollups = rollups;
    }

    /** Sums of a column over the rows that meet all conditions, by some coordinates; in no order. */
    List<Line> sums(Cut cut) {
        Rollup from = cut.from(rollups);
        List<Field<?>> fields = new ArrayList<>(cut.by());
        Field<BigDecimal> sum = DSL.sum(from.amount(cut.measure())).as("s");
        Field<Long> rows = from.rows().as("n");
        Field<Long> numbers = from.numbers(cut.measure()).as("m");
        Field<Integer> status = DSL.min(CubeTables.STATUS).as("st");
        Field<Integer> first = DSL.min(CubeTables.SOURCE).as("s1");
        Field<Integer> last = DSL.max(from.lastSource()).as("s2");
        fields.addAll(List.of(sum, rows, numbers, status, first, last));
        return database.ask(sql ->
                sql.select(fields).from(from.table()).where(cut.where(from)).groupBy(cut.by()).fetch().stream()
                        .filter(line -> line.get(rows) != null && line.get(rows) > 0)
                        .map(line -> new Line(
                                keys(line, cut.by()),
                                zeroIfNone(line.get(sum)),
                                line.get(rows),
                                line.get(numbers),
                                line.get(status),
                                line.get(first),
                                line.get(last)))
                        .toList());
    }

    private static List<Integer> keys(Record line, List<Field<Integer>> by) {
        return by.stream().map(line::get).toList();
    }

    private static BigDecimal zeroIfNone(@org.jspecify.annotations.Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
