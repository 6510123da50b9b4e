package org.tradewind.trade;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** How many times one figure is another. */
public final class Multiple {
    private Multiple() {}

    /**
     * Divides a figure by another. Two balances are divided where both surely have the same sign, and then by how far they
     * are from zero: a deficit is so many times as deep as another.
     *
     * @return in {@link Unit#TIMES}, in the place of the first; empty where their units differ, where only one is a
     *     balance, or where the second may be zero
     */
    public static Optional<Figure> of(Figure figure, Figure other) {
        return ratio(figure, other, Unit.TIMES, Basis.Formula.MULTIPLE, Estimate::dividedBy);
    }

    /** The same in per cent: what part of the other a figure is, under the conditions of {@link #of}. */
    public static Optional<Figure> part(Figure figure, Figure other) {
        return ratio(figure, other, Unit.PERCENT, Basis.Formula.SHARE, Estimate::percentOf);
    }

    /** Whether a figure is a balance that is surely below zero. */
    public static boolean deficit(Figure figure) {
        return balance(figure)
                && figure.estimate().high().filter(high -> high.signum() < 0).isPresent();
    }

    private static Optional<Figure> ratio(
            Figure figure,
            Figure other,
            Unit unit,
            Basis.Formula formula,
            BiFunction<Estimate, Estimate, Optional<Estimate>> divided) {
        if (!figure.unit().equals(other.unit()) || balance(figure) != balance(other)) {
            return Optional.empty();
        }
        boolean deficits = deficit(figure) && deficit(other);
        Estimate first = deficits ? figure.estimate().negated() : figure.estimate();
        Estimate second = deficits ? other.estimate().negated() : other.estimate();
        return divided.apply(first, second)
                .map(times ->
                        Figure.of(figure.cell(), unit, times, new Basis.Computed(formula, List.of(figure, other))));
    }

    private static boolean balance(Figure figure) {
        return figure.cell().flow().filter(Flow.BALANCE::equals).isPresent();
    }
}
