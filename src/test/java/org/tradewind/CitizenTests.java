package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradewind.Neighbourhood.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** What a person meets in Telegram, in both languages, over real HTTP. */
class CitizenTests {
    @TempDir
    Path folder;

    private Neighbourhood town;
    private Simulator simulator;
    private long anna;
    private long boris;

    @BeforeEach
    void open() {
        town = Neighbourhood.in(folder);
        simulator = town.simulator();
        anna = simulator.addUser("Anna", "en");
        boris = simulator.addUser("Борис", "ru");
    }

    @AfterEach
    void close() {
        town.close();
    }

    private static String id(SentMessage answer) {
        return answer.text().replaceAll("(?s).*(?:answer|ответ) ([0-9a-z]{10}).*", "$1");
    }

    private static List<String> labels(SentMessage message) {
        return message.buttons().stream().map(Button::text).toList();
    }

    @Nested
    class Buttons {
        @Test
        void theYearTheFlowAndTheCountryChangeInPlace() {
            SentMessage answer = town.ask(anna, "exports to the Netherlands 2020");
            assertThat(labels(answer)).contains("Why?", "File", "Notify me", "Send to a chat");
            SentMessage share =
                    town.press(anna, answer, "Exports 2020", now -> now.text().contains("in 2020: more than $4.5 bn"));
            SentMessage earlier =
                    town.press(anna, share, "2018", now -> now.text().contains("2018: $1.4 bn"));
            town.press(anna, earlier, "Imports 2018", now -> now.text().startsWith("Russia's technology imports"));
            assertThat(simulator.sent(anna)).hasSize(1);
        }

        @Test
        void theProofAndThePictureLeadBackToTheAnswer() {
            SentMessage answer = town.ask(boris, "динамика экспорта");
            SentMessage why =
                    town.press(boris, answer, "Почему?", now -> now.text().startsWith("Откуда ответ"));
            SentMessage back = town.press(boris, why, "Ответ", now -> now.text().startsWith("Экспорт технологий"));
            SentMessage chart =
                    town.press(boris, back, "График", now -> now.photo().isPresent());
            int before = simulator.sent(boris).size();
            simulator.press(boris, chart, "Ответ");
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(simulator.sent(boris))
                            .singleElement()
                            .extracting(SentMessage::text)
                            .asString()
                            .startsWith("Экспорт технологий"));
            assertThat(before).isEqualTo(1);
        }

        @Test
        void aForgottenAnswerAndAnOldFormSaySoInANotice() {
            SentMessage answer = town.ask(anna, "exports 2020");
            town.ask(anna, "/forget");
            assertThat(town.notice(anna, answer, "Why?")).startsWith("I know no answer of that id");
            assertThat(simulator.now(answer).orElseThrow().text()).startsWith("Russia's technology exports");
            String old = simulator.pressData(anna, answer, "0/exports 2018");
            assertThat(town.answer(old).path("text").asText()).startsWith("This button is from an older version");
        }

        @Test
        void aForgedButtonCanDoNoMoreThanTyping() {
            SentMessage answer = town.ask(anna, "exports 2020");
            int before = simulator.sent(anna).size();
            String query = simulator.pressData(anna, answer, "1/reload");
            assertThat(town.answer(query)).isNotNull();
            SentMessage said = town.await(answer, now -> now.text().startsWith("There is no command"));
            assertThat(said.text()).contains("/reload");
            assertThat(simulator.sent(anna)).hasSize(before);
        }
    }

    @Nested
    class Files {
        @Test
        void theWordsUnderAFileOfAReaderAreAQuestionAndTheFileIsLeftAlone() {
            byte[] page = "%PDF".getBytes(StandardCharsets.UTF_8);
            int before = simulator.sent(anna).size();
            simulator.upload(Saying.by(anna, ""), "page.pdf", "application/pdf", page);
            simulator.upload(Saying.by(anna, "exports 2018"), "page.pdf", "application/pdf", page);
            assertThat(town.next(anna, before).text()).startsWith("Russia's technology exports in 2018");
            assertThat(simulator.calls("getFile")).isEmpty();
        }

        @Test
        void anAnswerIsSavedByCommandAndByButton() {
            SentMessage answer = town.ask(anna, "exports 2020");
            SentMessage csv = town.ask(anna, "/export csv");
            String text = new String(csv.document().orElseThrow(), StandardCharsets.UTF_8);
            assertThat(text).startsWith("\ufeffmeasure,").contains("more_than,USD,reported");
            int before = simulator.sent(anna).size();
            simulator.press(anna, answer, "File");
            SentMessage xlsx = town.next(anna, before);
            assertThat(xlsx.document().orElseThrow()).startsWith('P', 'K');
            assertThat(xlsx.text()).contains("citation");
            assertThat(simulator.now(answer)).isPresent();
        }

        @Test
        void withNothingToSaveItSaysWhatToDo() {
            assertThat(town.ask(boris, "/export").text()).startsWith("Сохранять пока нечего");
        }
    }

    @Nested
    class Settings {
        @Test
        void theMenuChangesInPlaceAndRepliesFollow() {
            SentMessage menu = town.ask(boris, "/settings");
            SentMessage roubles =
                    town.press(boris, menu, "RUB", now -> now.text().contains("Валюта: RUB"));
            town.press(boris, roubles, "1,234.5", now -> now.text().contains("Числа: 1,234.5"));
            assertThat(town.ask(boris, "импорт 2015").text()).contains("134,393.679", "Предположено: валюта");
            assertThat(simulator.sent(boris)).hasSize(2);
        }

        @Test
        void nativeTablesFallBackAtOnceWhereTheServerLacksThem() {
            town.ask(anna, "/settings tables on");
            assertThat(town.ask(anna, "top markets 2018").text()).contains("United States");
            assertThat(town.ask(anna, "top markets 2018").text()).contains("United States");
            assertThat(simulator.calls("sendRichMessage")).hasSizeLessThanOrEqualTo(1);
            assertThat(simulator.sent(anna)).hasSize(3);
        }

        @Test
        void nativeTablesAreSentWhereTheServerKnowsThem(@TempDir Path elsewhere) {
            try (Neighbourhood other = new Neighbourhood(
                    elsewhere, SimulatorSettings.defaults().withRichMessages(true), Clock.systemUTC(), false)) {
                long carol = other.simulator().addUser("Carol", "en");
                other.ask(carol, "/settings tables on");
                SentMessage table = other.ask(carol, "top markets 2018");
                assertThat(table.text()).contains("United States", "224.3");
                ApiCall call =
                        other.simulator().awaitCalls("sendRichMessage", 1, SOON).getFirst();
                assertThat(call.parameters().get("rich_message"))
                        .contains("<table striped><tr><td>1. United States</td><td align=");
                other.press(carol, table, "2020", now -> now.text().contains("2020"));
            }
        }
    }

    @Nested
    class Groups {
        private long group;

        @BeforeEach
        void found() {
            group = simulator.addSupergroup("Traders", anna);
            simulator.awaitSent(group, 1, SOON);
        }

        @Test
        void itJoinsWithOneShortHelloAndLeavesQuietly() {
            assertThat(simulator.sent(group)).singleElement().satisfies(hello -> {
                assertThat(hello.text()).startsWith("Hello!").hasSizeLessThan(200);
                assertThat(hello.button("Open a private chat").url())
                        .isEqualTo("https://t.me/tradewind_bot?start=help");
            });
            simulator.setStatus(group, simulator.botId(), MemberStatus.ADMINISTRATOR);
            simulator.setStatus(group, simulator.botId(), MemberStatus.LEFT);
            town.ask(boris, "экспорт 2020");
            assertThat(simulator.sent(group)).hasSize(1);
        }

        @Test
        void helpAndMisunderstandingsAreShort() {
            SentMessage help = town.ask(boris, group, "/help");
            assertThat(help.text()).hasSizeLessThan(120);
            assertThat(labels(help)).contains("Открыть личный чат", "❌ Убрать");
            SentMessage what = town.ask(boris, group, "/exports frobnicate quux");
            assertThat(what.text()).hasSizeLessThan(300);
            assertThat(town.ask(boris, "/start help").text()).contains("/export");
        }

        @Test
        void onlyWhoAskedOrAnAdminChangesAnAnswer() {
            SentMessage answer = town.ask(boris, group, "/exports 2020");
            long carol = simulator.addUser("Carol", "en");
            assertThat(town.notice(carol, answer, "2018")).startsWith("Only who asked");
            assertThat(simulator.now(answer).orElseThrow().text()).contains("2020");
            SentMessage other =
                    town.press(boris, answer, "2018", now -> now.text().contains("2018: 1,4"));
            simulator.press(anna, other, "❌ Убрать");
            await().atMost(SOON).until(() -> simulator.now(answer).isEmpty());
        }

        @Test
        void onlyItsAdminsSetAndFollow() {
            assertThat(town.ask(boris, group, "/language en").text()).startsWith("Это могут только администраторы");
            SentMessage answer = town.ask(boris, group, "/exports 2020");
            assertThat(town.notice(boris, answer, "Следить")).startsWith("Это могут только администраторы");
            assertThat(town.notice(anna, answer, "Следить")).contains("/unsubscribe");
            int before = simulator.sent(group).size();
            simulator.say(Saying.by(anna, "/language en").in(group).anonymously());
            assertThat(town.next(group, before).text()).isEqualTo("I will answer in English.");
            assertThat(town.ask(boris, group, "/exports 2020").text()).contains("more than $4.5 bn");
        }

        @Test
        void settingsMoveWithTheGroup() {
            long small = simulator.addGroup("Small", anna);
            simulator.awaitSent(small, 1, SOON);
            town.ask(anna, small, "/language ru");
            long big = simulator.migrate(small);
            assertThat(town.ask(anna, big, "/exports 2020").text()).contains("более 4,5");
        }
    }

    @Nested
    class InlineMode {
        private JsonNode rows(long person, String words) {
            return town.answer(simulator.inline(person, words));
        }

        private ApiCall call(int number) {
            return simulator.awaitCalls("answerInlineQuery", number, SOON).getLast();
        }

        @Test
        void aReadingIsARowWithItsFigureAndALinkToTheWholeAnswer() {
            JsonNode row = rows(anna, "exports to the Netherlands 2020").path(0);
            assertThat(row.path("title").asText()).contains("almost $1 bn");
            String text = row.path("input_message_content").path("message_text").asText();
            assertThat(text).contains("almost", "The Moscow Times", "russia-technology-trade 1.0.0");
            assertThat(text)
                    .contains(
                            "https://t.me/tradewind_bot?start=" + row.path("id").asText());
            assertThat(town.ask(boris, "/start " + row.path("id").asText()).text())
                    .contains("almost $1 bn");
        }

        @Test
        void theLanguageIsThatOfTheQuery() {
            assertThat(rows(anna, "экспорт в нидерланды 2020")
                            .path(0)
                            .path("title")
                            .asText())
                    .contains("почти 1 млрд");
            assertThat(call(1).parameters()).containsEntry("is_personal", "false");
            assertThat(rows(boris, "exports 2020").path(0).path("title").asText())
                    .contains("more than $4.5 bn");
        }

        @Test
        void theLatestIsRememberedForAShorterTime() {
            rows(anna, "exports to the Netherlands 2020");
            int usual = Integer.parseInt(call(1).parameters().get("cache_time"));
            rows(anna, "exports");
            assertThat(Integer.parseInt(call(2).parameters().get("cache_time"))).isLessThan(usual);
        }

        @Test
        void nothingHalfAWordAndNonsenseAreAnswered() {
            assertThat(rows(anna, "").size()).isGreaterThan(1);
            assertThat(rows(anna, "exp")).isNotNull();
            assertThat(rows(anna, "\u202e<b>'; drop table %s%n \ud83d\ude00".repeat(6)))
                    .isNotNull();
            assertThat(rows(anna, "x".repeat(256))).isNotNull();
        }

        @Test
        void noConversationGoesInOrComesOut() {
            town.ask(anna, "exports to the Netherlands 2020");
            assertThat(rows(anna, "and in 2018?").toString()).doesNotContain("Netherlands");
            rows(anna, "imports 2015");
            assertThat(town.ask(anna, "/why").text()).contains("Netherlands");
        }

        @Test
        void aSharedAnswerIsTheVeryOne() {
            SentMessage answer = town.ask(boris, "экспорт 2020");
            Button send = answer.button("Отправить в чат");
            assertThat(send.query()).isEqualTo(id(answer));
            JsonNode rows = rows(boris, send.query());
            assertThat(rows).hasSize(1);
            assertThat(rows.path(0).path("title").asText()).contains("более 4,5");
        }
    }
}
