package org.tradewind.trade;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What figures come to together, where that may be said: one source tells each of them within bounds, and none overlaps another. */
public final class Sum {
    private Sum() {}

    /**
     * Adds amounts of several years, or of several partners in one and the same time.
     *
     * @param figures of which no partner may be a group that holds another
     * @return the sum, in the place of the first of them; empty where they must not be added
     */
    public static Optional<Figure> of(List<Figure> figures) {
        boolean alike = figures.size() > 1
                && figures.stream().allMatch(Sum::bounded)
                && one(figures, Figure::unit)
                && sources(figures) == 1
                && (apart(figures, Cell::period, Sum::ofAnyTime) || apart(figures, Cell::partner, Sum::withAnybody));
        if (!alike) {
            return Optional.empty();
        }
        Figure first = figures.getFirst();
        return Estimate.sum(figures.stream().map(Figure::estimate).toList())
                .map(estimate -> Figure.of(
                        first.cell(), first.unit(), estimate, new Basis.Computed(Basis.Formula.SUM, figures)));
    }

    private static boolean bounded(Figure figure) {
        return figure.cell().measure().equals(Measure.VALUE)
                && figure.unit().money()
                && figure.cell().flow().filter(Flow::oneWay).isPresent()
                && figure.cell().period() instanceof Period.Year
                && figure.estimate().low().isPresent()
                && figure.estimate().high().isPresent();
    }

    private static boolean one(List<Figure> figures, Function<Figure, ?> of) {
        return figures.stream().map(of).distinct().count() == 1;
    }

    private static long sources(List<Figure> figures) {
        return figures.stream()
                .flatMap(f -> f.basis().rows().stream())
                .map(Row::source)
                .distinct()
                .count();
    }

    /** Whether each has another one of these coordinates, and all others are the same. */
    private static boolean apart(List<Figure> figures, Function<Cell, ?> coordinate, Function<Cell, Cell> without) {
        long different = figures.stream()
                .map(Figure::cell)
                .map(coordinate)
                .filter(part -> !part.equals(Optional.empty()))
                .distinct()
                .count();
        return different == figures.size() && one(figures, figure -> without.apply(figure.cell()));
    }

    private static Cell ofAnyTime(Cell cell) {
        return cell.with(Period.ofYear(0));
    }

    private static Cell withAnybody(Cell cell) {
        return cell.with(Economy.WORLD);
    }
}
