package org.tradewind.question;

import java.util.Optional;
import org.tradewind.trade.Period;
import org.tradewind.trade.Slice;

/** "And the year before?", «а годом позже»: the year beside the one that was spoken of. */
final class YearBeside {
    private YearBeside() {}

    /** Whether a message moves on by a year and asks for nothing that is measured against one. */
    static boolean asked(Sketch sketch) {
        Line line = sketch.line();
        return line.anyOf(Tag.BEFORE_YEAR, Tag.AFTER_YEAR)
                && sketch.timing().singles().isEmpty()
                && !line.anyOf(
                        Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.BY_HOW, Tag.COMPARE, Tag.MORE, Tag.LESS, Tag.TIMES);
    }

    /** The year beside the only one of a slice. */
    static Optional<Period> of(Sketch sketch, Slice before) {
        if (!asked(sketch)
                || before.periods().size() != 1
                || !(before.periods().getFirst() instanceof Period.Year year)) {
            return Optional.empty();
        }
        return Optional.of(Period.ofYear(year.year() + (sketch.line().any(Tag.AFTER_YEAR) ? 1 : -1)));
    }
}
