package org.tradewind.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/**
 * The bounds, amounts, counts and ends of a list of a message that no query made of it takes up. Whoever names a number
 * means it, so that the rest without it is another question.
 */
final class Unused {
    private final List<Query> queries;
    private final List<BigDecimal> amounts;
    private final boolean ordered;

    private Unused(List<Query> queries, boolean ordered) {
        this.queries = queries;
        this.ordered = ordered;
        this.amounts = new ArrayList<>(queries.stream().flatMap(Unused::amounts).toList());
    }

    /** Their words, as written. */
    static List<String> words(Line line, List<Query> queries) {
        // A number in a question for its source, or for what a word means, only points at the figure.
        if (queries.stream().anyMatch(q -> q instanceof Query.Source || q instanceof Query.Definition)) {
            return List.of();
        }
        Unused unused = new Unused(queries, line.anyOf(Tag.TOP, Tag.BOTTOM, Tag.RANKING));
        Stream<Mark> numbers = line.marks().stream()
                .filter(mark -> mark.thing().filter(unused::leaves).isPresent());
        return Stream.concat(numbers, unused.end(line).stream())
                .map(line::written)
                .toList();
    }

    /** Of "the highest and the lowest" the end that no list is read from. */
    private Optional<Mark> end(Line line) {
        List<Query.Order> orders =
                queries.stream().flatMap(Unused::order).distinct().toList();
        if (orders.size() != 1 || !Wishes.bothEnds(line)) {
            return Optional.empty();
        }
        boolean lowest = (orders.getFirst() == Query.Order.LOWEST) != line.any(Tag.DEFICIT);
        return line.marks().stream()
                .filter(mark -> mark.has(lowest ? Tag.TOP : Tag.BOTTOM))
                .findFirst();
    }

    private static Stream<Query.Order> order(Query query) {
        return switch (query) {
            case Query.Ranking list -> Stream.of(list.order());
            case Query.Extreme extreme -> Stream.of(extreme.order());
            case Query.Claim claim -> order(claim.subject());
            case Query _ -> Stream.empty();
        };
    }

    private boolean leaves(Meaning thing) {
        return switch (thing) {
            case Meaning.Bound bound -> !numbers(bound).allMatch(this::takes);
            case Meaning.Amount amount -> !takes(amount.value());
            case Meaning.Count count -> queries.stream().noneMatch(query -> counts(query, count));
            case Meaning _ -> false;
        };
    }

    /** Each number of a query answers for one that was said. */
    private boolean takes(BigDecimal number) {
        return amounts.remove(plain(number));
    }

    private static Stream<BigDecimal> numbers(Meaning.Bound bound) {
        Threshold within = bound.within();
        boolean one = bound.hedge() == Hedge.ALMOST || within.low().equals(within.high());
        return one ? within.high().stream() : numbers(within);
    }

    private static Stream<BigDecimal> numbers(Threshold within) {
        return Stream.of(within.low(), within.high()).flatMap(Optional::stream);
    }

    private static Stream<BigDecimal> amounts(Query query) {
        Stream<BigDecimal> all = switch (query) {
            case Query.Filter filter -> numbers(filter.within());
            case Query.Claim claim -> said(claim);
            case Query _ -> Stream.empty();
        };
        return all.map(Unused::plain);
    }

    /** "20 % more than the other" is claimed as 120 % of it. */
    private static Stream<BigDecimal> said(Query.Claim claim) {
        boolean part = claim.subject() instanceof Query.Comparison
                && claim.says() instanceof Assertion.Amount amount
                && amount.unit().equals(Unit.PERCENT);
        return part
                ? said(claim.says()).flatMap(said -> Stream.of(said, said.subtract(BigDecimal.valueOf(100))))
                : said(claim.says());
    }

    private static Stream<BigDecimal> said(Assertion says) {
        return switch (says) {
            case Assertion.Amount amount -> said(amount.estimate());
            case Assertion.Not not -> said(not.denied());
            case Assertion.Each each -> said(each.said());
            case Assertion _ -> Stream.empty();
        };
    }

    private static Stream<BigDecimal> said(Estimate estimate) {
        return estimate.value()
                .map(Stream::of)
                .orElseGet(() -> Stream.of(estimate.low(), estimate.high()).flatMap(Optional::stream));
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.abs().stripTrailingZeros();
    }

    /**
     * Whether a list has so many places, or the one said. "Of the two countries" counts what is named, and "which two
     * bought more than 100 m" is answered by all that did.
     */
    private boolean counts(Query query, Meaning.Count count) {
        int number = count.number();
        boolean listed = switch (query) {
            case Query.Ranking list when count.place() -> number >= list.from() && number < list.from() + list.limit();
            case Query.Ranking list -> number == list.limit() || number == list.from() + list.limit() - 1;
            case Query.Filter _ -> !ordered && !count.place();
            case Query.Claim claim -> counts(claim.subject(), count);
            case Query _ -> false;
        };
        return listed
                || (!count.place()
                        && query.slice().filter(where -> names(where, number)).isPresent());
    }

    private static boolean names(Slice where, int number) {
        return Stream.of(where.flows(), where.reporters(), where.partners(), where.products(), where.periods())
                .anyMatch(all -> all.size() == number);
    }
}
