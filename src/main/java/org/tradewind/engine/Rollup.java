package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.tradewind.trade.Measure;

/**
 * A table of cells added up beforehand, or the cells themselves.
 *
 * @param reporter whether it has reporters one by one
 * @param partner whether it has partners one by one
 * @param digits the level of its products, 0 for all together, {@link Cut#DETAIL} for products as they stand
 * @param first the column that its rows are in order of, first of all
 * @param size how many rows it has
 */
record Rollup(boolean reporter, boolean partner, int digits, String first, long size) {
    /** The cells themselves. */
    static final Rollup CELLS = new Rollup(true, true, Cut.DETAIL, "reporter", Long.MAX_VALUE);

    Rollup sized(long rows) {
        return new Rollup(reporter, partner, digits, first, rows);
    }

    private boolean cells() {
        return reporter && partner && digits == Cut.DETAIL;
    }

    /** Its name, by what it has, such as {@code sum_reporter_p4_by_product}. */
    String name() {
        if (cells()) {
            return CubeTables.CELL;
        }
        return "sum" + (reporter ? "_reporter" : "") + (partner ? "_partner" : "")
                + (digits == Cut.DETAIL ? "_products" : digits == 0 ? "" : "_p" + digits) + "_by_" + first;
    }

    org.jooq.Table<Record> table() {
        return DSL.table(DSL.name(name()));
    }

    boolean has(Field<Integer> column) {
        return column.equals(CubeTables.REPORTER) ? reporter : partner;
    }

    Field<BigDecimal> amount(Measure measure) {
        return measure.equals(Measure.QUANTITY) ? CubeTables.QUANTITY : CubeTables.VALUE;
    }

    /** How many cells a row is the sum of. */
    Field<Long> rows() {
        return cells() ? DSL.inline(1L) : count("n");
    }

    /** How many of them have a number. */
    Field<Long> numbers(Measure measure) {
        if (cells()) {
            return DSL.when(amount(measure).isNull(), DSL.inline(0L)).otherwise(DSL.inline(1L));
        }
        return count(measure.equals(Measure.QUANTITY) ? "quantities" : "numbers");
    }

    private static Field<Long> count(String column) {
        return DSL.field(DSL.name(column), Long.class);
    }

    Field<Integer> lastSource() {
        return cells() ? CubeTables.SOURCE : DSL.field(DSL.name("last_source"), Integer.class);
    }

    /** Its coordinates, those that it is in order of first. */
    List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("flow"));
        if (!first.equals("flow")) {
            keys.add(first);
        }
        for (String key : List.of("reporter", "partner", "period", "product", "above")) {
            boolean has = switch (key) {
                case "reporter" -> reporter;
                case "partner" -> partner;
                case "product" -> digits != 0;
                case "above" -> digits == Cut.DETAIL;
                default -> true;
            };
            if (has && !keys.contains(key)) {
                keys.add(key);
            }
        }
        return keys;
    }
}
