package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.tradewind.dataset.Observation;
import org.tradewind.engine.Codebook.Kind;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;

/** All cells of a cube one by one, to be compared with those of another version. A quantity counts as words of its row. */
final class CubeRows {
    private static final List<Field<?>> FIELDS = List.of(
            CubeTables.FLOW,
            CubeTables.REPORTER,
            CubeTables.PARTNER,
            CubeTables.PRODUCT,
            CubeTables.PERIOD,
            CubeTables.VALUE,
            CubeTables.QUANTITY,
            CubeTables.STATUS,
            CubeTables.SOURCE);

    /** The order of {@link Differences.Place}: the numbers of codes are in the order of their text, the whole is last. */
    private static final List<SortField<Integer>> PLACE = List.of(
            CubeTables.FLOW.asc(),
            CubeTables.REPORTER.asc(),
            wholeLast(CubeTables.PARTNER),
            CubeTables.PARTNER.asc(),
            wholeLast(CubeTables.PRODUCT),
            CubeTables.PRODUCT.asc(),
            CubeTables.PERIOD.asc());

    private final CubeShape shape;
    private final Codebook book;

    CubeRows(CubeShape shape, Codebook book) {
        this.shape = shape;
        this.book = book;
    }

    private static SortField<Integer> wholeLast(Field<Integer> code) {
        return DSL.when(code.eq(DSL.inline(CubeTables.WHOLE)), DSL.inline(1))
                .otherwise(DSL.inline(0))
                .asc();
    }

    Cursor<Record> open(DSLContext sql) {
        return sql.select(FIELDS).from(CubeTables.CELLS).orderBy(PLACE).fetchLazy();
    }

    Stream<Observation> read(Cursor<Record> rows) {
        return rows.stream().map(this::observation);
    }

    private Observation observation(Record line) {
        Cell cell = new Cell(
                Measure.VALUE,
                Flow.of(book.code(Kind.FLOW, line.get(CubeTables.FLOW))),
                new Economy(book.code(Kind.ECONOMY, line.get(CubeTables.REPORTER))),
                code(Kind.ECONOMY, line.get(CubeTables.PARTNER)).map(Economy::new),
                code(Kind.PRODUCT, line.get(CubeTables.PRODUCT)).map(Product::new),
                Period.read(book.code(Kind.PERIOD, line.get(CubeTables.PERIOD))),
                Optional.empty());
        Optional<BigDecimal> value = Optional.ofNullable(line.get(CubeTables.VALUE))
                .map(number -> number.setScale(shape.step().scale(), RoundingMode.HALF_UP));
        int source = line.get(CubeTables.SOURCE);
        Row row = new Row(
                "",
                value.map(BigDecimal::toPlainString).orElse(""),
                shape.unit(Measure.VALUE).code(),
                Optional.ofNullable(line.get(CubeTables.QUANTITY))
                        .map(quantity -> quantity.stripTrailingZeros().toPlainString())
                        .orElse(""),
                status(CubeTables.STATUSES.get(line.get(CubeTables.STATUS)), value),
                source < shape.sources().size() ? shape.sources().get(source) : "",
                List.of());
        return new Observation(cell, shape.unit(Measure.VALUE), value.map(this::estimate), row);
    }

    private static Status status(Status written, Optional<BigDecimal> value) {
        return value.isEmpty() && written.hasNumber() ? Status.NOT_REPORTED : written;
    }

    private Estimate estimate(BigDecimal value) {
        return shape.step().compareTo(BigDecimal.ONE) <= 0 ? Estimate.exact(value) : Estimate.rounded(value);
    }

    private Optional<String> code(Kind kind, int number) {
        return number == CubeTables.WHOLE ? Optional.empty() : Optional.of(book.code(kind, number));
    }
}
