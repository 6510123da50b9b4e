package org.tradewind.question;

import java.util.List;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Slice;

/** "Germany and the US together in 2018": what several partners come to. Whether the figures allow it, the engine says. */
final class Adding {
    /** What is more than another, or is compared with it, is not added to it. */
    private static final List<Tag> OTHERWISE =
            List.of(Tag.AVERAGE, Tag.MORE, Tag.LESS, Tag.COMPARE, Tag.OR, Tag.SHARE, Tag.AHEAD, Tag.BY_HOW, Tag.TIMES);

    private Adding() {}

    /** Whether words ask for the sum of partners that are named one by one, none of them a group. */
    static boolean may(Sketch s) {
        return s.line().any(Tag.SUM)
                && OTHERWISE.stream().noneMatch(s.line()::any)
                && !s.line().any(Meaning.Bound.class)
                && s.theme().measure().equals(Measure.VALUE)
                && s.theme().products().size() < 2
                && !s.timing().spans()
                && s.timing().singles().size() < 2
                && s.flows().size() < 2
                && s.parties().partners().size() > 1
                && s.parties().partners().stream()
                        .noneMatch(partner -> s.line().catalog().group(partner).isPresent());
    }

    /** The same of what was read: one flow in one time. */
    static boolean asked(Sketch s, Slice where) {
        return may(s)
                && where.partners().size() > 1
                && where.flows().size() == 1
                && where.periods().size() == 1;
    }
}
