package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Verdict;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Multiple;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Sum;
import org.tradewind.trade.Unit;

/** Checks statements: the data agrees, contradicts, or cannot say. */
final class Claims {
    /** What is "more than" a number, or "almost" it, is not exactly that number. */
    private static final Set<Hedge> STRICT = EnumSet.of(Hedge.MORE_THAN, Hedge.LESS_THAN, Hedge.ALMOST);

    private Claims() {}

    static Answer claim(Query.Claim query, Numbers numbers) {
        Answer subject = QueryKinds.answer(query.subject(), numbers);
        return switch (subject) {
            case Answer.Figures found ->
                new Answer.Figures(
                        query,
                        found.version(),
                        found.figures(),
                        found.caveats(),
                        Optional.of(verdict(query.says(), query.subject(), found, numbers)),
                        found.cut());
            case Answer.NoData none ->
                beaten(query, numbers)
                        .orElseGet(() -> new Answer.NoData(
                                query, none.version(), none.reason(), none.related(), none.caveats(), none.nearest()));
            case Answer.Info info -> info;
        };
    }

    /** A year that is called the first contradicts a number that surely passes it, whoever is first. */
    private static Optional<Answer> beaten(Query.Claim query, Numbers numbers) {
        boolean denied = query.says() instanceof Assertion.Not;
        Assertion says = query.says() instanceof Assertion.Not not ? not.denied() : query.says();
        if (!(says instanceof Assertion.ComesFirst said)
                || !(query.subject() instanceof Query.Extreme extreme)
                || extreme.by() != Dimension.PERIOD
                || !(QueryKinds.answer(new Query.Series(extreme.where()), numbers) instanceof Answer.Figures all)) {
            return Optional.empty();
        }
        Estimate.Standing passes =
                extreme.order() == Query.Order.HIGHEST ? Estimate.Standing.ABOVE : Estimate.Standing.BELOW;
        Optional<Figure> named = all.figures().stream()
                .filter(f -> code(f.cell(), Dimension.PERIOD).equals(said.code()))
                .findFirst();
        Optional<Figure> other = named.flatMap(n -> all.figures().stream()
                .filter(f -> f.estimate().standing(n.estimate()) == passes)
                .findFirst());
        return other.map(o -> new Answer.Figures(
                query,
                all.version(),
                List.of(named.get(), o),
                all.caveats(),
                Optional.of(denied ? Verdict.AGREES : Verdict.CONTRADICTS),
                all.cut()));
    }

    static Verdict verdict(Assertion says, Query subject, Answer.Figures found, Numbers numbers) {
        List<Figure> figures = found.figures();
        boolean disputed = found.caveats().stream().anyMatch(c -> c instanceof Caveat.Disagree);
        return switch (says) {
            case Assertion.Amount amount ->
                amount(amount, amounts(amount, subject, figures), disputed || !Each.complete(subject, figures));
            case Assertion.FirstIs first -> first(first, subject, figures);
            case Assertion.ComesFirst leader -> leader(leader, subject, figures);
            case Assertion.Among among -> among(among, subject, numbers);
            case Assertion.Surplus surplus -> signs(surplus.surplus(), subject, figures);
            case Assertion.Grew grew -> signs(grew.grew(), subject, figures);
            case Assertion.Each each -> Each.verdict(each.said(), subject, found, numbers);
            case Assertion.Not not -> turned(verdict(not.denied(), subject, found, numbers));
        };
    }

    /** The numbers that an amount is held against: each of them, what they come to, or the first as a multiple of the second. */
    private static List<Figure> amounts(Assertion.Amount said, Query subject, List<Figure> figures) {
        boolean relative = said.unit().equals(Unit.TIMES) || said.unit().equals(Unit.PERCENT);
        if (relative && subject instanceof Query.Comparison) {
            return ratio(said.unit(), figures).map(List::of).orElse(List.of());
        }
        return subject instanceof Query.Comparison all && all.added()
                ? Sum.of(figures).map(List::of).orElse(List.of())
                : figures;
    }

    /** The first as a multiple or a part of the second; of balances only deficits are claimed to be so. */
    private static Optional<Figure> ratio(Unit unit, List<Figure> figures) {
        if (figures.size() != 2) {
            return Optional.empty();
        }
        boolean balances =
                figures.stream().anyMatch(f -> code(f.cell(), Dimension.FLOW).equals(Flow.BALANCE.code()));
        if (balances && !figures.stream().allMatch(Multiple::deficit)) {
            return Optional.empty();
        }
        return unit.equals(Unit.TIMES)
                ? Multiple.of(figures.getFirst(), figures.getLast())
                : Multiple.part(figures.getFirst(), figures.getLast());
    }

    static Verdict turned(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> Verdict.CONTRADICTS;
            case CONTRADICTS -> Verdict.AGREES;
            case CANNOT_CHECK -> Verdict.CANNOT_CHECK;
        };
    }

    /**
     * What is said of several numbers is said of each of them.
     *
     * @param open whether nothing can be confirmed: some of the numbers are missing, or their source disagrees with itself
     */
    private static Verdict amount(Assertion.Amount said, List<Figure> figures, boolean open) {
        Map<Cell, List<Verdict>> cells = figures.stream()
                .filter(f -> f.unit().equals(said.unit()))
                .collect(Collectors.groupingBy(
                        Figure::cell,
                        LinkedHashMap::new,
                        Collectors.mapping(f -> compare(f.estimate(), said.estimate()), Collectors.toList())));
        return Each.all(cells.values().stream().map(Claims::cell).toList(), !open);
    }

    /** Numbers of one cell that differ in what they say to a claim decide nothing. */
    private static Verdict cell(List<Verdict> verdicts) {
        boolean opposed = verdicts.contains(Verdict.AGREES) && verdicts.contains(Verdict.CONTRADICTS);
        if (opposed) {
            return Verdict.CANNOT_CHECK;
        }
        return verdicts.contains(Verdict.CONTRADICTS) ? Verdict.CONTRADICTS : verdicts.getFirst();
    }

    /** What a number that is known says to a number that is claimed. */
    static Verdict compare(Estimate known, Estimate claimed) {
        if (!known.agreesWith(claimed)) {
            return Verdict.CONTRADICTS;
        }
        if (sameNumber(known, claimed) && claimed.hedge() == Hedge.EXACT && STRICT.contains(known.hedge())) {
            return Verdict.CONTRADICTS;
        }
        if (inside(known, claimed) || sameWords(known, claimed)) {
            return Verdict.AGREES;
        }
        boolean printed = known.low().isPresent() && known.high().isPresent();
        boolean near = known.value().map(v -> covers(claimed, v)).orElse(false)
                || claimed.value().map(v -> covers(known, v)).orElse(false);
        boolean strict = STRICT.contains(claimed.hedge());
        return printed
                        && near
                        && !strict
                        && claimed.low().isPresent()
                        && claimed.high().isPresent()
                ? Verdict.AGREES
                : Verdict.CANNOT_CHECK;
    }

    /** Everything that is possible is what is claimed. */
    private static boolean inside(Estimate known, Estimate claimed) {
        boolean low = claimed.low().isEmpty()
                || known.low()
                        .filter(k -> k.compareTo(claimed.low().get()) >= 0)
                        .isPresent();
        boolean high = claimed.high().isEmpty()
                || known.high()
                        .filter(k -> k.compareTo(claimed.high().get()) <= 0)
                        .isPresent();
        boolean bounded = claimed.low().isPresent() || claimed.high().isPresent();
        return bounded && low && high;
    }

    /** The claim repeats the source's number, and does not turn its hedge round. */
    private static boolean sameWords(Estimate known, Estimate claimed) {
        boolean plain =
                claimed.hedge() == Hedge.EXACT || claimed.hedge() == Hedge.ROUNDED || claimed.hedge() == Hedge.ABOUT;
        return sameNumber(known, claimed) && (plain || claimed.hedge() == known.hedge());
    }

    private static boolean sameNumber(Estimate known, Estimate claimed) {
        return known.value().isPresent()
                && claimed.value().isPresent()
                && known.value().get().compareTo(claimed.value().get()) == 0;
    }

    private static boolean covers(Estimate estimate, BigDecimal number) {
        return estimate.low().map(low -> low.compareTo(number) <= 0).orElse(false)
                && estimate.high().map(high -> high.compareTo(number) >= 0).orElse(false);
    }

    /** Of several years it is said of them all; where only some are so, nothing can be said. */
    private static Verdict first(Assertion.FirstIs said, Query subject, List<Figure> figures) {
        List<Verdict> years = Each.periods(subject, figures).stream()
                .map(year -> first(said, year))
                .distinct()
                .toList();
        return years.size() == 1 ? years.getFirst() : Verdict.CANNOT_CHECK;
    }

    private static Verdict first(Assertion.FirstIs said, List<Figure> figures) {
        if (figures.size() != 2) {
            return Verdict.CANNOT_CHECK;
        }
        Estimate.Standing wanted =
                said.order() == Query.Order.HIGHEST ? Estimate.Standing.ABOVE : Estimate.Standing.BELOW;
        return switch (figures.get(0).estimate().standing(figures.get(1).estimate())) {
            case UNDECIDED -> Verdict.CANNOT_CHECK;
            case EQUAL -> Verdict.CONTRADICTS;
            case ABOVE -> wanted == Estimate.Standing.ABOVE ? Verdict.AGREES : Verdict.CONTRADICTS;
            case BELOW -> wanted == Estimate.Standing.BELOW ? Verdict.AGREES : Verdict.CONTRADICTS;
        };
    }

    /** Whoever no source tells of may stand anywhere. */
    private static Verdict among(Assertion.Among said, Query subject, Numbers numbers) {
        if (!(subject instanceof Query.Ranking list)) {
            return Verdict.CANNOT_CHECK;
        }
        Candidates candidates = Candidates.of(list.where(), list.by(), numbers);
        return Rankings.places(candidates.figures(), list.by(), list.order(), numbers)
                .span(figure -> code(figure.cell(), list.by()).equals(said.code()))
                .map(span -> within(span, list.from(), list.from() + list.limit() - 1))
                .orElse(Verdict.CANNOT_CHECK);
    }

    private static Verdict within(Places.Span span, int first, int last) {
        if (span.best() >= first && span.worst() <= last) {
            return Verdict.AGREES;
        }
        return span.best() > last || span.worst() < first ? Verdict.CONTRADICTS : Verdict.CANNOT_CHECK;
    }

    private static Verdict leader(Assertion.ComesFirst said, Query subject, List<Figure> figures) {
        Dimension by = dimension(subject);
        boolean there = figures.stream().anyMatch(f -> code(f.cell(), by).equals(said.code()));
        if (figures.size() > 1) {
            return there ? Verdict.CANNOT_CHECK : Verdict.CONTRADICTS;
        }
        return there ? Verdict.AGREES : Verdict.CONTRADICTS;
    }

    private static Dimension dimension(Query subject) {
        if (subject instanceof Query.Ranking ranking) {
            return ranking.by();
        }
        return subject instanceof Query.Extreme extreme ? extreme.by() : Dimension.PARTNER;
    }

    private static String code(Cell cell, Dimension by) {
        return switch (by) {
            case REPORTER -> cell.reporter().code();
            case PARTNER -> cell.partner().map(Economy::code).orElse("");
            case PRODUCT -> cell.product().map(Product::code).orElse("");
            case PERIOD -> cell.period().code();
            case FLOW -> cell.flow().map(flow -> flow.code()).orElse("");
        };
    }

    private static Verdict signs(boolean positive, Query subject, List<Figure> figures) {
        return Each.all(
                figures.stream().map(f -> sign(f.estimate(), positive)).toList(), Each.complete(subject, figures));
    }

    private static Verdict sign(Estimate estimate, boolean positive) {
        Estimate seen = positive ? estimate : estimate.negated();
        if (seen.low().map(low -> low.signum() > 0).orElse(false)) {
            return Verdict.AGREES;
        }
        return seen.high().map(high -> high.signum() <= 0).orElse(false) ? Verdict.CONTRADICTS : Verdict.CANNOT_CHECK;
    }
}
