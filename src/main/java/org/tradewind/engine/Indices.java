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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_UP);
    private static final MathContext SHOWN = new MathContext(4, RoundingMode.HALF_UP);
    /** Outwards, with more digits than are shown. */
    private static final MathContext DOWN = new MathContext(8, RoundingMode.FLOOR);

    private static final MathContext UP = new MathContext(8, RoundingMode.CEILING);

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
        boolean known = inputs.stream().allMatch(Indices::positive);
        return known
                ? Optional.of(figure(
                        cell.with(Indicators.ADVANTAGE),
                        Indicators.INDEX,
                        advantage(inputs),
                        Basis.Formula.ADVANTAGE,
                        inputs))
                : Optional.empty();
    }

    private static boolean positive(Figure figure) {
        return bounded(figure) && figure.estimate().low().orElseThrow().signum() > 0;
    }

    private static Estimate advantage(List<Figure> inputs) {
        Estimate a = inputs.get(0).estimate();
        Estimate b = inputs.get(1).estimate();
        Estimate c = inputs.get(2).estimate();
        Estimate d = inputs.get(3).estimate();
        BigDecimal middle = ratio(a.middle(), b.middle(), c.middle(), d.middle());
        BigDecimal low = ratio(
                a.low().orElseThrow(),
                b.high().orElseThrow(),
                c.high().orElseThrow(),
                d.low().orElseThrow());
        BigDecimal high = ratio(
                a.high().orElseThrow(),
                b.low().orElseThrow(),
                c.low().orElseThrow(),
                d.high().orElseThrow());
        return shown(middle.round(SHOWN), low, high, inputs);
    }

    private static BigDecimal ratio(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d) {
        return a.divide(b, DIGITS).multiply(d, DIGITS).divide(c, DIGITS);
    }

    /** With bounds that hold the number as it is shown, and all that it may be. */
    private static Estimate shown(BigDecimal value, BigDecimal low, BigDecimal high, List<Figure> inputs) {
        boolean about = inputs.stream().anyMatch(f -> f.estimate().hedge() == Hedge.ABOUT);
        return new Estimate(
                Optional.of(value),
                Optional.of(low.round(DOWN).min(value)),
                Optional.of(high.round(UP).max(value)),
                about ? Hedge.ABOUT : Hedge.ROUNDED);
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
        List<Figure> inputs = List.of(now.get(), then.get(), base.get());
        if (!inputs.stream().allMatch(Indices::bounded) || !positive(base.get())) {
            return Optional.empty();
        }
        return Optional.of(figure(
                cell.with(Indicators.CONTRIBUTION).since(before.get()),
                Indicators.POINTS,
                contribution(inputs),
                Basis.Formula.CONTRIBUTION,
                inputs));
    }

    private static Estimate contribution(List<Figure> inputs) {
        Estimate now = inputs.get(0).estimate();
        Estimate then = inputs.get(1).estimate();
        Estimate base = inputs.get(2).estimate();
        BigDecimal middle = points(now.middle().subtract(then.middle()), base.middle());
        BigDecimal least = now.low().orElseThrow().subtract(then.high().orElseThrow());
        BigDecimal most = now.high().orElseThrow().subtract(then.low().orElseThrow());
        BigDecimal low = points(least, (least.signum() < 0 ? base.low() : base.high()).orElseThrow());
        BigDecimal high = points(most, (most.signum() < 0 ? base.high() : base.low()).orElseThrow());
        return shown(middle.round(SHOWN), low, high, inputs);
    }

    private static BigDecimal points(BigDecimal change, BigDecimal whole) {
        return change.multiply(HUNDRED).divide(whole, DIGITS);
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
        Estimate index = shown(middle.setScale(0, RoundingMode.HALF_UP), low, high.min(FULL), parts);
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
