package org.tradewind.question;

import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Query;

/** "By how much?", «на сколько процентов?», "in dollars" after a change or a leader: the same, told another way. */
final class Measured {
    private Measured() {}

    /** The query before, measured as a message that says nothing else asks. */
    static Optional<Query> again(Sketch sketch, Query before) {
        Line line = sketch.line();
        boolean bare = sketch.flows().isEmpty()
                && sketch.timing().none()
                && sketch.parties().partners().isEmpty()
                && !sketch.counted();
        boolean asks = line.anyOf(Tag.BY_HOW, Tag.TIMES, Tag.IN_PERCENT, Tag.PERCENT, Tag.IN_MONEY) || dollars(sketch);
        Query core = before instanceof Query.Claim claim ? claim.subject() : before;
        if (!bare || !asks) {
            return Optional.empty();
        }
        if (core instanceof Query.Change change) {
            return Optional.of(new Query.Change(change.where(), change.since(), form(line)));
        }
        return line.any(Tag.BY_HOW) ? runnerUp(core) : Optional.empty();
    }

    private static boolean dollars(Sketch sketch) {
        return sketch.theme()
                .unit()
                .filter(unit -> unit.equals(sketch.line().catalog().units().getFirst()))
                .isPresent();
    }

    private static Query.Form form(Line line) {
        if (line.any(Tag.TIMES)) {
            return Query.Form.TIMES;
        }
        return line.anyOf(Tag.IN_PERCENT, Tag.PERCENT) ? Query.Form.PERCENT : Query.Form.DIFFERENCE;
    }

    /** The first with the second, so that the distance is seen. */
    private static Optional<Query> runnerUp(Query core) {
        if (core instanceof Query.Extreme extreme) {
            return Optional.of(new Query.Ranking(extreme.where(), Dimension.PERIOD, extreme.order(), 1, 2));
        }
        return core instanceof Query.Ranking ranking && ranking.limit() == 1
                ? Optional.of(new Query.Ranking(ranking.where(), ranking.by(), ranking.order(), ranking.from(), 2))
                : Optional.empty();
    }
}
