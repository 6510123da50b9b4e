package org.tradewind.bot;

import java.util.List;
import java.util.Optional;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.question.Previous;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/** What was talked about in an answer that somebody replies to: that, and not what was said last, is gone on from. */
final class ReplyThread {
    private final Ledger ledger;
    private final TradeLibrary library;

    ReplyThread(Ledger ledger, TradeLibrary library) {
        this.ledger = ledger;
        this.library = library;
    }

    /** Empty where a message replies to no answer of the data, or to one that the ledger has no more. */
    Optional<Talk> of(Message message) {
        return message.repliedTo().flatMap(ledger::find).flatMap(this::talk);
    }

    private Optional<Talk> talk(Ledger.Entry entry) {
        Given given = GivenJson.read(entry.body());
        Optional<TradeData> served = library.borrow(entry.dataset());
        if (served.isEmpty()) {
            return Optional.empty();
        }
        try (TradeData data = served.get()) {
            List<Query> queries = given.asked().stream().map(Asked::query).toList();
            Answer answer = data.answer(queries.getLast());
            Previous previous = new Previous(given.lang(), queries.getLast(), Answering.figures(answer));
            return Optional.of(new Talk(given.lang(), entry.dataset(), Optional.of(previous), Optional.of(entry.id())));
        }
    }
}
