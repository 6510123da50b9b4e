package org.tradewind.question;

import java.util.Optional;
import org.tradewind.trade.Period;
import org.tradewind.trade.Slice;

/** "And the year before?", «а двумя годами позже»: a year beside the one that was spoken of. */
final class YearBeside {
    private YearBeside() {}

    /** Whether a message moves on by years and asks for nothing that is measured against one. */
    static boolean asked(Sketch sketch) {
        Line line = sketch.line();
        return (line.anyOf(Tag.BEFORE_YEAR, Tag.AFTER_YEAR) || apart(sketch) != 0)
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
        int one = sketch.line().any(Tag.AFTER_YEAR) ? 1 : -1;
        return Optional.of(Period.ofYear(year.year() + (apart(sketch) != 0 ? apart(sketch) : one)));
    }

    /** Whether years are counted from a time that neither the message nor what was said before names. */
    static boolean hangs(Sketch sketch, Optional<Previous> previous) {
        return apart(sketch) != 0
                && previous.flatMap(before -> before.query().slice())
                        .flatMap(where -> of(sketch, where))
                        .isEmpty();
    }

    private static int apart(Sketch sketch) {
        return sketch.timing()
                .relative()
                .filter(when -> when.is(Meaning.Type.BESIDE))
                .map(Meaning.When::count)
                .orElse(0);
    }
}
