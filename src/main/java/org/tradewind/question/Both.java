package org.tradewind.question;

import java.util.Set;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** "Both?", «оба» after a question that named two things: the same two again. */
final class Both {
    private static final Set<String> WORDS =
            Set.of("both", "оба", "обе", "обоих", "обеих", "обоим", "обеим", "обоими", "обеими");

    private static final Set<String> THOSE = Set.of("those", "these", "the", "эти", "этих", "их");
    private static final Set<String> TWO = Set.of("two", "2", "два", "две", "двух");

    private Both() {}

    private static boolean two(Line line) {
        for (int i = 1; i < line.tokens().size(); i++) {
            boolean those = THOSE.contains(line.tokens().get(i - 1).norm());
            if (those && TWO.contains(line.tokens().get(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line points with it at two things that it does not name itself. */
    static boolean points(Sketch sketch) {
        boolean said =
                two(sketch.line()) || sketch.line().tokens().stream().anyMatch(token -> WORDS.contains(token.norm()));
        return said
                && sketch.flows().isEmpty()
                && sketch.parties().partners().isEmpty()
                && sketch.timing().singles().size() < 2
                && !sketch.line().any(Meaning.Goods.class);
    }

    /** "Both flows", «оба потока», with nothing else that is asked. */
    static boolean ofFlows(Sketch sketch) {
        Line line = sketch.line();
        return points(sketch)
                && !line.any(Tag.SUM)
                && line.tokens().stream()
                        .anyMatch(token -> token.norm().matches("flows|directions|потока|потоки|направления"));
    }

    /** Whether a question has two things that may be meant. */
    static boolean two(Query query) {
        return query.slice()
                .filter(where -> where.partners().size() == 2
                        || where.reporters().size() == 2
                        || where.products().size() == 2
                        || where.periods().size() == 2
                        || flows(where))
                .isPresent();
    }

    /** Whether the two are the two flows, which do add up. */
    static boolean flows(Slice where) {
        return where.flows().size() == 2 && where.flows().stream().allMatch(Flow::oneWay);
    }
}
