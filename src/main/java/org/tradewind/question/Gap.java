package org.tradewind.question;

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
}
