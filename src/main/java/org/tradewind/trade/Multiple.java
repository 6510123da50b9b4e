package org.tradewind.trade;

import java.util.List;
import java.util.Optional;

/** How many times one figure is another. */
public final class Multiple {
    private Multiple() {}

    /**
     * Divides a figure by another.
     *
     * @return in {@link Unit#TIMES}, in the place of the first; empty where their units differ, where either is a balance,
     *     whose sign turns, or where the second may be zero
     */
    public static Optional<Figure> of(Figure figure, Figure other) {
        if (!figure.unit().equals(other.unit()) || balance(figure) || balance(other)) {
            return Optional.empty();
        }
        return figure.estimate()
                .dividedBy(other.estimate())
                .map(times -> Figure.of(
                        figure.cell(),
                        Unit.TIMES,
                        times,
                        new Basis.Computed(Basis.Formula.MULTIPLE, List.of(figure, other))));
    }

    private static boolean balance(Figure figure) {
        return figure.cell().flow().filter(Flow.BALANCE::equals).isPresent();
    }
}
