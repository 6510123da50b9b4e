package org.tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Query.Whole;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Parts of wholes: a reported share wins, the computed one stands beside it. */
final class Shares {
    private Shares() {}

    static Answer share(Query.Share query, Numbers numbers) {
        Slice part = query.part();
        Slice needed = switch (query.of()) {
            case FLOW, PARTNER -> part;
            case TURNOVER -> part.withFlows(List.of(Flow.EXPORTS, Flow.IMPORTS));
            case WORLD -> part.withReporters(with(part.reporters(), Economy.WORLD));
        };
        Grid grid = numbers.grid(
                needed, Set.of(Measure.SHARE, Measure.VALUE), new TreeSet<>(part.periods()), Numbers.Parts.NAMED);
        List<Cell> cells = numbers.cells(part.withMeasure(Measure.VALUE), part.periods());
        Caveats caveats = new Caveats(numbers.catalog());
        List<Figure> figures = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        for (Cell cell : cells) {
            Optional<Figure> reported =
                    query.of() == Whole.FLOW ? grid.reported(cell.with(Measure.SHARE)) : Optional.empty();
            Optional<Figure> computed = computed(cell, query.of(), grid);
            caveats.compare(reported, computed);
            List<Figure> known =
                    Stream.of(reported, computed).flatMap(Optional::stream).toList();
            figures.addAll(known);
            if (known.isEmpty()) {
                missing.add(cell);
            }
        }
        if (figures.isEmpty()) {
            return refused(query, cells, grid, numbers);
        }
        if (!missing.isEmpty()) {
            caveats.add(new Caveat.Missing(missing));
        }
        return Amounts.figures(query, figures, caveats, numbers);
    }

    /** Both amounts may be known, and yet say nothing of their ratio: two lower bounds, say. */
    private static Answer refused(Query.Share query, List<Cell> cells, Grid grid, Numbers numbers) {
        List<Figure> parts =
                cells.stream().flatMap(cell -> grid.figure(cell).stream()).toList();
        if (parts.isEmpty()) {
            return Refusals.missing(query, cells, grid, numbers);
        }
        boolean wholeKnown =
                cells.stream().anyMatch(cell -> whole(cell, query.of(), grid).isPresent());
        return Refusals.noData(query, numbers, wholeKnown ? Reason.NOT_COMPARABLE : Reason.NOT_REPORTED, parts);
    }

    private static Optional<Figure> computed(Cell cell, Whole of, Grid grid) {
        boolean partOfItself = of == Whole.FLOW && cell.equals(cell.whole());
        Optional<Figure> part = partOfItself ? Optional.empty() : grid.figure(cell);
        Optional<Figure> whole = part.flatMap(_ -> whole(cell, of, grid));
        if (part.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        return part.get()
                .estimate()
                .percentOf(whole.get().estimate())
                .map(estimate -> Figure.of(
                        cell.with(of == Whole.WORLD ? Measure.WORLD_SHARE : Measure.SHARE),
                        Unit.PERCENT,
                        estimate,
                        new Basis.Computed(Basis.Formula.SHARE, List.of(part.get(), whole.get()))));
    }

    private static Optional<Figure> whole(Cell cell, Whole of, Grid grid) {
        return switch (of) {
            case FLOW -> grid.figure(cell.whole());
            case PARTNER -> grid.figure(Rates.whole(cell, Dimension.PRODUCT));
            case TURNOVER -> grid.figure(cell.with(Flow.TURNOVER));
            case WORLD -> grid.figure(cell.of(Economy.WORLD));
        };
    }

    private static List<Economy> with(List<Economy> reporters, Economy world) {
        return Stream.concat(reporters.stream(), Stream.of(world)).toList();
    }

    static Answer breakdown(Query.Breakdown query, Numbers numbers) {
        Candidates candidates = Candidates.of(query.where(), query.by(), numbers);
        if (candidates.figures().isEmpty()) {
            return Refusals.missing(query, candidates.asked(), candidates.grid(), numbers);
        }
        List<Figure> figures = query.by() == Dimension.PERIOD
                ? candidates.figures()
                : Rankings.places(candidates.figures(), query.by(), Query.Order.HIGHEST, numbers)
                        .from(1, candidates.figures().size())
                        .figures();
        Caveats caveats = Rankings.caveats(List.of(), query.where(), query.by(), candidates, numbers);
        Shown shown = Shown.of(figures, query.where(), query.by(), candidates.grid(), numbers);
        return shown.figures().isEmpty()
                ? Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, figures)
                : Amounts.figures(query, shown.figures(), shown.told(caveats), numbers);
    }
}
