package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Indicators;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Unit;

/** The formulas of indicators, over figures that somebody else finds. Bounds are carried through, rounded outwards. */
final class Indices {
    /** How many of the parts stand in the proof of a concentration, after the whole. */
    private static final int PARTS_SHOWN = 5;

    private static final BigDecimal FULL = BigDecimal.valueOf(10_000);
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_UP);

    private final Function<Cell, Optional<Figure>> amounts;

    /** @param amounts finds the value or the quantity of a cell */
    Indices(Function<Cell, Optional<Figure>> amounts) {
        this.amounts = amounts;
    }

    /** Value over quantity, where the quantity is of the same rows. */
    Optional<Figure> unitValue(Cell cell) {
        Optional<Figure> value = amounts.apply(cell.with(Measure.VALUE));
        Optional<Figure> quantity = amounts.apply(cell.with(Measure.QUANTITY)).filter(Indices::bounded);
        if (value.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = new Unit(
                value.get().unit().code() + " per " + quantity.get().unit().code());
        return value.get()
                .estimate()
                .dividedBy(quantity.get().estimate())
                .map(e -> figure(
                        cell.with(Indicators.UNIT_VALUE),
                        unit,
                        e,
                        Basis.Formula.UNIT_VALUE,
                        List.of(value.get(), quantity.get())));
    }

    /** A sum over rows of which some lack the number is a lower bound only, and of other rows than the value. */
    private static boolean bounded(Figure figure) {
        return figure.estimate().low().isPresent() && figure.estimate().high().isPresent();
    }

    /** A product's share at home over its share in the world. */
    Optional<Figure> advantage(Cell cell) {
        Cell all = withoutProduct(cell);
        List<Figure> inputs = new ArrayList<>();
        for (Cell each : List.of(cell, all, cell.of(Economy.WORLD), all.of(Economy.WORLD))) {
            amounts.apply(each.with(Measure.VALUE)).ifPresent(inputs::add);
        }
        if (inputs.size() < 4 || cell.product().isEmpty()) {
            return Optional.empty();
        }
        Optional<Estimate> home =
                inputs.get(0).estimate().dividedBy(inputs.get(1).estimate());
        Optional<Estimate> world =
                inputs.get(2).estimate().dividedBy(inputs.get(3).estimate());
        return home.flatMap(h -> world.flatMap(h::dividedBy))
                .map(e -> figure(
                        cell.with(Indicators.ADVANTAGE),
                        Indicators.INDEX,
                        e.withDigits(4),
                        Basis.Formula.ADVANTAGE,
                        inputs));
    }

    private static Cell withoutProduct(Cell cell) {
        return new Cell(
                cell.measure(),
                cell.flow(),
                cell.reporter(),
                cell.partner(),
                Optional.empty(),
                cell.period(),
                cell.base());
    }

    /** A part's change over the whole before. */
    Optional<Figure> contribution(Cell cell, Cell whole) {
        Optional<Period> before = cell.period().before();
        if (before.isEmpty() || cell.equals(whole)) {
            return Optional.empty();
        }
        Optional<Figure> now = amounts.apply(cell.with(Measure.VALUE));
        Optional<Figure> then = amounts.apply(cell.with(Measure.VALUE).with(before.get()));
        Optional<Figure> base = amounts.apply(whole.with(Measure.VALUE).with(before.get()));
        if (now.isEmpty() || then.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Estimate all = base.get().estimate();
        Optional<Estimate> later = now.get().estimate().percentOf(all);
        Optional<Estimate> earlier = then.get().estimate().percentOf(all);
        return later.flatMap(l -> earlier.flatMap(l::minus))
                .map(e -> figure(
                        cell.with(Indicators.CONTRIBUTION).since(before.get()),
                        Indicators.POINTS,
                        e.withDigits(4),
                        Basis.Formula.CONTRIBUTION,
                        List.of(now.get(), then.get(), base.get())));
    }

    /** The squares of the shares of all parts added up; empty where the parts are not all of the whole. */
    Optional<Figure> concentration(Cell cell, List<Figure> parts, Measure measure) {
        Optional<Figure> whole = amounts.apply(cell.with(Measure.VALUE))
                .filter(Indices::bounded)
                .filter(w -> w.estimate().low().orElseThrow().signum() > 0);
        if (whole.isEmpty()
                || parts.isEmpty()
                || !parts.stream().allMatch(Indices::bounded)
                || !all(parts, whole.get())) {
            return Optional.empty();
        }
        Estimate all = whole.get().estimate();
        BigDecimal middle = squares(parts, Estimate::middle, all.middle());
        BigDecimal low = squares(parts, e -> e.low().orElseThrow(), all.high().orElseThrow());
        BigDecimal high = squares(parts, e -> e.high().orElseThrow(), all.low().orElseThrow());
        Estimate index = new Estimate(
                Optional.of(middle.setScale(0, RoundingMode.HALF_UP)),
                Optional.of(low.setScale(0, RoundingMode.FLOOR)),
                Optional.of(high.min(FULL).setScale(0, RoundingMode.CEILING)),
                Hedge.ROUNDED);
        List<Figure> inputs = new ArrayList<>(List.of(whole.get()));
        parts.stream()
                .sorted(Comparator.comparing((Figure f) -> f.estimate().middle())
                        .reversed())
                .limit(PARTS_SHOWN)
                .forEach(inputs::add);
        return Optional.of(figure(cell.with(measure), Indicators.INDEX, index, Basis.Formula.CONCENTRATION, inputs));
    }

    private static boolean all(List<Figure> parts, Figure whole) {
        BigDecimal most =
                parts.stream().map(p -> p.estimate().high().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal least =
                parts.stream().map(p -> p.estimate().low().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return most.compareTo(whole.estimate().low().orElseThrow()) >= 0
                && least.compareTo(whole.estimate().high().orElseThrow()) <= 0;
    }

    private static BigDecimal squares(List<Figure> parts, Function<Estimate, BigDecimal> of, BigDecimal whole) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            BigDecimal share = of.apply(part.estimate()).divide(whole, DIGITS);
            sum = sum.add(share.multiply(share, DIGITS), DIGITS);
        }
        return sum.multiply(FULL, DIGITS);
    }

    private static Figure figure(Cell cell, Unit unit, Estimate estimate, Basis.Formula formula, List<Figure> inputs) {
        return Figure.of(cell, unit, estimate, new Basis.Computed(formula, inputs));
    }
}
