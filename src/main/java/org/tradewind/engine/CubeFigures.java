package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;

/** Makes figures of cells, with the rows that they rest on. */
final class CubeFigures {
    private final CubeShape shape;

    CubeFigures(CubeShape shape) {
        this.shape = shape;
    }

    /**
     * What a row says.
     *
     * @param figure empty where the row has no number, for the reason that its status gives
     */
    record Reported(Optional<Figure> figure, Status status) {}

    Reported reported(Cell cell, Total total) {
        Status status = CubeTables.STATUSES.get(total.status());
        if (total.numbers() == 0) {
            return new Reported(Optional.empty(), status.hasNumber() ? Status.NOT_REPORTED : status);
        }
        BigDecimal value = scaled(cell.measure(), total.sum());
        Row row = row(cell, total, status, source(total.sources().iterator().next()));
        Estimate estimate = exact(cell.measure()) ? Estimate.exact(value) : Estimate.rounded(value);
        return new Reported(
                Optional.of(Figure.of(cell, shape.unit(cell.measure()), estimate, new Basis.Reported(row, List.of()))),
                status);
    }

    /** The sum, each value being off by half a step at most; quantities are taken as they are written. At least what is known where a part of it is not; empty where nothing of it is known. */
    Optional<Figure> sum(Cell cell, Total total) {
        if (total.numbers() == 0) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (int source : total.sources()) {
            rows.add(row(cell, total, Status.NORMAL, source(source)));
        }
        Basis basis = new Basis.Summed(total.rows(), rows, List.copyOf(total.members()));
        return Optional.of(Figure.of(cell, shape.unit(cell.measure()), estimate(cell.measure(), total), basis));
    }

    private Estimate estimate(Measure measure, Total total) {
        BigDecimal value = scaled(measure, total.sum());
        long rounded = measure.equals(Measure.QUANTITY) ? 1 : total.numbers();
        BigDecimal reach = value.ulp().divide(BigDecimal.TWO).multiply(BigDecimal.valueOf(rounded));
        Optional<BigDecimal> low = Optional.of(value.subtract(reach).max(BigDecimal.ZERO));
        if (total.partial() || total.numbers() < total.rows()) {
            return new Estimate(Optional.of(value), low, Optional.empty(), Hedge.AT_LEAST);
        }
        Hedge hedge = exact(measure) ? Hedge.EXACT : Hedge.ABOUT;
        return new Estimate(Optional.of(value), low, Optional.of(value.add(reach)), hedge);
    }

    private boolean exact(Measure measure) {
        return measure.equals(Measure.QUANTITY) || shape.step().compareTo(BigDecimal.ONE) <= 0;
    }

    /** With the digits that the source gives, and no more. */
    private BigDecimal scaled(Measure measure, BigDecimal sum) {
        return measure.equals(Measure.QUANTITY)
                ? sum.setScale(Math.max(0, sum.stripTrailingZeros().scale()), RoundingMode.HALF_UP)
                : sum.setScale(shape.step().scale(), RoundingMode.HALF_UP);
    }

    private String source(int place) {
        return place < shape.sources().size() ? shape.sources().get(place) : "";
    }

    private Row row(Cell cell, Total total, Status status, String source) {
        return new Row(
                id(cell, total.along()),
                total.sum().stripTrailingZeros().toPlainString(),
                shape.unit(cell.measure()).code(),
                "",
                status,
                source,
                List.of());
    }

    /** The coordinates of the rows, as they stand in the package: mirror data tells imports as the other's exports. */
    private String id(Cell cell, Way way) {
        boolean mirrored = shape.mirror() && cell.flow().equals(Optional.of(Flow.IMPORTS));
        boolean world = cell.reporter().equals(Economy.WORLD);
        String reporter = world ? "*" : cell.reporter().code();
        String partner = cell.partner().map(Economy::code).orElse(way.partner() ? "*" : "");
        String product = cell.product().map(p -> p.code()).orElse("") + (way.product() ? "*" : "");
        String period = cell.period().written() + (way.period() ? "-*" : "");
        String flow =
                mirrored ? Flow.EXPORTS.code() : cell.flow().map(Flow::code).orElse("");
        return String.join("/", flow, mirrored ? partner : reporter, mirrored ? reporter : partner, product, period);
    }
}
