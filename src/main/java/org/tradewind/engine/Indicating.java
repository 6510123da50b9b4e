package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Indicators;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Answers queries for indicators: single ones, over time, side by side, and in lists. */
final class Indicating {
    private final Numbers numbers;
    private final Measure measure;
    private final Map<Slice, Grid> grids = new LinkedHashMap<>();

    private Indicating(Numbers numbers, Measure measure) {
        this.numbers = numbers;
        this.measure = measure;
    }

    /** Whether a query asks for an indicator, over data that have amounts for one. */
    static boolean asks(Query query, Numbers numbers) {
        return query.slice().filter(s -> Indicators.ALL.contains(s.measure())).isPresent()
                && numbers.catalog().coverage().reach().isPresent();
    }

    static Answer answer(Query query, Numbers numbers) {
        Slice where = query.slice().orElseThrow();
        Indicating indicating = new Indicating(numbers, where.measure());
        return switch (query) {
            case Query.Value q -> indicating.listed(q, where.periods());
            case Query.Comparison q -> indicating.listed(q, where.periods());
            case Query.Series q ->
                indicating.listed(
                        q,
                        where.periods().isEmpty()
                                ? Amounts.covered(where.withMeasure(Measure.VALUE), numbers)
                                : where.periods());
            case Query.Ranking q -> indicating.ranking(q);
            case Query.Extreme _,
                    Query.Filter _,
                    Query.Share _,
                    Query.Change _,
                    Query.Balance _,
                    Query.Breakdown _,
                    Query.Claim _,
                    Query.Coverage _,
                    Query.Definition _,
                    Query.Source _ -> Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, List.of());
        };
    }

    private Answer listed(Query query, List<Period> periods) {
        Slice amounts = query.slice().orElseThrow().withMeasure(Measure.VALUE);
        List<Cell> cells = numbers.cells(amounts, periods);
        List<Figure> figures = new ArrayList<>();
        List<Cell> missing = new ArrayList<>();
        for (Cell cell : cells) {
            figure(cell, amounts, cell.whole()).ifPresentOrElse(figures::add, () -> missing.add(cell));
        }
        if (figures.isEmpty()) {
            return none(query, cells);
        }
        Caveats caveats = new Caveats(numbers.catalog());
        if (!missing.isEmpty() && !(query instanceof Query.Series)) {
            caveats.add(new Caveat.Missing(missing));
        }
        return Amounts.figures(query, figures, caveats, numbers);
    }

    /** With the amounts that are there, though they do not make up the indicator. */
    private Answer none(Query query, List<Cell> cells) {
        List<Figure> amounts =
                cells.stream().flatMap(cell -> amount(cell).stream()).toList();
        Reason reason = amounts.isEmpty() ? Reason.NOT_REPORTED : Reason.NOT_COMPARABLE;
        return Refusals.noData(query, numbers, reason, amounts);
    }

    private Optional<Figure> figure(Cell cell, Slice amounts, Cell whole) {
        Indices indices = new Indices(this::amount);
        if (measure.equals(Indicators.UNIT_VALUE)) {
            return indices.unitValue(cell);
        }
        if (measure.equals(Indicators.ADVANTAGE)) {
            return indices.advantage(cell);
        }
        if (measure.equals(Indicators.CONTRIBUTION)) {
            return indices.contribution(cell, whole);
        }
        Dimension by = measure.equals(Indicators.CONCENTRATION) ? Dimension.PARTNER : Dimension.PRODUCT;
        Slice one = amounts.withReporters(List.of(cell.reporter()))
                .withFlows(cell.flow().stream().toList())
                .withPartners(
                        by == Dimension.PARTNER
                                ? List.of()
                                : cell.partner().stream().toList())
                .withProducts(
                        by == Dimension.PRODUCT
                                ? List.of()
                                : cell.product().stream().toList())
                .withPeriods(List.of(cell.period()));
        return indices.concentration(cell, Candidates.of(one, by, numbers).figures(), measure);
    }

    /** The value or quantity of a cell; cells that are alike are asked for in one go. */
    private Optional<Figure> amount(Cell cell) {
        Slice slice = new Slice(
                cell.measure(),
                cell.flow().stream().toList(),
                List.of(cell.reporter()),
                cell.partner().stream().toList(),
                List.of(),
                cell.product().stream().toList(),
                List.of(),
                Optional.empty());
        return grids.computeIfAbsent(
                        slice, s -> numbers.grid(s, Set.of(s.measure()), new TreeSet<>(), Numbers.Parts.NAMED))
                .figure(cell);
    }

    private Answer ranking(Query.Ranking query) {
        boolean listable = !measure.equals(Indicators.CONCENTRATION)
                && !measure.equals(Indicators.PRODUCT_CONCENTRATION)
                && query.by() != Dimension.FLOW;
        if (!listable) {
            return Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, List.of());
        }
        Slice amounts = query.where().withMeasure(Measure.VALUE);
        Candidates candidates = Candidates.of(amounts, query.by(), numbers);
        Lists lists = new Lists(amounts, query.by(), candidates.grid());
        List<Figure> figures = candidates.figures().stream()
                .flatMap(f -> lists.figure(f.cell()).stream())
                .toList();
        if (figures.isEmpty()) {
            return none(query, candidates.asked());
        }
        Places.Ranked ranked =
                Rankings.places(figures, query.by(), query.order(), numbers).from(query.from(), query.limit());
        Caveats caveats = new Caveats(numbers.catalog());
        ranked.caveats().forEach(caveats::add);
        if (figures.size() < parts(candidates, amounts, query.by())) {
            caveats.add(new Caveat.Partial(query.by(), figures.size()));
        }
        return new Answer.Figures(
                query,
                numbers.catalog().version(),
                ranked.figures(),
                caveats.beside(ranked.figures()),
                Optional.empty(),
                ranked.all() - ranked.figures().size());
    }

    /** How many parts there are: of a growth also those that are only in the year before. */
    private int parts(Candidates candidates, Slice amounts, Dimension by) {
        Set<Cell> parts = new LinkedHashSet<>();
        candidates.figures().forEach(f -> parts.add(f.cell()));
        if (measure.equals(Indicators.CONTRIBUTION)) {
            Period now = amounts.periods().getLast();
            now.before()
                    .ifPresent(before -> Candidates.of(amounts.withPeriods(List.of(before)), by, numbers)
                            .figures()
                            .forEach(f -> parts.add(f.cell().with(now))));
        }
        return parts.size();
    }

    /** Indicators of all parts along a dimension, whose amounts are asked for once for all of them. */
    private final class Lists {
        private final Slice amounts;
        private final Dimension by;
        private final Map<String, Grid> grids = new LinkedHashMap<>();

        Lists(Slice amounts, Dimension by, Grid known) {
            this.amounts = amounts;
            this.by = by;
            if (by != Dimension.REPORTER) {
                grids.put(Measure.VALUE.code() + false + true + amounts.periods(), known);
            }
        }

        Optional<Figure> figure(Cell cell) {
            Indices indices = new Indices(this::amount);
            if (measure.equals(Indicators.UNIT_VALUE)) {
                return indices.unitValue(cell);
            }
            return measure.equals(Indicators.ADVANTAGE)
                    ? indices.advantage(cell)
                    : indices.contribution(cell, Rates.whole(cell, by));
        }

        private Optional<Figure> amount(Cell cell) {
            boolean listed = switch (by) {
                case REPORTER -> !cell.reporter().equals(Economy.WORLD);
                case PARTNER -> cell.partner().isPresent();
                case PRODUCT -> cell.product().isPresent();
                case PERIOD, FLOW -> false;
            };
            if (!listed) {
                return Indicating.this.amount(cell);
            }
            boolean world = cell.reporter().equals(Economy.WORLD) && by != Dimension.REPORTER;
            List<Period> periods = List.of(cell.period());
            String key = cell.measure().code()
                    + world
                    + (by != Dimension.REPORTER || cell.product().isPresent())
                    + periods;
            return grids.computeIfAbsent(key, _ -> grid(cell, world, periods)).figure(cell);
        }

        private Grid grid(Cell cell, boolean world, List<Period> periods) {
            Slice slice = (world ? amounts.withReporters(List.of(Economy.WORLD)) : amounts)
                    .withMeasure(cell.measure())
                    .withPeriods(periods);
            Slice open = switch (by) {
                case REPORTER ->
                    slice.withReporters(List.of())
                            .withProducts(cell.product().stream().toList());
                case PARTNER -> slice.withPartners(List.of());
                case PRODUCT -> slice.withProducts(List.of());
                case PERIOD, FLOW -> slice;
            };
            Numbers.Parts parts = switch (by) {
                case REPORTER -> Numbers.Parts.EVERY_REPORTER;
                case PARTNER -> Numbers.Parts.EVERY_PARTNER;
                case PRODUCT -> Numbers.Parts.EVERY_PRODUCT;
                case PERIOD, FLOW -> Numbers.Parts.NAMED;
            };
            return numbers.grid(open, Set.of(cell.measure()), new TreeSet<>(periods), parts);
        }
    }
}
