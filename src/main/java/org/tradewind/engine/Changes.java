package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Query.Form;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Growth, multiples and differences: what a source reports wins, what its levels give stands beside it. */
final class Changes {
    private Changes() {}

    static Answer change(Query.Change query, Numbers numbers) {
        Slice where = query.where().withMeasure(Measure.VALUE);
        Set<Period> periods = new LinkedHashSet<>();
        where.periods().forEach(period -> {
            periods.add(period);
            base(query, period).ifPresent(periods::add);
        });
        Grid grid = numbers.grid(
                where, Set.of(Measure.VALUE, Measure.GROWTH, Measure.MULTIPLE), periods, Numbers.Parts.NAMED);
        Caveats caveats = new Caveats(numbers.catalog());
        List<Figure> figures = new ArrayList<>();
        for (Cell cell : numbers.cells(where, where.periods())) {
            Optional<Period> base = base(query, cell.period());
            if (base.isPresent()) {
                figures.addAll(changes(query.form(), cell, base.get(), grid, caveats));
            }
        }
        return figures.isEmpty()
                ? refused(query, where, grid, numbers)
                : Amounts.figures(query, figures, caveats, numbers);
    }

    private static Optional<Period> base(Query.Change query, Period period) {
        return query.since().or(period::before);
    }

    private static List<Figure> changes(Form form, Cell cell, Period base, Grid grid, Caveats caveats) {
        Optional<Figure> reported = grid.reported(cell.with(measure(form)).since(base));
        Optional<Figure> computed = computed(form, cell, base, grid);
        if (form == Form.YEARLY || form == Form.DIFFERENCE) {
            return computed.stream().toList();
        }
        caveats.compare(reported, computed);
        return Stream.of(reported, computed).flatMap(Optional::stream).toList();
    }

    private static Optional<Figure> computed(Form form, Cell cell, Period base, Grid grid) {
        Optional<Figure> later = grid.figure(cell);
        Optional<Figure> earlier = grid.figure(cell.with(base));
        if (later.isEmpty() || earlier.isEmpty()) {
            return Optional.empty();
        }
        Estimate now = later.get().estimate();
        Estimate then = earlier.get().estimate();
        Optional<Estimate> result = switch (form) {
            case PERCENT -> now.growthFrom(then);
            case TIMES -> now.dividedBy(then);
            case YEARLY -> yearly(now, then, cell.period().year() - base.year());
            case DIFFERENCE -> now.minus(then);
        };
        Unit unit = switch (form) {
            case PERCENT, YEARLY -> Unit.PERCENT;
            case TIMES -> Unit.TIMES;
            case DIFFERENCE -> later.get().unit();
        };
        return result.map(estimate -> Figure.of(
                cell.with(measure(form)).since(base),
                unit,
                estimate,
                new Basis.Computed(formula(form), List.of(later.get(), earlier.get()))));
    }

    private static Optional<Estimate> yearly(Estimate now, Estimate then, int years) {
        return years < 1 ? Optional.empty() : now.yearlyGrowthFrom(then, years);
    }

    private static Measure measure(Form form) {
        return switch (form) {
            case PERCENT, YEARLY -> Measure.GROWTH;
            case TIMES -> Measure.MULTIPLE;
            case DIFFERENCE -> Measure.VALUE;
        };
    }

    private static Basis.Formula formula(Form form) {
        return switch (form) {
            case PERCENT -> Basis.Formula.GROWTH;
            case TIMES -> Basis.Formula.MULTIPLE;
            case YEARLY -> Basis.Formula.YEARLY_GROWTH;
            case DIFFERENCE -> Basis.Formula.DIFFERENCE;
        };
    }

    /** Where both levels are known but their ratio is not, the two may not be compared; else one is missing. */
    private static Answer refused(Query.Change query, Slice where, Grid grid, Numbers numbers) {
        List<Cell> cells = numbers.cells(where, where.periods());
        List<Figure> related = new ArrayList<>();
        boolean bothKnown = false;
        for (Cell cell : cells) {
            Optional<Figure> later = grid.figure(cell);
            Optional<Figure> earlier = base(query, cell.period()).flatMap(base -> grid.figure(cell.with(base)));
            bothKnown |= later.isPresent() && earlier.isPresent();
            later.ifPresent(related::add);
            earlier.ifPresent(related::add);
        }
        if (bothKnown) {
            return Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, related);
        }
        if (!related.isEmpty()) {
            return Refusals.noData(query, numbers, Reason.NOT_REPORTED, related);
        }
        return Refusals.missing(query, cells, grid, numbers);
    }
}
