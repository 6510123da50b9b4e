package org.tradewind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradewind.engine.BrokenDataException;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** Tells the faults of packages on the terminal. */
final class Problems {
    private Problems() {}

    static List<String> told(BrokenDataException broken) {
        List<String> lines = new ArrayList<>(List.of(broken.getMessage()));
        ReplyWriter writer = new ReplyWriter();
        for (Map.Entry<String, List<Problem>> dataset : broken.problems().entrySet()) {
            for (Problem problem : dataset.getValue()) {
                lines.add(dataset.getKey() + "/" + writer.problem(Lang.EN, problem));
            }
        }
        return lines;
    }
}
