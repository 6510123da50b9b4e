package org.tradewind.bot;

import java.util.List;
import java.util.Optional;
import org.tradewind.reply.Exchange;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.reply.NumberFormat;
import org.tradewind.reply.Reply;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.reply.Twin;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.TradeData;

/**
 * An answer as it was given, with what is needed to explain it later. Holds the asker's words only where the reply
 * repeats them.
 *
 * @param json the contract's object, its question left empty
 */
record Given(Lang lang, NumberFormat numbers, List<Asked> asked, Reply reply, String json) {
    Given {
        asked = List.copyOf(asked);
    }

    static Given of(Lang lang, NumberFormat numbers, List<Asked> asked, Told told) {
        return new Given(lang, numbers, asked, told.reply(), QuestionField.replaced(told.json(), ""));
    }

    /** The same reply again, as the answer to other words. */
    Told again(String id, String question) {
        return new Told(Optional.of(id), reply, Twin.of(() -> QuestionField.replaced(json, question)));
    }

    /** Asks the data once more, for whoever was told. */
    Exchange askedOf(TradeData data) {
        return askedOf(data, lang, numbers);
    }

    Exchange askedOf(TradeData data, Lang reader, NumberFormat style) {
        return new Exchange(
                "",
                reader,
                data.catalog(),
                new Outcome.Answered(
                        asked, asked.stream().map(a -> data.answer(a.query())).toList()),
                style);
    }
}
