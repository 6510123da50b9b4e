package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Unit;

/**
 * What there is to see of an answer. An answer of one number that was made of two shows these two: a balance its flows,
 * growth its two ends.
 *
 * @param figures what is drawn, in order, of one unit, each cell once
 */
record View(Shape shape, List<Figure> figures) {
    private static final int MOST_BARS_OVER_TIME = 12;

    static Optional<View> of(Answer.Figures answer) {
        List<Figure> figures = distinct(subject(answer));
        boolean oneUnit = figures.stream().map(Figure::unit).distinct().count() == 1;
        return oneUnit ? shape(answer.query(), figures).map(shape -> new View(shape, figures)) : Optional.empty();
    }

    private static List<Figure> subject(Answer.Figures answer) {
        List<Figure> all = distinct(answer.figures());
        List<Figure> relative =
                all.stream().filter(figure -> !figure.unit().money()).toList();
        if (answer.query() instanceof Query.Share) {
            return relative;
        }
        if (answer.query() instanceof Query.Change) {
            return relative.size() == 1 ? inputs(relative.getFirst()) : relative;
        }
        boolean balance = all.size() == 1 && all.getFirst().cell().flow().equals(Optional.of(Flow.BALANCE));
        return balance && !inputs(all.getFirst()).isEmpty() ? inputs(all.getFirst()) : all;
    }

    /** The two amounts that a figure was computed from, the earlier first; none where it was not. */
    private static List<Figure> inputs(Figure figure) {
        if (!(figure.basis() instanceof Basis.Computed computed)) {
            return List.of();
        }
        List<Figure> inputs = computed.inputs();
        boolean amounts = inputs.size() == 2
                && inputs.stream().allMatch(input -> input.cell().measure().equals(Measure.VALUE));
        return amounts
                ? inputs.stream()
                        .sorted(Comparator.comparing(input -> input.cell().period()))
                        .toList()
                : List.of();
    }

    private static List<Figure> distinct(List<Figure> figures) {
        Map<Cell, Figure> byCell = new LinkedHashMap<>();
        figures.forEach(figure -> byCell.putIfAbsent(figure.cell(), figure));
        return List.copyOf(byCell.values());
    }

    private static Optional<Shape> shape(Query query, List<Figure> figures) {
        if (isShare(query) && figures.stream().allMatch(View::isPart)) {
            return Optional.of(Shape.SHARES);
        }
        if (figures.size() < 2) {
            return Optional.empty();
        }
        long periods = figures.stream()
                .map(figure -> figure.cell().period())
                .distinct()
                .count();
        if (isTwoSided(figures) && periods <= 2) {
            return Optional.of(Shape.FLOWS);
        }
        boolean ordered = query instanceof Query.Ranking;
        boolean sided = periods <= MOST_BARS_OVER_TIME
                && figures.stream().anyMatch(View::hasSides)
                && figures.size() == periods;
        return Optional.of(periods > 2 && !ordered && !sided ? Shape.LINE : Shape.BARS);
    }

    private static boolean isShare(Query query) {
        return query instanceof Query.Share || query instanceof Query.Breakdown;
    }

    private static boolean isPart(Figure figure) {
        BigDecimal middle = figure.estimate().middle();
        return figure.unit().equals(Unit.PERCENT)
                && middle.signum() >= 0
                && middle.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** Numbers of which some are below zero by their nature. */
    private static boolean hasSides(Figure figure) {
        return figure.cell().flow().equals(Optional.of(Flow.BALANCE))
                || figure.cell().measure().equals(Measure.GROWTH);
    }

    private static boolean isTwoSided(List<Figure> figures) {
        Set<Optional<Flow>> flows =
                figures.stream().map(figure -> figure.cell().flow()).collect(Collectors.toSet());
        List<Cell> others = figures.stream()
                .map(figure -> figure.cell()
                        .with(Flow.EXPORTS)
                        .with(figures.getFirst().cell().period()))
                .distinct()
                .toList();
        return flows.equals(Set.of(Optional.of(Flow.EXPORTS), Optional.of(Flow.IMPORTS))) && others.size() == 1;
    }
}
