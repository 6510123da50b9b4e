package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.BOB;
import static org.tradewind.bot.Messages.inGroup;
import static org.tradewind.bot.Messages.inTopic;
import static org.tradewind.bot.Messages.writes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tradewind.bot.Conversations.Place;
import org.tradewind.bot.Conversations.Talk;
import org.tradewind.trade.Lang;

class ConversationsTests {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T10:00:00Z"));
    private final Conversations conversations = new Conversations(clock, Duration.ofMinutes(30), 3);
    private final Talk talk = new Talk(Lang.EN, "tech", Optional.empty(), Optional.of("a1"));

    private static Place place(Message message) {
        return Place.of(message);
    }

    @Test
    void aConversationGoesOn() {
        conversations.keep(place(writes(ANN, "exports 2020")), talk);
        clock.pass(Duration.ofMinutes(30));

        assertThat(conversations.find(place(writes(ANN, "and 2018?")))).contains(talk);
    }

    @Test
    void afterHalfAnHourItIsOver() {
        conversations.keep(place(writes(ANN, "exports 2020")), talk);
        clock.pass(Duration.ofMinutes(30).plusMillis(1));

        assertThat(conversations.find(place(writes(ANN, "and 2018?")))).isEmpty();
    }

    @Test
    void eachTurnProlongsIt() {
        conversations.keep(place(writes(ANN, "exports 2020")), talk);
        clock.pass(Duration.ofMinutes(20));
        conversations.keep(place(writes(ANN, "and 2018?")), talk);
        clock.pass(Duration.ofMinutes(20));

        assertThat(conversations.find(place(writes(ANN, "and 2015?")))).contains(talk);
    }

    @Test
    void nobodyContinuesAnotherOnesConversation() {
        conversations.keep(place(inGroup(ANN, "exports 2020")), talk);

        assertThat(conversations.find(place(inGroup(BOB, "and 2018?")))).isEmpty();
        assertThat(conversations.find(place(writes(ANN, "and 2018?")))).isEmpty();
    }

    @Test
    void threadsOfAForumAreApart() {
        conversations.keep(place(inTopic(inGroup(ANN, "exports 2020"), 11)), talk);

        assertThat(conversations.find(place(inTopic(inGroup(ANN, "and 2018?"), 12))))
                .isEmpty();
        assertThat(conversations.find(place(inGroup(ANN, "and 2018?")))).isEmpty();
        assertThat(conversations.find(place(inTopic(inGroup(ANN, "and 2018?"), 11))))
                .contains(talk);
    }

    @Test
    void ofTooManyTheOneSilentLongestGoes() {
        for (long person = 1; person <= 3; person++) {
            conversations.keep(place(writes(person, "exports")), talk);
        }
        conversations.find(place(writes(1, "and 2018?")));
        conversations.keep(place(writes(4, "exports")), talk);

        assertThat(conversations.find(place(writes(2, "and 2018?")))).isEmpty();
        assertThat(conversations.find(place(writes(1, "and 2018?")))).contains(talk);
        assertThat(conversations.find(place(writes(4, "and 2018?")))).contains(talk);
    }

    @Test
    void forgettingAPersonEndsTheirConversationsEverywhere() {
        conversations.keep(place(writes(ANN, "exports")), talk);
        conversations.keep(place(inGroup(ANN, "exports")), talk);
        conversations.keep(place(inGroup(BOB, "exports")), talk);

        conversations.forget(ANN);

        assertThat(conversations.find(place(writes(ANN, "?")))).isEmpty();
        assertThat(conversations.find(place(inGroup(ANN, "?")))).isEmpty();
        assertThat(conversations.find(place(inGroup(BOB, "?")))).contains(talk);
    }

    @Test
    void forgettingAGroupEndsEverybodysConversationThere() {
        conversations.keep(place(inGroup(ANN, "exports")), talk);
        conversations.keep(place(writes(ANN, "exports")), talk);

        conversations.forget(Messages.GROUP);

        assertThat(conversations.find(place(inGroup(ANN, "?")))).isEmpty();
        assertThat(conversations.find(place(writes(ANN, "?")))).contains(talk);
    }
}
