package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.pressed;
import static org.tradewind.bot.Messages.writes;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OtherDatasetsTests {
    private final BotFixture house = new BotFixture();

    @Nested
    class WhereNobodyNamedADataset {
        @Test
        void theOthersThatCanAnswerAreAButtonEach() {
            assertThat(house.offered(writes(ANN, "exports 2020"))).contains("/datasets toys /exports 2020");
        }

        @Test
        void thoseThatCannotAnswerAreNoButton() {
            assertThat(house.offered(writes(ANN, "exports 2015"))).noneMatch(c -> c.startsWith("/datasets"));
        }

        @Test
        void oneTapAsksTheSameOfTheOtherDataset() {
            house.ask(writes(ANN, "exports 2020"));
            assertThat(house.said(pressed(writes(ANN, "/datasets toys /exports 2020"))))
                    .contains("1.1 m")
                    .contains("toys");
        }

        @Test
        void whatFollowsIsAskedOfTheOneThatWasTapped() {
            house.ask(pressed(writes(ANN, "/datasets toys /exports 2020")));
            assertThat(house.said(writes(ANN, "exports 2020"))).contains("1.1 m");
        }

        @Test
        void theTapSetsNothingForGood() {
            house.ask(pressed(writes(ANN, "/datasets toys /exports 2020")));
            house.ask(writes(ANN, "/forget"));
            assertThat(house.said(writes(ANN, "exports 2020"))).contains("4.5 bn");
        }

        @Test
        void theLanguageOfTheConversationStays() {
            house.ask(writes(ANN, "экспорт 2020"));
            assertThat(house.said(pressed(writes(ANN, "/datasets toys /exports 2020"))))
                    .contains("млн");
        }
    }

    @Test
    void aDatasetThatTheChatHasSetIsNoAssumption() {
        house.ask(writes(ANN, "/dataset tech"));
        assertThat(house.offered(writes(ANN, "exports 2020"))).noneMatch(c -> c.startsWith("/datasets"));
    }

    @Test
    void anUnknownNameShowsTheDatasets() {
        assertThat(house.said(writes(ANN, "/datasets nothing exports 2020"))).contains("Toys");
    }
}
