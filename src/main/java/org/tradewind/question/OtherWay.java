package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Flow;

/** "And going the other way?", «а в обратную сторону?»: the other flow than that of the question before. */
final class OtherWay {
    private OtherWay() {}

    static boolean asked(Sketch sketch) {
        return sketch.line().any(Tag.OTHER_WAY) && sketch.flows().isEmpty();
    }

    /** Whether it is asked for and nothing was said before that it could be the other way of. */
    static boolean hangs(Sketch sketch, Optional<Previous> previous) {
        return asked(sketch) && previous.isEmpty();
    }

    static List<Flow> of(List<Flow> flows) {
        return flows.stream().map(OtherWay::of).toList();
    }

    private static Flow of(Flow flow) {
        return switch (flow) {
            case EXPORTS -> Flow.IMPORTS;
            case IMPORTS -> Flow.EXPORTS;
            case RE_EXPORTS -> Flow.RE_IMPORTS;
            case RE_IMPORTS -> Flow.RE_EXPORTS;
            case BALANCE, TURNOVER -> flow;
        };
    }
}
