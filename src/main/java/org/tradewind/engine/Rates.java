package org.tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Growth and shares for lists by them: what a source reports wins, else they are computed from the list's amounts. */
final class Rates {
    private Rates() {}

    /** Whether a list is by a growth. */
    static boolean growth(Slice where) {
        return where.measure().equals(Measure.GROWTH);
    }

    /** Whether a list is by a share. */
    static boolean share(Slice where) {
        return where.measure().equals(Measure.SHARE);
    }

    /** Growths to choose from: of a list by period each on the period before, else from the first period to the last. */
    static Candidates growths(Slice where, Dimension by, Numbers numbers) {
        Slice amounts = where.withMeasure(Measure.VALUE);
        if (by == Dimension.PERIOD) {
            return yearByYear(amounts, numbers);
        }
        Period last = where.periods().getLast();
        Optional<Period> base =
                where.periods().size() > 1 ? Optional.of(where.periods().getFirst()) : last.before();
        if (base.isEmpty()) {
            return Candidates.of(amounts, by, numbers);
        }
        Candidates levels = Candidates.of(amounts.withPeriods(List.of(base.get(), last)), by, numbers);
        List<Cell> cells = levels.asked().stream()
                .filter(cell -> cell.period().equals(last))
                .toList();
        return grown(cells, base, levels.grid());
    }

    private static Candidates yearByYear(Slice amounts, Numbers numbers) {
        List<Period> periods = amounts.periods().isEmpty() ? told(amounts, numbers) : amounts.periods();
        Set<Period> both = new TreeSet<>(periods);
        periods.forEach(period -> period.before().ifPresent(both::add));
        Grid grid = numbers.grid(amounts, Set.of(Measure.VALUE, Measure.GROWTH), both, Numbers.Parts.NAMED);
        return grown(numbers.cells(amounts, periods), Optional.empty(), grid);
    }

    /** The periods with an amount or a growth that a source tells. */
    private static List<Period> told(Slice amounts, Numbers numbers) {
        Set<Period> periods = new TreeSet<>(Amounts.covered(amounts, numbers));
        periods.addAll(Amounts.covered(amounts.withMeasure(Measure.GROWTH), numbers));
        return List.copyOf(periods);
    }

    private static Candidates grown(List<Cell> cells, Optional<Period> since, Grid grid) {
        List<Figure> figures = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (Cell cell : cells) {
            Optional<Period> base = since.or(() -> cell.period().before());
            if (base.isEmpty()) {
                continue;
            }
            Cell rate = cell.with(Measure.GROWTH).since(base.get());
            Optional<Figure> growth = grid.reported(rate).or(() -> growth(cell, base.get(), grid));
            boolean levels = grid.figure(cell).isPresent()
                    && grid.figure(cell.with(base.get())).isPresent();
            growth.ifPresentOrElse(figures::add, () -> {
                if (levels) {
                    open.add(rate);
                }
            });
        }
        return new Candidates(grid, cells, figures, open);
    }

    private static Optional<Figure> growth(Cell cell, Period base, Grid grid) {
        return computed(
                cell.with(Measure.GROWTH).since(base),
                grid.figure(cell),
                grid.figure(cell.with(base)),
                Basis.Formula.GROWTH);
    }

    /** Shares over time, each of the whole of its own period. */
    static Candidates shares(Slice where, Numbers numbers) {
        Slice amounts = where.withMeasure(Measure.VALUE);
        List<Period> periods = where.periods().isEmpty() ? Amounts.covered(amounts, numbers) : where.periods();
        Set<Period> all = new TreeSet<>(periods);
        Grid grid = numbers.grid(amounts, Set.of(Measure.VALUE, Measure.SHARE), all, Numbers.Parts.NAMED);
        List<Cell> cells = numbers.cells(amounts, periods);
        List<Figure> figures = new ArrayList<>();
        List<Cell> open = new ArrayList<>();
        for (Cell cell : cells) {
            share(cell, cell.whole(), grid).ifPresentOrElse(figures::add, () -> {
                if (grid.figure(cell).isPresent()) {
                    open.add(cell);
                }
            });
        }
        return new Candidates(grid, cells, figures, open);
    }

    private static Optional<Figure> share(Cell part, Cell whole, Grid grid) {
        return grid.reported(part.with(Measure.SHARE)).or(() -> computedShare(part, whole, grid));
    }

    /** The share that the amounts give; nothing has a share in itself. */
    static Optional<Figure> computedShare(Cell part, Cell whole, Grid grid) {
        return part.equals(whole)
                ? Optional.empty()
                : computed(part.with(Measure.SHARE), grid.figure(part), grid.figure(whole), Basis.Formula.SHARE);
    }

    /** What a part of a list by this dimension is a part of. */
    static Cell whole(Cell cell, Dimension by) {
        return switch (by) {
            case PARTNER ->
                new Cell(
                        cell.measure(),
                        cell.flow(),
                        cell.reporter(),
                        Optional.empty(),
                        cell.product(),
                        cell.period(),
                        cell.base());
            case PRODUCT ->
                new Cell(
                        cell.measure(),
                        cell.flow(),
                        cell.reporter(),
                        cell.partner(),
                        Optional.empty(),
                        cell.period(),
                        cell.base());
            case REPORTER -> cell.of(Economy.WORLD);
            case PERIOD, FLOW -> cell.whole();
        };
    }

    private static Optional<Figure> computed(
            Cell cell, Optional<Figure> first, Optional<Figure> second, Basis.Formula formula) {
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        Estimate one = first.get().estimate();
        Estimate two = second.get().estimate();
        Optional<Estimate> rate = formula == Basis.Formula.GROWTH ? one.growthFrom(two) : one.percentOf(two);
        return rate.map(estimate -> Figure.of(
                cell, Unit.PERCENT, estimate, new Basis.Computed(formula, List.of(first.get(), second.get()))));
    }
}
