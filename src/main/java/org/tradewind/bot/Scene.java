package org.tradewind.bot;

import java.util.Optional;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.question.Previous;
import org.tradewind.question.Reading;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Lang;
import org.tradewind.trade.TradeData;

/**
 * One message with all that it is answered from.
 *
 * @param chosen the language that the chat has set
 * @param spoken the language that the message's own words tell
 * @param usual the language to answer in where nothing else decides
 * @param taste what else the chat has set
 * @param data one snapshot for the whole message, so that a reload never shows half
 * @param talk what was talked about before
 * @param progress where to show how far something is
 */
record Scene(
        Message message,
        Utterance utterance,
        Optional<Lang> chosen,
        Optional<Lang> spoken,
        Lang usual,
        Taste taste,
        TradeData data,
        Optional<Talk> talk,
        Progress progress) {

    /** The language of the reply. */
    Lang lang() {
        return decided().orElse(usual);
    }

    /** The language of the reply as far as the chat or the words decide it. */
    Optional<Lang> decided() {
        return chosen.or(() -> spoken);
    }

    Scene withChosen(Optional<Lang> language) {
        return new Scene(message, utterance, language, spoken, usual, taste, data, talk, progress);
    }

    Scene with(Taste other) {
        return new Scene(message, utterance, other.language(), spoken, usual, other, data, talk, progress);
    }

    /** The same, as if other words had been said. */
    Scene saying(Utterance other) {
        return new Scene(message, other, chosen, spoken, usual, taste, data, talk, progress);
    }

    /** The same, asked of another dataset. */
    Scene at(TradeData other) {
        return new Scene(message, utterance, chosen, spoken, usual, taste, other, talk, progress);
    }

    /** The same with the language of a reading, unless mere codes and numbers were read. */
    Scene read(Reading reading) {
        return utterance.telling()
                ? new Scene(message, utterance, chosen, Optional.of(reading.lang()), usual, taste, data, talk, progress)
                : this;
    }

    long chat() {
        return message.chat().id();
    }

    boolean alone() {
        return message.chat().kind() == Message.Kind.PRIVATE;
    }

    /** Whether it is asked inline, where there is no conversation. */
    boolean passing() {
        return message.origin() == Message.Origin.INLINE;
    }

    Catalog catalog() {
        return data.catalog();
    }

    String dataset() {
        return catalog().version().dataset();
    }

    /** What follow-up questions refer to; nothing where another dataset was talked about. */
    Optional<Previous> previous() {
        return talk.filter(t -> t.dataset().equals(dataset())).flatMap(Talk::previous);
    }
}
