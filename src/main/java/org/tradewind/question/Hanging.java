package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/**
 * "And the difference?", "which one is bigger?" after a single number: there is nothing to set it against, and the
 * number again would be no answer.
 */
final class Hanging {
    private Hanging() {}

    /** Whether a follow-up compares and would be answered by one number alone. */
    static boolean from(Sketch sketch, Optional<Previous> previous) {
        Line line = sketch.line();
        boolean compares = line.anyOf(Tag.BY_HOW, Tag.AHEAD, Tag.MORE, Tag.LESS, Tag.COMPARE, Tag.SUM, Tag.AVERAGE)
                && !line.any(Meaning.Bound.class)
                && !line.any(Meaning.Amount.class);
        boolean sells = sells(sketch, previous);
        Optional<Asked> goesOn = compares || sells ? FollowUps.of(sketch, previous) : Optional.empty();
        return goesOn.map(Asked::query)
                .filter(query ->
                        (compares && !bothAdded(line, query, previous) && (single(query) || rateAgain(query, previous)))
                                || (sells && previous.get().query().equals(query)))
                .isPresent();
    }

    /** «А продали?» after what somebody bought: who sold is not said, and the same number again would be no answer. */
    private static boolean sells(Sketch sketch, Optional<Previous> previous) {
        boolean bought = previous.map(Previous::query)
                .filter(query -> query instanceof Query.Value)
                .flatMap(Query::slice)
                .filter(where -> !where.partners().isEmpty())
                .isPresent();
        Line line = sketch.line();
        boolean deed = IntStream.range(0, line.size())
                .anyMatch(i -> line.at(i).hasAny(Tag.SELL, Tag.EARN, Tag.GO) && !Heads.noun(line, i));
        return bought && deed && !line.any(Tag.HOME) && sketch.intent().isEmpty() && !line.any(Meaning.Place.class);
    }

    /** "Which is more?" after the growth of one thing: the same growth again. */
    private static boolean rateAgain(Query query, Optional<Previous> previous) {
        return query instanceof Query.Change
                && previous.filter(before -> before.query().equals(query)).isPresent();
    }

    /** "Together?" after the two flows is their sum. */
    private static boolean bothAdded(Line line, Query query, Optional<Previous> previous) {
        boolean flows = previous.map(Previous::query)
                .flatMap(Query::slice)
                .filter(Both::flows)
                .isPresent();
        return flows
                && line.any(Tag.SUM)
                && query.slice()
                        .filter(where -> where.flows().equals(List.of(Flow.TURNOVER)))
                        .isPresent();
    }

    private static boolean single(Query query) {
        return query instanceof Query.Value
                && query.slice().filter(Hanging::one).isPresent();
    }

    private static boolean one(Slice where) {
        return where.flows().size() < 2
                && where.partners().size() < 2
                && where.reporters().size() < 2
                && where.products().size() < 2
                && where.periods().size() < 2;
    }
}
