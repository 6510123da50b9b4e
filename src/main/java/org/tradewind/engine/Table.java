package org.tradewind.engine;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;
import org.tradewind.trade.Unit;

/**
 * The table of reported figures, one line an observation. Numbers are kept as text with the digits that their source
 * printed: 5.0 bn is not 5 bn.
 */
final class Table {
    static final String NAME = "observation";

    static final org.jooq.Table<Record> OBSERVATION = table(name(NAME));
    /** The mark of a complete file. */
    static final org.jooq.Table<Record> COMPLETE = table(name("complete"));

    static final Field<Long> ROWS = field(name("rows"), Long.class);
    static final Field<Integer> ORDINAL = field(name("ordinal"), Integer.class);
    static final Field<Integer> PRECEDENCE = field(name("precedence"), Integer.class);
    static final Field<String> MEASURE = text("measure");
    static final Field<String> FLOW = text("flow");
    static final Field<String> REPORTER = text("reporter");
    static final Field<String> PARTNER = text("partner");
    static final Field<String> PRODUCT = text("product");
    static final Field<String> PERIOD = text("period");
    static final Field<String> BASE = text("base");
    static final Field<String> UNIT = text("unit");
    static final Field<String> VALUE = text("value");
    static final Field<String> LOW = text("low");
    static final Field<String> HIGH = text("high");
    static final Field<String> HEDGE = text("hedge");
    static final Field<String> ROW = text("row_id");
    static final Field<String> PRINTED = text("printed");
    static final Field<String> PRINTED_UNIT = text("printed_unit");
    static final Field<String> WORDS = text("words");
    static final Field<String> STATUS = text("status");
    static final Field<String> SOURCE = text("source");
    static final Field<String> NOTES = text("notes");

    /** The text columns in the order of the table, each with what it holds of an observation. */
    static final Map<Field<String>, Function<Observation, Optional<String>>> COLUMNS = columns();

    /** All columns by name: asking for them saves the driver from describing the table at each query. */
    static final List<Field<?>> FIELDS = Stream.<Field<?>>concat(
                    Stream.of(ORDINAL, PRECEDENCE), COLUMNS.keySet().stream())
            .toList();

    /** The order of {@link Differences.Place}. */
    static final List<SortField<String>> PLACE = Stream.of(
                    MEASURE, FLOW, REPORTER, PARTNER, PRODUCT, PERIOD, BASE, UNIT, SOURCE)
            .map(column -> column.asc().nullsLast())
            .toList();

    static final String CREATE = "create table %s (ordinal integer not null, precedence integer not null, %s)"
            .formatted(
                    NAME,
                    COLUMNS.keySet().stream()
                            .map(column -> column.getName() + " varchar")
                            .collect(Collectors.joining(", ")));

    /** Written last: a file without it is not complete. */
    static String complete(long rows) {
        return "create table complete as select %d::bigint as rows".formatted(rows);
    }

    private Table() {}

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }

    private static Map<Field<String>, Function<Observation, Optional<String>>> columns() {
        Map<Field<String>, Function<Observation, Optional<String>>> columns = new LinkedHashMap<>();
        columns.put(MEASURE, o -> Optional.of(o.cell().measure().code()));
        columns.put(FLOW, VersionFile::flow);
        columns.put(REPORTER, o -> Optional.of(o.cell().reporter().code()));
        columns.put(PARTNER, VersionFile::partner);
        columns.put(PRODUCT, VersionFile::product);
        columns.put(PERIOD, o -> Optional.of(o.cell().period().written()));
        columns.put(BASE, VersionFile::base);
        columns.put(UNIT, o -> Optional.of(o.unit().code()));
        columns.put(VALUE, o -> VersionFile.number(o, Estimate::value));
        columns.put(LOW, o -> VersionFile.number(o, Estimate::low));
        columns.put(HIGH, o -> VersionFile.number(o, Estimate::high));
        columns.put(HEDGE, o -> o.estimate().map(e -> e.hedge().code()));
        columns.put(ROW, o -> Optional.of(o.row().id()));
        columns.put(PRINTED, o -> Optional.of(o.row().number()));
        columns.put(PRINTED_UNIT, o -> Optional.of(o.row().unit()));
        columns.put(WORDS, o -> Optional.of(o.row().words()));
        columns.put(STATUS, o -> Optional.of(o.row().status().code()));
        columns.put(SOURCE, o -> Optional.of(o.row().source()));
        columns.put(NOTES, o -> Optional.of(String.join(" ", o.row().notes())));
        return columns;
    }

    /** The observation that a line of the table holds. */
    static Observation observation(Record line) {
        Cell cell = new Cell(
                new Measure(line.get(MEASURE)),
                maybe(line, FLOW).flatMap(Flow::of),
                new Economy(line.get(REPORTER)),
                maybe(line, PARTNER).map(Economy::new),
                maybe(line, PRODUCT).map(Product::new),
                Period.read(line.get(PERIOD)),
                maybe(line, BASE).map(Period::read));
        Optional<Estimate> estimate = maybe(line, HEDGE)
                .map(hedge -> new Estimate(
                        maybe(line, VALUE).map(BigDecimal::new),
                        maybe(line, LOW).map(BigDecimal::new),
                        maybe(line, HIGH).map(BigDecimal::new),
                        Hedge.of(hedge).orElseThrow()));
        String notes = line.get(NOTES);
        Row row = new Row(
                line.get(ROW),
                line.get(PRINTED),
                line.get(PRINTED_UNIT),
                line.get(WORDS),
                Status.of(line.get(STATUS)).orElseThrow(),
                line.get(SOURCE),
                notes.isEmpty() ? List.of() : List.of(notes.split(" ", -1)));
        return new Observation(cell, new Unit(line.get(UNIT)), estimate, row);
    }

    private static Optional<String> maybe(Record line, Field<String> column) {
        return Optional.ofNullable(line.get(column));
    }
}
