package org.tradewind.engine;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Finds queries near to one that has no answer. Each one offered was tried, or is told by one that was: it has an answer. */
final class Nearest {
    private static final int OFFERS = 3;
    private static final int FEW = 2;
    private static final int TRIES_EACH_WAY = 3;
    private static final int PLACES = 10;
    /** Each try asks the cells; a refusal must not take much longer than an answer. */
    private static final int TRIES_OVER_CELLS = 8;

    private Nearest() {}

    static List<Query> to(Query query, Numbers numbers) {
        Optional<Slice> slice = query.slice();
        if (slice.isEmpty()) {
            return List.of();
        }
        Numbers probe = numbers.probe();
        boolean cells = numbers.catalog().coverage().reach().isPresent();
        Told told = told(query, probe);
        Slice home = home(slice.get(), numbers);
        AtomicInteger left = new AtomicInteger(cells ? TRIES_OVER_CELLS : Integer.MAX_VALUE);
        Set<Query> offers = new LinkedHashSet<>();
        Predicate<Query> answered = candidate -> !candidate.equals(query)
                && !offers.contains(candidate)
                && (told.surely(candidate)
                        || (left.getAndDecrement() > 0
                                && QueryKinds.answer(candidate, probe) instanceof Answer.Figures));
        add(offers, OFFERS, ways(query, home, numbers, told), answered);
        add(offers, cells ? FEW : OFFERS, lists(query, home, numbers, told), answered);
        add(offers, 1, List.of(latest(home.withReporters(List.of()), numbers)), answered);
        return new ArrayList<>(offers);
    }

    /** Of each way the first candidate that has an answer, until there are enough. */
    private static void add(Set<Query> offers, int enough, List<Stream<Query>> ways, Predicate<Query> answered) {
        for (Stream<Query> way : ways) {
            if (offers.size() < enough) {
                way.filter(answered).findFirst().ifPresent(offers::add);
            }
        }
    }

    /**
     * The times that something is told of.
     *
     * @param of what it is, at no time; empty where nobody looked
     * @param periods when it is told
     */
    private record Told(Optional<Slice> of, Set<Period> periods) {
        static Told unknown() {
            return new Told(Optional.empty(), Set.of());
        }

        boolean may(Period period) {
            return of.isEmpty() || periods.contains(period);
        }

        /** Whether a query asks for one of these very figures. */
        boolean surely(Query query) {
            return query instanceof Query.Value value
                    && value.where().periods().size() == 1
                    && of.equals(Optional.of(value.where().withPeriods(List.of())))
                    && periods.contains(value.where().periods().getFirst());
        }
    }

    /** Where each try asks the cells, one question finds all the times. */
    private static Told told(Query query, Numbers probe) {
        boolean cells = probe.catalog().coverage().reach().isPresent();
        boolean one = query instanceof Query.Value || query instanceof Query.Share;
        Optional<Slice> slice = query.slice().filter(_ -> cells && one);
        if (slice.isEmpty()) {
            return Told.unknown();
        }
        Slice of = home(slice.get(), probe).withPeriods(List.of());
        return switch (QueryKinds.answer(new Query.Series(of), probe)) {
            case Answer.Figures found ->
                new Told(
                        Optional.of(of),
                        found.figures().stream()
                                .map(figure -> figure.cell().period())
                                .collect(toSet()));
            case Answer.NoData none
            when none.reason() == Answer.Reason.NOT_REPORTED -> new Told(Optional.of(of), Set.of());
            case Answer.NoData _ -> Told.unknown();
            case Answer.Info _ -> Told.unknown();
        };
    }

    /** Ways to change a query, the mildest first. */
    private static List<Stream<Query>> ways(Query query, Slice home, Numbers numbers, Told told) {
        List<Stream<Query>> ways = new ArrayList<>();
        ways.add(Stream.of(with(query, s -> home)));
        if (home.unit().isPresent()) {
            ways.add(Stream.of(with(query, s -> home.withoutUnit())));
        }
        ways.add(since(query, home, numbers));
        ways.add(list(query, home));
        ways.add(members(home, numbers));
        if (!home.periods().isEmpty()) {
            ways.add(earlier(home, numbers, told).map(p -> with(query, s -> home.withPeriods(List.of(p)))));
            ways.add(later(home, numbers, told).map(p -> with(query, s -> home.withPeriods(List.of(p)))));
            ways.add(share(query, home, numbers));
            ways.add(wider(query, home, numbers));
            ways.add(Stream.of(new Query.Value(whole(home))));
        }
        return ways;
    }

    /** What is told at all; over cells that takes longest. */
    private static List<Stream<Query>> lists(Query query, Slice home, Numbers numbers, Told told) {
        List<Product> goods = goods(home, numbers);
        return List.of(
                goods.stream().map(p -> with(query, s -> home.withProducts(List.of(p)))),
                partners(home, goods, told),
                reporters(query, home),
                markets(home, numbers),
                latest(home, numbers));
    }

    /** The same with all partners, and with all goods: in a cube either is told wherever a part of it is. */
    private static Stream<Query> wider(Query query, Slice home, Numbers numbers) {
        boolean cells = numbers.catalog().coverage().reach().isPresent();
        boolean both = !home.partners().isEmpty() && !home.products().isEmpty();
        return !cells || !both
                ? Stream.empty()
                : Stream.of(home.withPartners(List.of()), home.withProducts(List.of()))
                        .map(slice -> with(query, _ -> slice));
    }

    /** Who trades in the goods, for whoever asked for one that does not. */
    private static Stream<Query> reporters(Query query, Slice home) {
        boolean one = query instanceof Query.Value || query instanceof Query.Share;
        boolean named = !home.reporters().isEmpty()
                && !home.products().isEmpty()
                && home.partners().isEmpty();
        return one && named && home.periods().size() == 1
                ? list(home.withReporters(List.of()), Dimension.REPORTER)
                : Stream.empty();
    }

    /** The same slice within the dataset's reach: its own reporter, a currency and a measure that it has. */
    private static Slice home(Slice slice, Numbers numbers) {
        boolean currencyKnown =
                slice.unit().map(numbers.catalog().units()::contains).orElse(true);
        boolean measureKnown =
                numbers.catalog().measures().stream().anyMatch(m -> m.measure().equals(slice.measure()));
        return new Slice(
                measureKnown ? slice.measure() : Measure.VALUE,
                slice.flows(),
                numbers.catalog().manyReporters() && !numbers.foreign(slice) ? slice.reporters() : List.of(),
                slice.partners().stream()
                        .filter(p -> !p.equals(numbers.catalog().reporter()))
                        .toList(),
                slice.except(),
                slice.products(),
                slice.periods(),
                currencyKnown ? slice.unit() : Optional.empty());
    }

    private static Stream<Period> earlier(Slice slice, Numbers numbers, Told told) {
        Period first = slice.periods().stream().min(Period::compareTo).orElseThrow();
        return numbers.catalog().coverage().periods().headSet(first, false).descendingSet().stream()
                .filter(p -> p instanceof Period.Year)
                .filter(told::may)
                .limit(TRIES_EACH_WAY);
    }

    private static Stream<Period> later(Slice slice, Numbers numbers, Told told) {
        Period last = slice.periods().stream().max(Period::compareTo).orElseThrow();
        return numbers.catalog().coverage().periods().tailSet(last, false).stream()
                .filter(p -> p instanceof Period.Year)
                .filter(told::may)
                .limit(TRIES_EACH_WAY);
    }

    private static Slice whole(Slice slice) {
        return slice.withMeasure(Measure.VALUE)
                .withPartners(List.of())
                .withExcept(List.of())
                .withProducts(List.of())
                .withPeriods(Rates.growth(slice) ? List.of(slice.periods().getLast()) : slice.periods())
                .withFlows(slice.flows().isEmpty() ? List.of(Flow.EXPORTS) : slice.flows());
    }

    /** The whole list, for whoever asked for a place in it that is not decided. */
    private static Stream<Query> list(Query query, Slice home) {
        return switch (query) {
            case Query.Ranking q -> list(home, q.by());
            case Query.Extreme q -> list(home, q.by());
            case Query.Filter q -> list(home, q.by());
            case Query.Claim q -> list(q.subject(), home);
            case Query.Value q -> Stream.empty();
            case Query.Series q -> Stream.empty();
            case Query.Share q -> Stream.empty();
            case Query.Change q -> Stream.empty();
            case Query.Balance q -> Stream.empty();
            case Query.Comparison q -> Stream.empty();
            case Query.Breakdown q -> Stream.empty();
            case Query.Coverage q -> Stream.empty();
            case Query.Definition q -> Stream.empty();
            case Query.Source q -> Stream.empty();
        };
    }

    /** A growth from the last list before the one that was asked for, where the year before it has none. */
    private static Stream<Query> since(Query query, Slice home, Numbers numbers) {
        if (!(query instanceof Query.Ranking list)
                || !Rates.growth(home)
                || home.flows().size() != 1) {
            return Stream.empty();
        }
        Period last = home.periods().getLast();
        Optional<Period> before = Optional.ofNullable(numbers.catalog()
                .coverage()
                .periodsBy(Measure.VALUE, home.flows().getFirst(), list.by())
                .lower(last));
        return before.map(base -> query.at(List.of(base, last))).stream();
    }

    /** The list of a group's members, for whoever asked for the group. */
    private static Stream<Query> members(Slice home, Numbers numbers) {
        boolean group = home.partners().size() == 1
                && home.periods().size() == 1
                && QueryKinds.group(home.partners().getFirst(), numbers.catalog());
        return group ? list(home.withMeasure(Measure.VALUE), Dimension.PARTNER) : Stream.empty();
    }

    private static Stream<Query> list(Slice home, Dimension by) {
        return Stream.of(
                by == Dimension.PERIOD
                        ? new Query.Series(home)
                        : new Query.Ranking(home, by, Query.Order.HIGHEST, 1, PLACES));
    }

    /** A part's share, where its amount is not told; only a source that tells shares can have one then. */
    private static Stream<Query> share(Query query, Slice home, Numbers numbers) {
        boolean ofPart = query instanceof Query.Value
                && numbers.catalog().measures().stream()
                        .anyMatch(told -> told.measure().equals(Measure.SHARE))
                && (!home.partners().isEmpty() || !home.products().isEmpty());
        return ofPart ? Stream.of(new Query.Share(home, Query.Whole.FLOW)) : Stream.empty();
    }

    /** What a cube of few goods tells within those asked for, since their sum may not be one. */
    private static List<Product> goods(Slice home, Numbers numbers) {
        if (home.products().size() > 1) {
            return List.of();
        }
        Optional<Product> asked = home.products().stream().findFirst();
        List<Product> within = numbers.catalog().coverage().reach().stream()
                .map(Coverage.Reach::products)
                .flatMap(all -> asked.map(p -> all.tailSet(p, false)).orElse(all).stream())
                .takeWhile(
                        p -> asked.filter(a -> !p.code().startsWith(a.code())).isEmpty())
                .limit(TRIES_EACH_WAY + 1L)
                .toList();
        return within.size() > TRIES_EACH_WAY ? List.of() : within;
    }

    /** The partners of one of few goods, where what all of them come to is not known. */
    private static Stream<Query> partners(Slice home, List<Product> goods, Told told) {
        boolean one = home.partners().isEmpty() && home.periods().size() == 1;
        boolean asked = one && told.may(home.periods().getFirst());
        return Stream.concat(home.products().stream().filter(_ -> asked), goods.stream())
                .filter(_ -> one)
                .flatMap(p -> list(home.withProducts(List.of(p)), Dimension.PARTNER));
    }

    /** The list of partners, for whoever asked for one that is not in it. */
    private static Stream<Query> markets(Slice slice, Numbers numbers) {
        boolean byPartner = !slice.partners().isEmpty();
        return !byPartner
                ? Stream.empty()
                : Stream.concat(slice.flows().stream(), Stream.of(Flow.EXPORTS))
                        .distinct()
                        .flatMap(flow ->
                                numbers
                                        .catalog()
                                        .coverage()
                                        .periodsBy(Measure.VALUE, flow, Dimension.PARTNER)
                                        .reversed()
                                        .stream()
                                        .sorted((a, b) -> Boolean.compare(
                                                slice.periods().contains(b),
                                                slice.periods().contains(a)))
                                        .map(p -> new Query.Ranking(
                                                flow(slice, flow).withPeriods(List.of(p)),
                                                Dimension.PARTNER,
                                                Query.Order.HIGHEST,
                                                1,
                                                PLACES)));
    }

    /** The latest figure of the flow. */
    private static Stream<Query> latest(Slice slice, Numbers numbers) {
        return Stream.concat(slice.flows().stream(), Stream.of(Flow.EXPORTS))
                .distinct()
                .flatMap(flow -> numbers
                        .catalog()
                        .coverage()
                        .periods(
                                Measure.VALUE,
                                flow,
                                numbers.reporters(slice).getFirst(),
                                Optional.empty(),
                                Optional.empty())
                        .reversed()
                        .stream()
                        .limit(1)
                        .map(p -> new Query.Value(flow(slice, flow).withPeriods(List.of(p)))));
    }

    /** All of a flow of the same reporters. */
    private static Slice flow(Slice slice, Flow flow) {
        return Slice.of(flow).withReporters(slice.reporters());
    }

    private static Query beside(Slice where) {
        boolean several = where.flows().size() > 1
                || where.reporters().size() > 1
                || where.partners().size() > 1
                || where.products().size() > 1
                || where.periods().size() > 1;
        return several ? new Query.Comparison(where) : new Query.Value(where);
    }

    private static Query single(Slice where) {
        return where.periods().isEmpty() ? new Query.Series(where) : new Query.Value(where);
    }

    private static Query with(Query query, UnaryOperator<Slice> change) {
        return switch (query) {
            case Query.Value q -> new Query.Value(change.apply(q.where()));
            case Query.Series q -> single(change.apply(q.where()));
            case Query.Ranking q -> q.of(change.apply(q.where()));
            case Query.Share q -> new Query.Share(change.apply(q.part()), q.of());
            case Query.Change q -> new Query.Change(change.apply(q.where()), Optional.empty(), q.form());
            case Query.Balance q -> new Query.Balance(change.apply(q.where()));
            case Query.Comparison q -> beside(change.apply(q.where()));
            case Query.Breakdown q -> new Query.Breakdown(change.apply(q.where()), q.by());
            case Query.Extreme q -> new Query.Extreme(change.apply(q.where()), q.by(), q.order());
            case Query.Filter q -> new Query.Filter(change.apply(q.where()), q.by(), q.within());
            case Query.Claim q -> with(q.subject(), change);
            case Query.Coverage q -> q;
            case Query.Definition q -> q;
            case Query.Source q -> q;
        };
    }
}
