package org.tradewind.question;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.tradewind.trade.Flow;

/** "The gap between exports and imports": how far the two lie apart, whichever of them is more. */
final class Gap {
    private static final Pattern WORDS = Pattern.compile(
            "(the |technology )?(gap|difference|distance|spread|margin|discrepancy|disparity|imbalance|mismatch|разниц|разрыв|расхожд|дистанц|перекос|дисбаланс).*");

    private Gap() {}

    /** Whether a line speaks of such a gap and does not say which of the two is more. */
    static boolean neutral(Line line) {
        return line.marks().stream().anyMatch(mark -> neutral(line, mark)) && !line.anyOf(Tag.DEFICIT, Tag.SURPLUS);
    }

    /** Whether the widest or the narrowest gap is asked for: a deficit and a surplus answer differently, so all are shown. */
    static boolean ranked(Sketch sketch) {
        boolean flows = sketch.flows().size() == 2 && sketch.flows().stream().allMatch(Flow::oneWay);
        boolean apart = neutral(sketch.line()) || (flows && sketch.line().any(Tag.BY_HOW));
        return apart && sketch.superlative() && !sketch.line().anyOf(Tag.DEFICIT, Tag.SURPLUS);
    }

    private static boolean neutral(Line line, Mark mark) {
        return mark.has(Tag.BALANCE)
                && WORDS.matcher(line.written(mark).toLowerCase(Locale.ROOT)).matches();
    }

    /** "By how much do imports exceed exports": the gap between the two flows. */
    static boolean asked(Sketch s) {
        return s.line().any(Tag.BY_HOW)
                && s.flows().size() == 2
                && s.timing().singles().size() < 2
                && !level(s.line())
                && !s.line().anyOf(Tag.PERCENT, Tag.IN_PERCENT)
                && s.line().marks().stream().noneMatch(m -> m.has(Tag.SHARE) && Kinds.percent(s.line(), m))
                && !s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    /** "What were exports, and by how much did imports exceed them": one of the flows is asked for as well as the gap. */
    private static boolean level(Line line) {
        boolean asked = line.word(0, "what", "how", "сколько", "каким", "каков", "какой", "какова", "какое", "каковы");
        for (int i = 2; asked && i + 1 < line.size(); i++) {
            boolean and =
                    line.at(i).has(Tag.AND) && line.at(Heads.next(line, i + 1)).has(Tag.BY_HOW);
            if (and && line.marks().subList(0, i).stream().anyMatch(Heads::is)) {
                return true;
            }
        }
        return false;
    }

    /** How a balance changed is shown by both balances: a change of sign has no percentage. */
    static boolean changed(Sketch s) {
        return s.flows().equals(List.of(Flow.BALANCE))
                && s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE)
                && (!s.timing().spans()
                        || (s.timing().closedRange() && !s.line().any(Tag.SERIES)))
                && !s.superlative();
    }
}
