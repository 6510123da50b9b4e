package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.question.Reading.Why;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;

/** The claims of a longer text; what is no claim about these data is passed over, and that is said. */
final class Checked {
    private Checked() {}

    /** @param readings of its sentences, at least one */
    static Reading of(Lang lang, List<Reading> readings) {
        List<Asked> claims = new ArrayList<>();
        int passed = 0;
        for (Reading reading : readings) {
            List<Asked> found = claims(reading);
            claims.addAll(found);
            passed += found.isEmpty() && said(reading) ? 1 : 0;
        }
        if (claims.isEmpty()) {
            return readings.getFirst();
        }
        List<Asked> some = new ArrayList<>(Conversation.first(claims));
        if (passed > 0) {
            some.set(0, some.getFirst().with(Remark.of("sentences-passed-over")));
        }
        return new Reading.Understood(lang, some);
    }

    private static List<Asked> claims(Reading reading) {
        return reading instanceof Reading.Understood understood
                ? understood.questions().stream()
                        .filter(asked -> asked.query() instanceof Query.Claim)
                        .toList()
                : List.of();
    }

    /** Whether a sentence says anything: "is it true?" and a greeting do not. */
    private static boolean said(Reading reading) {
        return switch (reading) {
            case Reading.Understood _, Reading.Ambiguous _ -> true;
            case Reading.NotUnderstood not -> !not.words().isEmpty() || not.why() != Why.UNKNOWN_WORDS;
            case Reading.Act _ -> false;
        };
    }
}
