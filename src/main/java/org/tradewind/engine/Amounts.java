package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Row;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Sum;

/** Values, balances, series and comparisons: figures of cells, one beside the other. */
final class Amounts {
    private Amounts() {}

    static Answer value(Query.Value query, Numbers numbers) {
        return listed(query, query.where(), numbers);
    }

    static Answer balance(Query.Balance query, Numbers numbers) {
        return listed(query, query.where(), numbers);
    }

    private static Answer listed(Query query, Slice where, Numbers numbers) {
        Found found = find(where, where.periods(), numbers);
        if (found.figures().isEmpty()) {
            List<Figure> members = members(where, numbers);
            return members.isEmpty()
                    ? Refusals.missing(query, found.cells(), found.grid(), numbers)
                    : Refusals.noData(query, numbers, Answer.Reason.NOT_REPORTED, members);
        }
        Caveats caveats = caveats(found, numbers);
        if (!found.missing().isEmpty()) {
            caveats.add(new Caveat.Missing(found.missing()));
        }
        return figures(query, found.figures(), caveats, numbers);
    }

    /** The amounts of a group's members, where the group as a whole has none. */
    private static List<Figure> members(Slice where, Numbers numbers) {
        boolean group = where.partners().size() == 1
                && where.flows().stream().allMatch(Flow::oneWay)
                && QueryKinds.group(where.partners().getFirst(), numbers.catalog());
        return group && !numbers.probing()
                ? Candidates.of(where, Dimension.PARTNER, numbers).figures()
                : List.of();
    }

    static Answer series(Query.Series query, Numbers numbers) {
        Slice where = query.where();
        List<Period> periods = where.periods().isEmpty() ? covered(where, numbers) : where.periods();
        Found found = find(where, periods, numbers);
        if (found.figures().isEmpty()) {
            return Refusals.missing(query, found.cells(), found.grid(), numbers);
        }
        Caveats caveats = caveats(found, numbers);
        List<Period> gaps = gaps(found.figures(), periods);
        if (!gaps.isEmpty()) {
            caveats.add(new Caveat.Gaps(gaps));
        }
        return figures(query, found.figures(), caveats, numbers);
    }

    static Answer comparison(Query.Comparison query, Numbers numbers) {
        Found found = find(query.where(), query.where().periods(), numbers);
        if (found.figures().isEmpty()) {
            return Refusals.missing(query, found.cells(), found.grid(), numbers);
        }
        List<Figure> figures = found.figures();
        if (query.added() && !added(found, numbers.catalog())) {
            return Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, figures);
        }
        Caveats caveats = caveats(found, numbers);
        if (figures.size() == 2
                && figures.get(0).estimate().standing(figures.get(1).estimate()) == Estimate.Standing.UNDECIDED) {
            caveats.add(new Caveat.TooClose(figures));
        }
        if (!found.missing().isEmpty()) {
            caveats.add(new Caveat.Missing(found.missing()));
        }
        return figures(query, figures, caveats, numbers);
    }

    private static boolean added(Found found, Catalog catalog) {
        return found.missing().isEmpty()
                && found.cells().stream()
                        .flatMap(cell -> cell.partner().stream())
                        .noneMatch(partner -> QueryKinds.group(partner, catalog))
                && Sum.of(found.figures()).isPresent();
    }

    /** The rows behind a slice, over all its periods. */
    static Set<Row> rows(Slice slice, Numbers numbers) {
        List<Period> periods = slice.periods().isEmpty() ? covered(slice, numbers) : slice.periods();
        Set<Row> rows = new LinkedHashSet<>();
        Numbers.Parts parts = slice.partners().isEmpty() ? Numbers.Parts.EVERY_PARTNER : Numbers.Parts.NAMED;
        numbers.grid(slice, Set.of(slice.measure()), new TreeSet<>(periods), parts)
                .reportedFigures()
                .forEach(figure -> rows.addAll(figure.basis().rows()));
        return rows;
    }

    /** Every period that has a figure for one of the slice's combinations, in order. */
    static List<Period> covered(Slice where, Numbers numbers) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Cell cell : numbers.cells(where, List.of(Period.ofYear(0)))) {
            cell.flow()
                    .map(flow -> numbers.catalog()
                            .coverage()
                            .periods(where.measure(), flow, cell.reporter(), cell.partner(), cell.product()))
                    .ifPresentOrElse(periods::addAll, () -> periods.addAll(undirected(where, numbers)));
        }
        return List.copyOf(periods);
    }

    private static NavigableSet<Period> undirected(Slice where, Numbers numbers) {
        NavigableSet<Period> periods = new TreeSet<>();
        numbers.catalog().coverage().spans().stream()
                .filter(span -> span.measure().equals(where.measure()))
                .forEach(span -> periods.addAll(span.periods()));
        return periods;
    }

    private static Found find(Slice where, List<Period> periods, Numbers numbers) {
        Grid grid = numbers.grid(where, Set.of(where.measure()), new TreeSet<>(periods), Numbers.Parts.NAMED);
        List<Cell> cells = numbers.cells(where, periods);
        List<Figure> figures = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        for (Cell cell : cells) {
            grid.figure(cell).ifPresentOrElse(figures::add, () -> missing.add(cell));
        }
        return new Found(grid, cells, figures, missing);
    }

    private static Caveats caveats(Found found, Numbers numbers) {
        Caveats caveats = new Caveats(numbers.catalog());
        for (Cell cell : found.cells()) {
            caveats.compare(found.grid().reported(cell), found.grid().computed(cell));
        }
        return caveats;
    }

    /** The years that a list by period lacks, if any. */
    static Optional<Caveat> gapsAmong(Candidates candidates, Slice where) {
        List<Period> gaps = gaps(candidates.figures(), where.periods());
        return gaps.isEmpty() ? Optional.empty() : Optional.of(new Caveat.Gaps(gaps));
    }

    /** The breaks that lie between figures which were weighed against each other, though not all are shown. */
    static List<Caveat> breaksAmong(List<Figure> figures, Numbers numbers) {
        return new Caveats(numbers.catalog())
                .beside(figures).stream().filter(c -> c instanceof Caveat.Break).toList();
    }

    /** Years without any figure, asked for or within the span of the figures found. */
    private static List<Period> gaps(List<Figure> figures, List<Period> asked) {
        Set<Period> present = new TreeSet<>();
        figures.forEach(figure -> present.add(figure.cell().period()));
        NavigableSet<Period> gaps = new TreeSet<>(asked);
        NavigableSet<Period> years = new TreeSet<>(present);
        if (years.first() instanceof Period.Year from && years.last() instanceof Period.Year until) {
            for (int year = from.year(); year < until.year(); year++) {
                gaps.add(Period.ofYear(year));
            }
        }
        gaps.removeAll(present);
        return List.copyOf(gaps);
    }

    static Answer figures(Query query, List<Figure> figures, Caveats caveats, Numbers numbers) {
        return new Answer.Figures(
                query, numbers.catalog().version(), figures, caveats.beside(figures), Optional.empty(), 0);
    }

    /** What a slice's combinations gave. */
    private record Found(Grid grid, List<Cell> cells, List<Figure> figures, List<Cell> missing) {}
}
