package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Sums over the table of cells. */
final class Cells {
    private static final Field<Integer> ROWS = DSL.count().as("n");

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

    Cells(Database database) {
        this.database = database;
    }

    long rows() {
        return database.ask(sql -> (long) sql.fetchCount(CubeTables.CELLS));
    }

    /** Sums of a column over the rows that meet all conditions, by some coordinates; in no order. */
    List<Line> sums(Field<BigDecimal> column, List<Field<Integer>> by, List<Condition> where) {
        List<Field<?>> fields = new ArrayList<>(by);
        Field<BigDecimal> sum = DSL.sum(column).as("s");
        Field<Integer> numbers = DSL.count(column).as("m");
        Field<Integer> status = DSL.min(CubeTables.STATUS).as("st");
        Field<Integer> first = DSL.min(CubeTables.SOURCE).as("s1");
        Field<Integer> last = DSL.max(CubeTables.SOURCE).as("s2");
        fields.addAll(List.of(sum, ROWS, numbers, status, first, last));
        return database.ask(sql -> sql.select(fields).from(CubeTables.CELLS).where(where).groupBy(by).fetch().stream()
                .filter(line -> line.get(ROWS) > 0)
                .map(line -> new Line(
                        keys(line, by),
                        zeroIfNone(line.get(sum)),
                        line.get(ROWS),
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
