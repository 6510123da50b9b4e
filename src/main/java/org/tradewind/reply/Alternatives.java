package org.tradewind.reply;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** For each part of a question that was assumed, the questions with another one in its place that have an answer. */
final class Alternatives {
    private static final int YEARS = 3;
    private static final int FEW = 3;
    private static final int MORE_THAN_FEW = 5;

    private final Coverage coverage;
    private final List<Unit> units;

    /**
     * Of what a dataset covers.
     *
     * @param units its currencies, its own first
     */
    Alternatives(Coverage coverage, List<Unit> units) {
        this.coverage = coverage;
        this.units = units;
    }

    /**
     * Another question.
     *
     * @param part what is different in it
     */
    record Other(Part part, Query query) {}

    List<Other> of(Asked asked) {
        return asked.assumed().stream()
                .flatMap(part -> of(part, asked.query()).distinct().map(query -> new Other(part, query)))
                .toList();
    }

    private Stream<Query> of(Part part, Query asked) {
        // The statement cannot be put into a button; what it speaks of can.
        Query query = asked instanceof Query.Claim claim ? claim.subject() : asked;
        return switch (part) {
            case FLOW -> flows(query);
            case YEARS -> years(query);
            case LIMIT -> limits(query);
            case BY -> dimensions(query);
            case SINCE -> spans(query);
            // Nothing else can be put in the place of these, or only what the asker has to name.
            case DATASET, KIND, REPORTERS, PARTNERS, PRODUCTS, THRESHOLD -> Stream.empty();
            case UNIT -> ownUnit(query);
        };
    }

    /** In the dataset's own currency, named so that a chat's setting does not change it back. */
    private Stream<Query> ownUnit(Query query) {
        Unit own = units.getFirst();
        Optional<Slice> other = query.slice()
                .filter(where -> where.unit().isPresent() && !where.unit().equals(Optional.of(own)));
        return other.stream()
                .filter(where -> with(query, where.withoutUnit()).isPresent())
                .flatMap(where -> changed(query, where.withUnit(own)).stream());
    }

    private Stream<Query> flows(Query query) {
        return Stream.of(Flow.values())
                .filter(flow -> query.slice()
                        .filter(where -> !where.flows().contains(flow))
                        .isPresent())
                .flatMap(flow -> with(query, slice(query).withFlows(List.of(flow))).stream());
    }

    private Stream<Query> years(Query query) {
        if (query.slice().filter(where -> where.periods().size() == 1).isEmpty()) {
            return Stream.empty();
        }
        Slice where = slice(query);
        Period now = where.periods().getFirst();
        return coverage.periods().descendingSet().stream()
                .filter(period -> period instanceof Period.Year && !period.equals(now))
                .flatMap(period -> with(query, where.withPeriods(List.of(period))).stream())
                .limit(YEARS);
    }

    private static Stream<Query> limits(Query query) {
        if (!(query instanceof Query.Ranking q)) {
            return Stream.empty();
        }
        return Stream.of(FEW, MORE_THAN_FEW)
                .filter(limit -> limit != q.limit())
                .map(limit -> q.places(q.from(), limit));
    }

    private Stream<Query> dimensions(Query query) {
        return Stream.of(Dimension.PARTNER, Dimension.PRODUCT, Dimension.PERIOD).flatMap(by -> by(query, by).stream());
    }

    private Optional<Query> by(Query query, Dimension by) {
        Optional<Query> other = switch (query) {
            // Whether another list has so many places, only its figures can tell.
            case Query.Ranking q
            when q.by() != by && q.from() == 1 ->
                Optional.of(new Query.Ranking(q.where(), by, q.order(), 1, q.limit()));
            case Query.Breakdown q
            when q.by() != by && by != Dimension.PERIOD -> Optional.of(new Query.Breakdown(q.where(), by));
            case Query.Filter q
            when q.by() != by && (by == Dimension.PERIOD || !q.where().periods().isEmpty()) ->
                Optional.of(new Query.Filter(q.where(), by, q.within()));
            case Query _ -> Optional.empty();
        };
        return other.filter(this::answerable);
    }

    /** The change since the first year that has a figure, for whoever did not name a year to compare with. */
    private Stream<Query> spans(Query query) {
        if (!(query instanceof Query.Change q) || q.where().periods().size() != 1) {
            return Stream.empty();
        }
        NavigableSet<Period> covered = amounts(q.where());
        Optional<Period> first = covered.stream()
                .filter(period -> period instanceof Period.Year)
                .filter(period -> period.compareTo(q.where().periods().getFirst()) < 0)
                .findFirst();
        return first.<Query>map(since -> new Query.Change(q.where(), Optional.of(since), q.form())).stream();
    }

    private static Slice slice(Query query) {
        return query.slice().orElseThrow();
    }

    /** The same question of another slice, if that has an answer. */
    private Optional<Query> with(Query query, Slice where) {
        return changed(query, where).filter(this::answerable);
    }

    private static Optional<Query> changed(Query query, Slice where) {
        boolean balance = where.flows().equals(List.of(Flow.BALANCE));
        return switch (query) {
            case Query.Value _, Query.Balance _ ->
                Optional.of(balance ? new Query.Balance(where) : new Query.Value(where));
            case Query.Series _ -> Optional.of(new Query.Series(where));
            // Whether other figures may be added up, only they can tell: they are offered one by one.
            case Query.Ranking q -> Optional.of(q.of(where).places(q.from(), q.limit()));
            case Query.Share q -> Optional.of(new Query.Share(where, q.of()));
            // A balance that changes its sign has no percentage.
            case Query.Change q ->
                balance ? Optional.empty() : Optional.of(new Query.Change(where, q.since(), q.form()));
            case Query.Comparison _ -> Optional.of(new Query.Comparison(where));
            case Query.Breakdown q -> Optional.of(new Query.Breakdown(where, q.by()));
            case Query.Extreme q -> Optional.of(new Query.Extreme(where, q.by(), q.order()));
            case Query.Filter q -> Optional.of(new Query.Filter(where, q.by(), q.within()));
            case Query.Claim _, Query.Coverage _, Query.Definition _, Query.Source _ -> Optional.empty();
        };
    }

    private boolean answerable(Query query) {
        return switch (query) {
            case Query.Value q -> figures(q.where());
            case Query.Balance q -> figures(q.where());
            case Query.Series q -> !amounts(q.where()).isEmpty();
            case Query.Comparison q -> figures(q.where());
            case Query.Ranking q -> listed(q.where(), q.by());
            case Query.Breakdown q -> listed(q.where(), q.by());
            case Query.Share q -> shared(q);
            case Query.Change q -> changed(q);
            // Whether anything lies within the bounds, or the bounds decide, only the figures can tell: there are some.
            case Query.Extreme q -> listed(q.where(), q.by());
            case Query.Filter q -> listed(q.where(), q.by());
            case Query.Claim _, Query.Coverage _, Query.Definition _, Query.Source _ -> false;
        };
    }

    private boolean figures(Slice where) {
        return !where.periods().isEmpty() && amounts(where).containsAll(where.periods());
    }

    private boolean listed(Slice where, Dimension by) {
        return where.flows().stream().allMatch(flow -> {
            NavigableSet<Period> periods = new TreeSet<>(coverage.periodsBy(Measure.VALUE, flow, by));
            periods.addAll(by == Dimension.PRODUCT ? coverage.periodsBy(Measure.SHARE, flow, by) : periods);
            return flow.oneWay()
                    && !periods.isEmpty()
                    && (by == Dimension.PERIOD || periods.containsAll(where.periods()));
        });
    }

    private boolean shared(Query.Share q) {
        return q.of() == Query.Whole.FLOW
                && reported(q.part(), Measure.SHARE).containsAll(q.part().periods());
    }

    private boolean changed(Query.Change q) {
        NavigableSet<Period> reported = reported(q.where(), Measure.GROWTH);
        NavigableSet<Period> amounts = amounts(q.where());
        return q.where().periods().stream().allMatch(period -> {
            boolean computed = amounts.contains(period)
                    && q.since().or(period::before).filter(amounts::contains).isPresent();
            return q.form() == Query.Form.PERCENT && (computed || (q.since().isEmpty() && reported.contains(period)));
        });
    }

    private NavigableSet<Period> amounts(Slice where) {
        return where.unit().isPresent() ? new TreeSet<>() : reported(where, where.measure());
    }

    /** The periods for which all that a slice names has a figure. */
    private NavigableSet<Period> reported(Slice where, Measure measure) {
        NavigableSet<Period> all = new TreeSet<>(coverage.periods());
        for (Flow flow : where.flows()) {
            for (Optional<Economy> partner : options(where.partners())) {
                for (Optional<Product> product : options(where.products())) {
                    all.retainAll(coverage.periods(measure, flow, partner, product));
                }
            }
        }
        return all;
    }

    private static <T> List<Optional<T>> options(List<T> named) {
        return named.isEmpty()
                ? List.of(Optional.empty())
                : named.stream().map(Optional::of).toList();
    }
}
