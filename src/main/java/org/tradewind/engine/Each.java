package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Verdict;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;

/** Checks what is said to hold in every case: one that surely does not is enough against it, and all are needed for it. */
final class Each {
    private Each() {}

    static Verdict verdict(Assertion said, Query subject, Answer.Figures found, Numbers numbers) {
        List<Figure> figures = found.figures();
        if (subject instanceof Query.Series) {
            return all(steps(said, figures), complete(subject, figures));
        }
        if (subject instanceof Query.Ranking || subject instanceof Query.Breakdown) {
            return entries(said, subject, found, numbers);
        }
        List<List<Figure>> periods = periods(subject, figures);
        List<Verdict> cases = periods.stream()
                .map(some -> Claims.verdict(
                        said, periods.size() > 1 ? of(subject, some) : subject, with(found, some), numbers))
                .toList();
        return all(cases, complete(subject, figures));
    }

    /**
     * Of each entry of a list. A breakdown is of all there are, so that it must be whole; of a list with more entries than
     * places for them, one that does not hold may have none.
     */
    private static Verdict entries(Assertion said, Query subject, Answer.Figures found, Numbers numbers) {
        boolean partial = found.caveats().stream().anyMatch(caveat -> caveat instanceof Caveat.Partial);
        boolean list = subject instanceof Query.Ranking;
        Verdict all = all(
                found.figures().stream()
                        .map(figure -> Claims.verdict(said, subject, with(found, List.of(figure)), numbers))
                        .toList(),
                list || !partial);
        boolean tied =
                subject instanceof Query.Ranking ranking && found.figures().size() > ranking.limit();
        return tied && all == Verdict.CONTRADICTS ? Verdict.CANNOT_CHECK : all;
    }

    /** @param complete whether every case is among them */
    static Verdict all(List<Verdict> cases, boolean complete) {
        if (cases.contains(Verdict.CONTRADICTS)) {
            return Verdict.CONTRADICTS;
        }
        boolean agree = !cases.isEmpty() && cases.stream().allMatch(v -> v == Verdict.AGREES);
        return agree && complete ? Verdict.AGREES : Verdict.CANNOT_CHECK;
    }

    /** Whether each period and partner that is asked for has a figure; a list that was made of them has answered for all. */
    static boolean complete(Query subject, List<Figure> figures) {
        boolean listed = switch (subject) {
            case Query.Value _, Query.Series _, Query.Balance _, Query.Share _, Query.Change _ -> false;
            case Query.Comparison all -> all.added();
            case Query _ -> true;
        };
        return listed
                || subject.slice()
                        .map(where -> where.periods().stream()
                                        .allMatch(p -> figures.stream()
                                                .anyMatch(f -> f.cell().period().equals(p)))
                                && where.partners().stream()
                                        .allMatch(p -> figures.stream()
                                                .anyMatch(
                                                        f -> f.cell().partner().equals(Optional.of(p)))))
                        .orElse(true);
    }

    /** The figures of a comparison of more than one thing, period by period; of one thing, and of all else, together. */
    static List<List<Figure>> periods(Query subject, List<Figure> figures) {
        Map<Period, List<Figure>> periods = figures.stream()
                .collect(Collectors.groupingBy(f -> f.cell().period(), LinkedHashMap::new, Collectors.toList()));
        if (subject instanceof Query.Balance) {
            return figures.stream().map(List::of).toList();
        }
        boolean several = subject instanceof Query.Comparison
                && periods.size() > 1
                && figures.stream()
                                .map(f ->
                                        f.cell().with(figures.getFirst().cell().period()))
                                .distinct()
                                .count()
                        > 1;
        return several ? List.copyOf(periods.values()) : List.of(figures);
    }

    /** From each figure to the next; over years of which nothing is known a step may hide one the other way. */
    private static List<Verdict> steps(Assertion said, List<Figure> figures) {
        List<Figure> sorted = figures.stream()
                .sorted((a, b) -> a.cell().period().compareTo(b.cell().period()))
                .toList();
        List<Verdict> steps = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            Figure before = sorted.get(i - 1);
            Figure after = sorted.get(i);
            Verdict step = step(said, before.estimate(), after.estimate());
            boolean next = after.cell()
                    .period()
                    .before()
                    .equals(Optional.of(before.cell().period()));
            steps.add(!next && step == Verdict.AGREES ? Verdict.CANNOT_CHECK : step);
        }
        return steps;
    }

    private static Verdict step(Assertion said, Estimate before, Estimate after) {
        return switch (said) {
            case Assertion.Not not -> Claims.turned(step(not.denied(), before, after));
            case Assertion.Grew grew -> moved(after.standing(before), grew.grew());
            case Assertion _ -> Verdict.CANNOT_CHECK;
        };
    }

    private static Verdict moved(Estimate.Standing standing, boolean up) {
        return switch (standing) {
            case UNDECIDED -> Verdict.CANNOT_CHECK;
            case EQUAL -> Verdict.CONTRADICTS;
            case ABOVE -> up ? Verdict.AGREES : Verdict.CONTRADICTS;
            case BELOW -> up ? Verdict.CONTRADICTS : Verdict.AGREES;
        };
    }

    private static Query of(Query subject, List<Figure> some) {
        return subject.at(List.of(some.getFirst().cell().period()));
    }

    private static Answer.Figures with(Answer.Figures found, List<Figure> some) {
        return new Answer.Figures(found.query(), found.version(), some, found.caveats(), found.verdict(), found.cut());
    }
}
