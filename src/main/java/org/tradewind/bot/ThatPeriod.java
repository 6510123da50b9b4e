package org.tradewind.bot;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Period;

/** Questions of a period that only the answer before them tells: "exports in the year with the highest imports". */
final class ThatPeriod {
    private ThatPeriod() {}

    /** The question with its period; empty where the answer before tells none, or more than one. */
    static Optional<Asked> in(Asked asked, List<Answer> before) {
        if (!asked.then()) {
            return Optional.of(asked);
        }
        List<Period> told = before.isEmpty()
                ? List.of()
                : Answering.figures(before.getLast()).stream()
                        .map(figure -> figure.cell().period())
                        .distinct()
                        .toList();
        return told.size() == 1
                ? Optional.of(new Asked(asked.query().at(told), asked.assumed(), asked.kept(), asked.remarks()))
                : Optional.empty();
    }
}
