package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.question.Reading;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Part;
import org.tradewind.trade.TradeData;

/** Whether a reading fits a dataset: only then is it answered from it, where a chat has set none. */
final class Fitting {
    private Fitting() {}

    /** Whether the data have something to say to it; what is asked back or no question of data counts too. */
    static boolean here(Reading reading, TradeData data) {
        return switch (reading) {
            case Reading.Understood understood ->
                understood.questions().stream().allMatch(asked -> says(asked, data));
            case Reading.Ambiguous _, Reading.Act _ -> true;
            case Reading.NotUnderstood _ -> false;
        };
    }

    /** The readings to be offered where it is asked back: those that the data have something to say to. */
    static List<Asked> offered(List<Asked> choices, TradeData data) {
        return choices.stream().filter(choice -> says(choice, data)).toList();
    }

    private static boolean says(Asked asked, TradeData data) {
        return switch (data.answer(LatestAnswer.of(asked, data).query())) {
            case Answer.Figures _, Answer.Info _ -> true;
            case Answer.NoData none ->
                none.reason() == Answer.Reason.WITHHELD || none.reason() == Answer.Reason.TOO_CLOSE_TO_CALL;
        };
    }

    /** The same reading, which says that nobody named the dataset. */
    static Reading assumed(Reading reading) {
        return switch (reading) {
            case Reading.Understood u ->
                new Reading.Understood(
                        u.lang(), u.questions().stream().map(Fitting::assumed).toList());
            case Reading.Ambiguous _, Reading.Act _, Reading.NotUnderstood _ -> reading;
        };
    }

    private static Asked assumed(Asked asked) {
        List<Part> parts = new ArrayList<>(List.of(Part.DATASET));
        parts.addAll(asked.assumed());
        return new Asked(asked.query(), parts, asked.kept(), asked.remarks());
    }
}
