package org.tradewind.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.Field;
import org.tradewind.trade.Measure;

/**
 * A sum to be made, said so that the smallest table that holds it can be taken. Which table it is changes nothing in the
 * sum.
 *
 * @param by the coordinates that it is grouped by
 * @param common conditions on flow and time, which every table has
 * @param goods which products, in the table of cells
 * @param level which products, in a table of one level of them
 */
record Cut(
        Measure measure,
        List<Key> by,
        List<Condition> common,
        Side reporter,
        Side partner,
        Condition goods,
        Level level) {

    /** No level: products as they stand. */
    static final int DETAIL = -1;

    /** The rows of all products together, which no smaller table has. */
    static final int TOTALS = -2;

    /**
     * A coordinate that a sum is grouped by.
     *
     * @param only its number, where it can be but one: then no row need be asked for it
     */
    record Key(Field<Integer> column, OptionalInt only) {
        /** @param numbers those that the column can have; empty where they are not counted */
        static Key of(Field<Integer> column, List<Integer> numbers) {
            return new Key(column, numbers.size() == 1 ? OptionalInt.of(numbers.getFirst()) : OptionalInt.empty());
        }
    }

    /** The columns that rows must be asked for. */
    List<Field<Integer>> asked() {
        List<Field<Integer>> columns = new ArrayList<>();
        by.stream().filter(key -> key.only().isEmpty()).forEach(key -> columns.add(key.column()));
        return columns;
    }

    /**
     * One of the two sides of a trade.
     *
     * @param summed whether all countries on this side are added up, so that a table without them will do
     * @param narrow whether it is but a few countries, so that a table in their order is read in part
     */
    record Side(Field<Integer> column, Condition which, boolean summed, boolean narrow) {}

    /**
     * Products of one level.
     *
     * @param digits how long their codes are, 0 for all products together, {@link #DETAIL} for rows as they stand
     */
    record Level(int digits, Condition which) {}

    /** The smallest table that this can be made from; of several alike, one whose order begins with what is asked. */
    Rollup from(List<Rollup> rollups) {
        return rollups.stream()
                .filter(this::in)
                .min(Comparator.comparingLong(Rollup::size).thenComparingInt(this::away))
                .orElse(Rollup.CELLS);
    }

    private boolean in(Rollup rollup) {
        return has(rollup, reporter) && has(rollup, partner) && goods(rollup);
    }

    private static boolean has(Rollup rollup, Side side) {
        return rollup.has(side.column()) || side.summed();
    }

    private boolean goods(Rollup rollup) {
        return level.digits() != TOTALS
                && (rollup.digits() == level.digits() || (rollup.digits() == DETAIL && level.digits() != DETAIL));
    }

    /** How far the order of a table is from what is asked: 0 where it begins with a column that is narrowed. */
    private int away(Rollup rollup) {
        boolean reporters =
                reporter.narrow() && rollup.first().equals(reporter.column().getName());
        boolean partners =
                partner.narrow() && rollup.first().equals(partner.column().getName());
        boolean products = level.digits() > 0
                && !level.which().equals(org.jooq.impl.DSL.noCondition())
                && rollup.first().equals(CubeTables.PRODUCT.getName());
        boolean detailed = level.digits() == DETAIL && rollup.first().equals(CubeTables.PRODUCT.getName());
        return reporters || partners ? 0 : products || detailed ? 1 : 2;
    }

    /** Whether each line of the sum is one row of the table, or nearly so: nothing need be added up. */
    boolean single(Rollup rollup) {
        return settled(rollup, reporter)
                && settled(rollup, partner)
                && (rollup.digits() == 0
                        || by.stream().anyMatch(key -> key.column().equals(CubeTables.PRODUCT))
                        || level.digits() == TOTALS);
    }

    /** A side that is not added up is one country, or one a line. */
    private static boolean settled(Rollup rollup, Side side) {
        return !rollup.has(side.column()) || !side.summed();
    }

    List<Condition> where(Rollup rollup) {
        List<Condition> all = new ArrayList<>(common);
        for (Side side : List.of(reporter, partner)) {
            if (rollup.has(side.column())) {
                all.add(side.which());
            }
        }
        all.add(rollup.digits() == DETAIL ? goods : level.which());
        return all;
    }
}
