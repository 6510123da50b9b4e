package org.tradewind.bot;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/** Where nobody named a year and the latest one has no answer: the latest year before it that has one. */
final class LatestAnswer {
    /** How many years are tried. */
    private static final int TRIES = 12;

    private LatestAnswer() {}

    /** The question of a year that the data can answer; as it is where it names its year, or no year answers it. */
    static Asked of(Asked asked, TradeData data) {
        Optional<Period> year = assumed(asked);
        if (year.isEmpty() || answered(asked.query(), data)) {
            return asked;
        }
        return earlier(year.get(), data)
                .map(period -> asked.query().at(List.of(period)))
                .filter(query -> answered(query, data))
                .findFirst()
                .map(query -> new Asked(query, asked.assumed(), asked.kept(), asked.remarks()))
                .orElse(asked);
    }

    /** The one year that was assumed; a year that is told from "last year" was not. */
    private static Optional<Period> assumed(Asked asked) {
        boolean open = asked.assumed().contains(Part.YEARS)
                && asked.remarks().stream().noneMatch(remark -> remark.id().startsWith("last-"));
        return asked.query()
                .slice()
                .filter(_ -> open)
                .map(where -> where.periods())
                .filter(periods -> periods.size() == 1 && periods.getFirst() instanceof Period.Year)
                .map(List::getFirst);
    }

    private static Stream<Period> earlier(Period year, TradeData data) {
        NavigableSet<Period> all = data.catalog().coverage().periods();
        return all.headSet(year, false).descendingSet().stream()
                .filter(period -> period instanceof Period.Year)
                .limit(TRIES);
    }

    private static boolean answered(Query query, TradeData data) {
        return !(data.answer(query) instanceof Answer.NoData);
    }
}
