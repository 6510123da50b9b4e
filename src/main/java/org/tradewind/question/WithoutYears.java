package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** "Except 2013", «кроме 2013» after the figures of some years: the others, and never the one that is left out. */
final class WithoutYears {
    private static final Set<String> LEAVING = Set.of(
            "drop", "remove", "skip", "delete", "omit", "убери", "уберите", "выкинь", "отбрось", "исключи", "пропусти");

    private WithoutYears() {}

    /** Whether a message leaves something out of the answer before that it does not name by a country. */
    static boolean asked(Sketch sketch) {
        Line line = sketch.line();
        int first = Heads.next(line, 0);
        while (first < line.size() && line.at(first).hasAny(Tag.AND, Tag.WHAT_ABOUT)) {
            first = Heads.next(line, first + 1);
        }
        boolean leaves = first < line.size()
                && (line.at(first).has(Tag.EXCEPT)
                        || LEAVING.contains(line.token(first).norm()));
        return leaves
                && sketch.flows().isEmpty()
                && sketch.parties().partners().isEmpty()
                && sketch.parties().except().isEmpty();
    }

    /** The figures before without the years that are named; empty where there are none such. */
    static Optional<Query> of(Sketch sketch, Query before) {
        List<Period> out = sketch.timing().singles();
        boolean years = before instanceof Query.Series || before instanceof Query.Comparison;
        Optional<Slice> where =
                before.slice().filter(slice -> years && slice.flows().size() == 1);
        return where.flatMap(slice -> {
            List<Period> all = slice.periods().isEmpty()
                    ? new ArrayList<>(sketch.line().known().periods(slice))
                    : new ArrayList<>(slice.periods());
            boolean some = !out.isEmpty()
                    && all.containsAll(out)
                    && sketch.timing().range().isEmpty();
            all.removeAll(out);
            return some && all.size() > 1 ? Optional.of(new Query.Series(slice.withPeriods(all))) : Optional.empty();
        });
    }
}
