package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.GROUP;
import static org.tradewind.bot.Messages.OPERATOR;
import static org.tradewind.bot.Messages.byChatAdmin;
import static org.tradewind.bot.Messages.forwarded;
import static org.tradewind.bot.Messages.inGroup;
import static org.tradewind.bot.Messages.writes;

import org.junit.jupiter.api.Test;

/** Posts that are passed on to the bot. */
class ForwardTests {
    private final BotFixture house = new BotFixture();

    @Test
    void aForwardedPostIsCheckedAsAClaim() {
        String said = house.said(forwarded(writes(ANN, "Technology exports in 2020 were 10 billion dollars.")));

        assertThat(said).contains("Claim: Russia's exports in 2020 – $10 bn");
    }

    @Test
    void aForwardedCommandIsNotObeyed() {
        house.said(writes(ANN, "/exports 2020"));
        house.said(forwarded(writes(ANN, "/forget")));

        assertThat(house.memory.last(ANN)).isPresent();
    }

    @Test
    void inAGroupNoForwardedCommandIsObeyedNorSpokenOf() {
        house.said(inGroup(ANN, "/exports 2020"));

        assertThat(house.said(forwarded(byChatAdmin(inGroup(ANN, "/forget"))))).isEmpty();
        assertThat(house.memory.last(GROUP)).isPresent();
        assertThat(house.said(forwarded(inGroup(OPERATOR, "/status")))).isEmpty();
    }

    @Test
    void inAGroupAForwardedQuestionIsAnswered() {
        assertThat(house.said(forwarded(inGroup(ANN, "exports 2020")))).contains("$4.5 bn");
    }
}
