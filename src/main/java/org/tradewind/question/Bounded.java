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
    static Optional<Query> again(Sketch said, Sketch merged, Query before) {
        List<Meaning.Bound> bounds = said.line().all(Meaning.Bound.class);
        boolean part = said.parties().partners().isEmpty()
                && said.parties().reporters().isEmpty()
                && !said.line().anyOf(Tag.SHARE, Tag.GROWTH, Tag.FALL, Tag.TRUE);
        // The deeds of those on the list, as "how many of them bought", turn nothing round.
        boolean flow = said.line().marks().stream()
                .anyMatch(m -> m.thing().isEmpty()
                        && m.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER));
        if (bounds.isEmpty() || !part || flow || said.timing().spans()) {
            return Optional.empty();
        }
        Slice list = before.slice().orElseThrow();
        Slice where = merged.slice()
                .withFlows(list.flows())
                .withPeriods(
                        said.timing().singles().isEmpty()
                                ? list.periods()
                                : said.timing().singles());
        return by(before).map(by -> new Query.Filter(where, by, within(said.line(), bounds.getFirst(), where)));
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
