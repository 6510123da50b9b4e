package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.bot.Messages.ANN;
import static org.tradewind.bot.Messages.BOB;
import static org.tradewind.bot.Messages.OPERATOR;
import static org.tradewind.bot.Messages.byChatAdmin;
import static org.tradewind.bot.Messages.edited;
import static org.tradewind.bot.Messages.inGroup;
import static org.tradewind.bot.Messages.overheard;
import static org.tradewind.bot.Messages.pressed;
import static org.tradewind.bot.Messages.withLanguage;
import static org.tradewind.bot.Messages.writes;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tradewind.bot.Bot.MenuScope;
import org.tradewind.reply.ReplyWriter.Told;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Staging;

class BotTests {
    private final BotFixture house = new BotFixture();

    private String said(Message message) {
        return house.said(message);
    }

    @AfterEach
    void everySnapshotIsGivenBack() {
        assertThat(house.library.lent()).isZero();
    }

    @Nested
    class Answers {
        @Test
        void aCommandIsAnsweredAndKept() {
            Told told = house.ask(writes(ANN, "/exports 2020")).getFirst();

            assertThat(BotFixture.text(told)).contains("more than $4.5 bn");
            String id = told.id().orElseThrow();
            assertThat(house.memory.last(ANN).orElseThrow().id()).isEqualTo(id);
            assertThat(house.memory.find(id).orElseThrow().content()).isEqualTo("c0ffee01");
        }

        @Test
        void freeTextAndCommandGiveTheSameFigure() {
            assertThat(said(writes(ANN, "exports in 2020"))).contains("more than $4.5 bn");
        }

        @Test
        void theSameWordsGiveTheSameBytes() {
            assertThat(house.ask(writes(ANN, "/exports 2020"))).isEqualTo(house.ask(writes(ANN, "/exports 2020")));
        }

        @Test
        void theLedgerHoldsNoWordsOfTheAsker() {
            house.ask(writes(ANN, "please, dear zebra, exports in 2020"));
            house.ask(writes(ANN, "/exports 2020"));

            assertThat(house.memory.last(ANN).orElseThrow().body()).doesNotContain("zebra", "/exports 2020\\\"");
        }
    }

    @Nested
    class Languages {
        @Test
        void wordsDecideTheLanguage() {
            assertThat(said(writes(ANN, "экспорт 2020"))).contains("более 4,5");
            assertThat(said(withLanguage(writes(ANN, "exports 2020"), "ru"))).contains("more than");
            assertThat(said(writes(ANN, "/экспорт 2020"))).contains("более 4,5");
        }

        @Test
        void wordlessCommandsSpeakThePersonsLanguage() {
            assertThat(said(withLanguage(writes(ANN, "/exports 2020"), "ru-RU")))
                    .contains("более 4,5");
            assertThat(said(withLanguage(writes(BOB, "/exports 2020"), "de"))).contains("more than");
        }

        @Test
        void buttonsSpeakTheLanguageOfTheConversation() {
            house.ask(writes(ANN, "экспорт 2020"));

            assertThat(said(pressed(writes(ANN, "/exports 2020")))).contains("более 4,5");
        }

        @Test
        void whatIsSetDecidesAll() {
            assertThat(said(writes(ANN, "/language ru"))).isEqualTo("Буду отвечать по-русски.");
            assertThat(said(writes(ANN, "exports 2020"))).contains("более 4,5");
            assertThat(said(writes(BOB, "exports 2020"))).contains("more than");

            assertThat(said(writes(ANN, "/language auto"))).contains("language of each question");
            assertThat(said(writes(ANN, "exports 2020"))).contains("more than");
        }

        @Test
        void languageAsksWithButtons() {
            assertThat(house.offered(writes(ANN, "/language")))
                    .containsExactly("/language en", "/language ru", "/language auto");
        }
    }

    @Nested
    class Groups {
        @Test
        void theBotIsSilentUnlessAddressed() {
            assertThat(house.ask(overheard(inGroup(ANN, "exports 2020")))).isEmpty();
            assertThat(said(inGroup(ANN, "exports 2020"))).contains("more than");
        }

        @Test
        void onlyItsAdminsSetAGroupsLanguage() {
            assertThat(said(inGroup(ANN, "/language ru"))).contains("admins");
            assertThat(house.memory.settings(Messages.GROUP)).isEmpty();

            house.ask(byChatAdmin(inGroup(ANN, "/language ru")));

            assertThat(said(inGroup(BOB, "exports 2020"))).contains("более 4,5");
        }

        @Test
        void commandsThatResembleNoneOfOursAreLeftToOtherBots() {
            assertThat(house.ask(inGroup(ANN, "/ban"))).isEmpty();
            assertThat(house.offered(inGroup(ANN, "/exprots"))).containsExactly("/exports");
        }
    }

    @Nested
    class Slips {
        @Test
        void theNearestCommandsAreOfferedWithTheirArguments() {
            assertThat(house.offered(writes(ANN, "/exprots 2020"))).containsExactly("/exports 2020");
            assertThat(house.offered(writes(ANN, "/ballance"))).containsExactly("/balance");
            assertThat(house.offered(writes(ANN, "/экспрот 2020"))).containsExactly("/exports 2020");
        }

        @Test
        void whatResemblesNothingGetsTheHelp() {
            assertThat(house.offered(writes(ANN, "/qwertyuiop"))).containsExactly("/help");
            assertThat(said(writes(ANN, "/<b>x"))).contains("no such command").doesNotContain("<b>");
        }

        @Test
        void longArgumentsAreLeftOutOfAButton() {
            String words = "to the Netherlands and to Germany and to France and to Italy in 2018";
            assertThat(house.offered(writes(ANN, "/exprots " + words))).containsExactly("/exports");
        }
    }

    @Nested
    class Operators {
        @Test
        void othersLearnNothingOfOperatorsCommands() {
            String unknown = said(writes(ANN, "/statusx")).replace("statusx", "status");

            assertThat(said(writes(ANN, "/status"))).isEqualTo(unknown);
            assertThat(house.offered(writes(ANN, "/statsu"))).doesNotContain("/status");
            assertThat(said(writes(ANN, "/help"))).doesNotContain("/status", "/reload");
            assertThat(said(writes(OPERATOR, "/help"))).contains("/status", "/reload");
        }

        @Test
        void statusTellsDataAndGauges() {
            String status = said(writes(OPERATOR, "/status"));

            assertThat(status)
                    .contains("tech 1.0.0", "73 rows", "1 hour", "1 version kept", "Waiting for an answer: 3");
        }

        @Test
        void whatIsEditedIsNotDoneAgain() {
            assertThat(said(edited(writes(OPERATOR, "/rollback tech"))))
                    .isEqualTo("An edited command is not carried out; send it anew.");
            assertThat(said(edited(writes(ANN, "/rollback tech")))).doesNotContain("anew");
        }

        @Test
        void reloadTellsWhatCameOfIt() {
            DatasetVersion before = new DatasetVersion("toys", "2.0.0", "70750001");
            house.press.onStage("toys", new Staging.Unchanged(before));

            assertThat(said(writes(OPERATOR, "/reload toys"))).contains("nothing new");
            assertThat(said(writes(OPERATOR, "/reload nosuch"))).contains("tech, toys");
        }

        @Test
        void refusedDataIsToldWithItsFirstTwentyProblems() {
            List<Problem> problems = IntStream.rangeClosed(1, 25)
                    .mapToObj(line -> new Problem(
                            "data.csv", OptionalInt.of(line), OptionalInt.of(2), "nosuch-fault", List.of(), true))
                    .toList();
            house.press.onStage("tech", new Staging.Refused("tech", problems));

            String refused = said(writes(OPERATOR, "/reload"));

            assertThat(refused)
                    .contains("25 problems", "data.csv:20:2", "and 5 more")
                    .doesNotContain("data.csv:21");
        }
    }

    @Nested
    class Settings {
        @Test
        void darkChartsAreSetByAButton() {
            assertThat(house.offered(writes(ANN, "/settings"))).contains("/settings dark on");

            house.ask(writes(ANN, "/settings dark on"));

            assertThat(house.memory.settings(ANN)).containsEntry("dark", "on");
            assertThat(house.offered(writes(ANN, "/settings"))).contains("/settings dark off");
        }

        @Test
        void anotherDatasetIsAskedFromThenOn() {
            assertThat(house.offered(writes(ANN, "/datasets"))).containsExactly("/dataset toys");
            assertThat(said(writes(ANN, "/dataset toys"))).contains("Toys").contains("2018–2020");
            assertThat(said(writes(ANN, "/exports 2020"))).contains("1.1");
            assertThat(said(writes(BOB, "/exports 2020"))).contains("4.5");
        }

        @Test
        void aDatasetThatIsNotThereIsRefused() {
            assertThat(said(writes(ANN, "/dataset ../etc"))).contains("no dataset of that name", "tech", "toys");
            assertThat(house.memory.settings(ANN)).isEmpty();
        }

        @Test
        void forgettingDeletesAllOfTheChat() {
            house.ask(writes(ANN, "/language ru"));
            house.ask(writes(ANN, "/exports 2020"));

            house.ask(writes(ANN, "/forget"));

            assertThat(house.memory.settings(ANN)).isEmpty();
            assertThat(house.memory.last(ANN)).isEmpty();
            assertThat(said(writes(ANN, "/why"))).contains("no answer to show yet");
        }
    }

    @Nested
    class Help {
        @Test
        void helpNamesEveryCommandInBothLanguages() {
            String english = said(writes(ANN, "/help"));
            String russian = said(writes(ANN, "/помощь"));
            List<String> names = house.bot.menu(Lang.EN, MenuScope.EVERYONE).stream()
                    .map(item -> "/" + item.command() + " ")
                    .toList();

            assertThat(english).contains(names);
            assertThat(russian).contains(names);
            assertThat(english.length()).isLessThan(4096);
            assertThat(russian.length()).isLessThan(4096);
        }

        @Test
        void menusAreOfTheSameTable() {
            List<MenuItem> everyone = house.bot.menu(Lang.RU, MenuScope.EVERYONE);
            List<MenuItem> admins = house.bot.menu(Lang.RU, MenuScope.ADMINS);

            assertThat(admins).startsWith(everyone.toArray(MenuItem[]::new));
            assertThat(admins).extracting(MenuItem::command).contains("status", "reload");
            assertThat(everyone).extracting(MenuItem::command).doesNotContain("status", "reload");
        }

        @Test
        void theBeginningOffersExamplesThatAreAnswered() {
            List<String> examples = house.offered(writes(ANN, "/start"));

            assertThat(examples).contains("/exports 2020");
        }

        @Test
        void anEmptyMentionIsGreeted() {
            assertThat(said(inGroup(ANN, " "))).startsWith("Hello");
        }
    }
}
