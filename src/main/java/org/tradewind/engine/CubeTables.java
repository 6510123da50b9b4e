package org.tradewind.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.tradewind.trade.Status;

/**
 * The tables of a cube. Codes are numbers in the order of their text, so that a range of numbers is a range of codes: all
 * parts of a chapter of the Harmonized System, say. The whole world and all products are the number 0.
 */
final class CubeTables {
    static final String CELL = "cell";
    static final int WHOLE = 0;

    static final org.jooq.Table<Record> CELLS = table(name(CELL));
    static final Field<Integer> FLOW = number("flow");
    static final Field<Integer> REPORTER = number("reporter");
    static final Field<Integer> PARTNER = number("partner");
    static final Field<Integer> PRODUCT = number("product");
    /** How many digits the longest code has that is reported beside this one and holds it; 0 where there is none. */
    static final Field<Integer> ABOVE = number("above");

    static final Field<Integer> PERIOD = number("period");
    static final Field<BigDecimal> VALUE = field(name("value"), BigDecimal.class);
    static final Field<BigDecimal> QUANTITY = field(name("quantity"), BigDecimal.class);
    static final Field<Integer> STATUS = number("status");

    /** Statuses stand in the table by their places here. */
    static final List<Status> STATUSES = List.of(Status.values());

    static final Field<Integer> SOURCE = number("source");

    static final String CREATE_CODES =
            "create table code (kind varchar not null, id integer not null, code varchar not null)";
    static final String CREATE_FORM = "create table form (key varchar not null, value varchar not null)";

    static final org.jooq.Table<Record> CODES = table(name("code"));
    static final Field<String> CODE_KIND = field(name("kind"), String.class);
    static final Field<Integer> CODE_ID = number("id");
    static final Field<String> CODE = field(name("code"), String.class);
    static final org.jooq.Table<Record> FORM = table(name("form"));
    static final Field<String> FORM_KEY = field(name("key"), String.class);
    static final Field<String> FORM_VALUE = field(name("value"), String.class);

    private CubeTables() {}

    private static Field<Integer> number(String column) {
        return field(name(column), Integer.class);
    }
}
