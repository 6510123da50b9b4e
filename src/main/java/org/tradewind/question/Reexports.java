package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.trade.Flow;

/** Words of re-exports and re-imports are read as those of exports and imports; here they become flows of their own. */
final class Reexports {
    private Reexports() {}

    /** The flows, with those in their place or beside them that the line speaks of. */
    static List<Flow> among(List<Flow> flows, Line line) {
        if (!line.anyOf(Tag.RE_EXPORT, Tag.RE_IMPORT)) {
            return flows;
        }
        List<Flow> all = new ArrayList<>();
        for (Flow flow : flows) {
            switch (flow) {
                case EXPORTS -> said(flow, Tag.EXPORT, Flow.RE_EXPORTS, Tag.RE_EXPORT, line, all);
                case IMPORTS -> said(flow, Tag.IMPORT, Flow.RE_IMPORTS, Tag.RE_IMPORT, line, all);
                case RE_EXPORTS, RE_IMPORTS, BALANCE, TURNOVER -> all.add(flow);
            }
        }
        return all;
    }

    private static void said(Flow flow, Tag tag, Flow again, Tag tagAgain, Line line, List<Flow> all) {
        boolean plain = line.marks().stream().anyMatch(m -> m.has(tag) && !m.has(tagAgain));
        if (plain || !line.any(tagAgain)) {
            all.add(flow);
        }
        if (line.any(tagAgain)) {
            all.add(again);
        }
    }
}
