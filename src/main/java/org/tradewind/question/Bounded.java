package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;

/** "And more than 50 million?", "only those below 90 m" after a list: the same list kept to other bounds. */
final class Bounded {
    private Bounded() {}

    /** The list before with the bounds that a message says, which names nothing that a list could be about instead. */
    static Optional<Query> again(Sketch said, Slice merged, Query before) {
        List<Meaning.Bound> bounds = said.line().all(Meaning.Bound.class);
        boolean part = said.parties().partners().isEmpty()
                && said.parties().reporters().isEmpty()
                && !said.line().anyOf(Tag.SHARE, Tag.GROWTH, Tag.FALL, Tag.TRUE);
        if (bounds.isEmpty() || !part || !said.flows().isEmpty()) {
            return Optional.empty();
        }
        return by(before).map(by -> new Query.Filter(merged, by, within(said.line(), bounds.getFirst(), merged)));
    }

    private static Optional<Dimension> by(Query before) {
        return switch (before) {
            case Query.Filter list -> Optional.of(list.by());
            case Query.Ranking list when list.limit() > 1 -> Optional.of(list.by());
            case Query.Breakdown list -> Optional.of(list.by());
            case Query _ -> Optional.empty();
        };
    }

    private static Threshold within(Line line, Meaning.Bound bound, Slice where) {
        boolean balance = where.flows().equals(List.of(Flow.BALANCE));
        return balance && line.any(Tag.DEFICIT) ? bound.within().negated() : bound.within();
    }
}
