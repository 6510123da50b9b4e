package org.tradewind.bot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.OptionalLong;
import org.tradewind.question.Previous;
import org.tradewind.trade.Lang;

/**
 * What is being talked about, by place and person, for as long as a conversation lasts. Held in memory only. Safe for
 * use by many threads.
 */
final class Conversations {
    private final InstantSource clock;
    private final Duration life;
    private final int most;
    private final LinkedHashMap<Place, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param life how long after its last turn a conversation is over
     * @param most how many are kept at a time; the one that was silent longest goes first
     */
    Conversations(InstantSource clock, Duration life, int most) {
        this.clock = clock;
        this.life = life;
        this.most = most;
    }

    /** Where and with whom: nobody continues another one's conversation, nor their own in another thread. */
    record Place(long chat, OptionalLong topic, long sender) {
        static Place of(Message message) {
            return new Place(
                    message.chat().id(),
                    message.chat().topic(),
                    message.sender().id());
        }
    }

    /**
     * What was said last.
     *
     * @param dataset which dataset it was about
     * @param previous what follow-up questions refer to
     * @param answer id of the last answer
     */
    record Talk(Lang lang, String dataset, Optional<Previous> previous, Optional<String> answer) {}

    private record Kept(Talk talk, Instant at) {}

    synchronized Optional<Talk> find(Place place) {
        Kept found = kept.get(place);
        if (found == null) {
            return Optional.empty();
        }
        if (found.at().plus(life).isBefore(clock.instant())) {
            kept.remove(place);
            return Optional.empty();
        }
        return Optional.of(found.talk());
    }

    synchronized void keep(Place place, Talk talk) {
        kept.put(place, new Kept(talk, clock.instant()));
        if (kept.size() > most) {
            kept.pollFirstEntry();
        }
    }

    /** Ends all conversations in a chat, and those that the person of a private chat has elsewhere. */
    synchronized void forget(long chat) {
        kept.keySet().removeIf(place -> place.chat() == chat || place.sender() == chat);
    }
}
