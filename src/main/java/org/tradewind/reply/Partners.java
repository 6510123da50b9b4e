package org.tradewind.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** What to ask next of the countries in an answer. */
final class Partners {
    private static final int MOST_LEADERS = 2;

    private final Coverage coverage;

    Partners(Voice voice) {
        this.coverage = voice.catalog().coverage();
    }

    /** Under one country's figure: the whole, its share of it, another country; under a list: those that lead it. */
    List<Query> beside(Answer.Figures answer) {
        if (answer.query() instanceof Query.Value value) {
            return besideOne(value.where(), answer.figures());
        }
        return answer.query() instanceof Query.Ranking ranking ? leaders(answer, ranking.where()) : List.of();
    }

    private List<Query> besideOne(Slice where, List<Figure> figures) {
        boolean one = where.flows().size() == 1
                && where.partners().size() == 1
                && where.periods().size() == 1
                && where.products().isEmpty()
                && where.measure().equals(Measure.VALUE);
        if (!one || !where.flows().getFirst().oneWay()) {
            return List.of();
        }
        List<Query> queries = new ArrayList<>();
        Slice whole = where.withPartners(List.of());
        if (coverage.periods(Measure.VALUE, where.flows().getFirst(), Optional.empty(), Optional.empty())
                .contains(where.periods().getFirst())) {
            queries.add(new Query.Value(whole));
            if (bounded(figures)) {
                queries.add(new Query.Share(where.withoutUnit(), Query.Whole.FLOW));
            }
        }
        another(where).ifPresent(partner -> queries.add(new Query.Value(where.withPartners(List.of(partner)))));
        return queries;
    }

    /** A share of a number that is known only as a lower bound may be anything. */
    private static boolean bounded(List<Figure> figures) {
        return figures.stream().allMatch(figure -> figure.estimate().high().isPresent());
    }

    /** The next country, by its code, that has a figure at the same time. */
    private Optional<Economy> another(Slice where) {
        NavigableSet<Economy> others =
                new TreeSet<>(at(where.flows().getFirst(), where.periods().getFirst()));
        Economy here = where.partners().getFirst();
        others.remove(here);
        return Optional.ofNullable(others.higher(here)).or(() -> others.stream().findFirst());
    }

    private List<Economy> at(Flow flow, Period period) {
        return coverage.of(Measure.VALUE, flow).stream()
                .filter(span -> span.product().isEmpty() && span.periods().contains(period))
                .flatMap(span -> span.partner().stream())
                .toList();
    }

    private static List<Query> leaders(Answer.Figures answer, Slice where) {
        boolean simple = where.flows().size() == 1
                && where.periods().size() == 1
                && where.measure().equals(Measure.VALUE)
                && where.products().isEmpty();
        if (!simple) {
            return List.of();
        }
        return answer.figures().stream()
                .map((Figure figure) -> figure.cell().partner())
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_LEADERS)
                .<Query>map(partner ->
                        new Query.Value(where.withPartners(List.of(partner)).withExcept(List.of())))
                .toList();
    }
}
