package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.tradewind.dataset.Observation;
import org.tradewind.engine.Codebook.Kind;
import org.tradewind.engine.Differences.Place;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
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
    private final List<Optional<Flow>> flows;

    CubeRows(CubeShape shape, Codebook book) {
        this.shape = shape;
        this.book = book;
        this.flows = book.all(Kind.FLOW).stream().map(Flow::of).toList();
    }

    private static SortField<Integer> wholeLast(Field<Integer> code) {
        return DSL.when(code.eq(DSL.inline(CubeTables.WHOLE)), DSL.inline(1))
                .otherwise(DSL.inline(0))
                .asc();
    }

    /** How many cells there are. */
    static long count(DSLContext sql) {
        return sql.fetchCount(CubeTables.CELLS);
    }

    /** The first cells, all where no most is given. */
    ResultSet open(DSLContext sql, OptionalInt most) {
        SelectSeekStepN<Record> all = sql.select(FIELDS).from(CubeTables.CELLS).orderBy(PLACE);
        return most.isPresent() ? all.limit(most.getAsInt()).fetchResultSet() : all.fetchResultSet();
    }

    Iterator<Line> read(ResultSet rows) {
        return new Reading(rows);
    }

    /** Reads without jOOQ's records, which cost more than all the rest where there are millions. */
    private final class Reading implements Iterator<Line> {
        private final ResultSet rows;
        private boolean more;

        Reading(ResultSet rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            try {
                more = rows.next();
            } catch (SQLException e) {
                throw new EngineException("cannot read the cells of a version", e);
            }
        }

        @Override
        public boolean hasNext() {
            return more;
        }

        @Override
        public Line next() {
            if (!more) {
                throw new NoSuchElementException("no more cells");
            }
            try {
                Line line = line(rows);
                advance();
                return line;
            } catch (SQLException e) {
                throw new EngineException("cannot read the cells of a version", e);
            }
        }
    }

    private Line line(ResultSet row) throws SQLException {
        Cell cell = new Cell(
                Measure.VALUE,
                flows.get(row.getInt(1) - 1),
                book.economy(row.getInt(2)),
                part(book::economy, row.getInt(3)),
                part(book::product, row.getInt(4)),
                book.period(row.getInt(5)),
                Optional.empty());
        Optional<BigDecimal> value = Optional.ofNullable(row.getBigDecimal(6))
                .map(number -> number.setScale(shape.step().scale(), RoundingMode.HALF_UP));
        int source = row.getInt(9);
        return new Line(
                new Place(
                        cell,
                        shape.unit(Measure.VALUE),
                        source < shape.sources().size() ? shape.sources().get(source) : ""),
                value,
                Optional.ofNullable(row.getBigDecimal(7)),
                status(CubeTables.STATUSES.get(row.getInt(8)), value),
                shape.step());
    }

    /**
     * One cell.
     *
     * @param number its value in base units, empty where none is known
     * @param quantity beside the value, in the unit of the package
     * @param step of what a value is a multiple
     */
    record Line(Place place, Optional<BigDecimal> number, Optional<BigDecimal> quantity, Status status, BigDecimal step)
            implements Differences.Line<Line> {
        @Override
        public boolean sameFigure(Line other) {
            return number.equals(other.number) && step.compareTo(other.step) == 0;
        }

        @Override
        public boolean sameFlags(Line other) {
            return status == other.status && quantity.equals(other.quantity);
        }

        @Override
        public Observation observation() {
            Row row = new Row(
                    "",
                    number.map(BigDecimal::toPlainString).orElse(""),
                    place.unit().code(),
                    quantity.map(amount -> amount.stripTrailingZeros().toPlainString())
                            .orElse(""),
                    status,
                    place.source(),
                    List.of());
            return new Observation(place.cell(), place.unit(), number.map(this::estimate), row);
        }

        private Estimate estimate(BigDecimal value) {
            return step.compareTo(BigDecimal.ONE) <= 0 ? Estimate.exact(value) : Estimate.rounded(value);
        }
    }

    private static Status status(Status written, Optional<BigDecimal> value) {
        return value.isEmpty() && written.hasNumber() ? Status.NOT_REPORTED : written;
    }

    private static <T> Optional<T> part(IntFunction<T> all, int number) {
        return number == CubeTables.WHOLE ? Optional.empty() : Optional.of(all.apply(number));
    }
}
