package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.BOB;
import static org.tradewind.bot.Messages.inGroup;
import static org.tradewind.bot.Messages.writes;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tradewind.reply.ReplyWriter.Told;

/** What is asked about an answer that was given. */
class ProvingTests {
    private final BotFixture house = new BotFixture();

    private String said(Message message) {
        return house.said(message);
    }

    @AfterEach
    void everySnapshotIsGivenBack() {
        assertThat(house.library.lent()).isZero();
    }

    @Nested
    class Proving {
        @Test
        void whyExplainsTheLastAnswer() {
            house.ask(writes(ANN, "/exports 2020"));

            assertThat(said(writes(ANN, "/why"))).contains("The Times");
            assertThat(said(writes(ANN, "why?"))).contains("The Times");
        }

        @Test
        void whyWithoutAnAnswerSaysHow() {
            assertThat(said(writes(ANN, "/why"))).contains("/why");
        }

        @Test
        void whyOfWhatTheDataSayOfThemselvesNamesNoFigure() {
            house.ask(writes(ANN, "/coverage"));

            assertThat(said(writes(ANN, "/why"))).contains("says so of itself");
        }

        @Test
        void whyExplainsAnyAnswerByItsId() {
            String id = idOf(writes(ANN, "/exports 2020"));

            assertThat(said(writes(BOB, "/why " + id))).contains("The Times");
            assertThat(said(writes(BOB, "/why nosuch"))).contains("no answer of that id");
        }

        @Test
        void whyExplainsWhatIsAskedWithIt() {
            assertThat(said(writes(ANN, "/why exports 2020"))).contains("The Times");
        }

        @Test
        void theLastAnswerOutlivesTheConversationInPrivateOnly() {
            house.ask(writes(ANN, "/exports 2020"));
            house.ask(inGroup(ANN, "/exports 2020"));
            house.clock.pass(Duration.ofHours(2));

            assertThat(said(writes(ANN, "/why"))).contains("The Times");
            assertThat(said(inGroup(ANN, "/why"))).doesNotContain("The Times");
        }

        @Test
        void inAGroupNobodysLastAnswerIsAnothersToo() {
            house.ask(inGroup(ANN, "/exports 2020"));

            assertThat(said(inGroup(BOB, "/why"))).doesNotContain("The Times");
        }

        @Test
        void citeGivesACitation() {
            house.ask(writes(ANN, "/exports 2020"));

            assertThat(said(writes(ANN, "/cite"))).contains("The Times").contains("2021");
        }

        @Test
        void oneFigureHasNoShapeToDraw() {
            house.ask(writes(ANN, "/exports 2020"));

            assertThat(said(writes(ANN, "/chart"))).contains("no chart");
        }

        @Test
        void explanationsSpeakTheLanguageOfTheAnswer() {
            house.ask(writes(ANN, "экспорт в 2020 году"));

            assertThat(said(writes(ANN, "/why"))).containsPattern("\\p{IsCyrillic}");
        }
    }

    @Nested
    class Replaying {
        @Test
        void aReplayGivesTheSameBytes() {
            Told then = house.ask(writes(ANN, "/exports 2020")).getFirst();
            List<Told> again = house.ask(writes(BOB, "/replay " + then.id().orElseThrow()));

            assertThat(again).hasSize(1);
            assertThat(again.getFirst().reply()).isEqualTo(then.reply());
            assertThat(again.getFirst().id()).isEqualTo(then.id());
            assertThat(again.getFirst().json().replace("/replay " + then.id().get(), "/exports 2020"))
                    .isEqualTo(then.json());
        }

        @Test
        void anOldAnswerIsFollowedByTodaysFigureWhereThatDiffers() {
            Told then = house.ask(writes(ANN, "/exports 2020")).getFirst();
            house.library.publish(new FixedLibrary.Version("tech", "1.1.0", "c0ffee02", "4.7E9"));

            List<Told> again = house.ask(writes(ANN, "/replay " + then.id().orElseThrow()));

            assertThat(again).hasSize(2);
            assertThat(again.get(0).reply()).isEqualTo(then.reply());
            assertThat(BotFixture.text(again.get(1))).contains("1.1.0").contains("more than $4.7 bn");
        }

        @Test
        void whereTodaysFigureIsTheSameNothingIsAdded() {
            String id = idOf(writes(ANN, "/exports 2020"));
            house.library.publish(new FixedLibrary.Version("tech", "1.1.0", "c0ffee02", "4.5E9"));

            assertThat(house.ask(writes(ANN, "/replay " + id))).hasSize(1);
        }

        @Test
        void anExplanationRestsOnTheVersionOfTheAnswer() {
            String id = idOf(writes(ANN, "/exports 2020"));
            house.library.publish(new FixedLibrary.Version("tech", "1.1.0", "c0ffee02", "4.7E9"));

            assertThat(said(writes(ANN, "/why " + id))).contains("4.5").doesNotContain("4.7");
        }

        @Test
        void aVersionNoLongerKeptIsOwnedUpTo() {
            String id = idOf(writes(ANN, "/exports 2020"));
            house.library.publish(new FixedLibrary.Version("tech", "1.1.0", "c0ffee02", "4.7E9"));
            house.library.drop("c0ffee01");

            assertThat(said(writes(ANN, "/why " + id))).contains("no longer kept");
            assertThat(said(writes(ANN, "/replay " + id))).contains("more than $4.5 bn");
        }

        @Test
        void aDeepLinkOpensTheAnswerThatWasShared() {
            Told then = house.ask(writes(ANN, "/exports 2020")).getFirst();

            List<Told> opened = house.ask(writes(BOB, "/start " + then.id().orElseThrow()));

            assertThat(opened.getFirst().reply()).isEqualTo(then.reply());
            assertThat(said(writes(BOB, "/why"))).contains("The Times");
        }

        @Test
        void aForeignPayloadOpensTheBeginning() {
            assertThat(said(writes(BOB, "/start friend"))).isEqualTo(said(writes(BOB, "/start")));
        }

        @Test
        void replayWithoutAnIdSaysHow() {
            assertThat(said(writes(BOB, "/replay"))).contains("/replay");
            assertThat(said(writes(BOB, "/check "))).contains("/check TEXT");
            assertThat(said(writes(BOB, "/replay zzz"))).contains("no answer of that id");
        }
    }

    private String idOf(Message message) {
        return house.ask(message).getFirst().id().orElseThrow();
    }
}
