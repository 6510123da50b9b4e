package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Hints;
import org.tradewind.bot.Message;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.Span;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** What people see of the edge, over real HTTP. */
class ConversationTests {
    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Message> heard = new ConcurrentLinkedQueue<>();
    private Simulator simulator;
    private Edge edge;
    private long anna;
    private long boris;
    private volatile Function<Message, Bot.Turn> answers = Edge::echo;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults().withPrivacy(false));
        anna = simulator.addUser("Anna", "en");
        boris = simulator.addUser("Boris", "ru");
        edge = new Edge(simulator.url(), simulator.token(), folder, false, message -> {
            heard.add(message);
            return answers.apply(message);
        });
    }

    @AfterEach
    void stop() {
        edge.close();
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private SentMessage answer(long chat) {
        return simulator.awaitSent(chat, 1, SOON).getFirst();
    }

    private SentMessage await(SentMessage message, Function<SentMessage, Boolean> state) {
        return simulator
                .await(SOON, () -> simulator.now(message).filter(state::apply))
                .orElseThrow(() -> new AssertionError("still " + simulator.now(message)));
    }

    private void awaitCalls(String method, int count) {
        assertThat(simulator.awaitCalls(method, count, SOON)).hasSizeGreaterThanOrEqualTo(count);
    }

    @Nested
    class InPrivate {

        @Test
        void everyMessageIsAnsweredWithoutQuotingIt() {
            simulator.say(anna, "exports 2020");
            SentMessage answer = answer(anna);
            assertThat(answer.text()).isEqualTo("echo exports 2020");
            assertThat(answer.replyTo()).isZero();
            Message message = heard.element();
            assertThat(message.chat().kind()).isEqualTo(Message.Kind.PRIVATE);
            assertThat(message.sender().chatAdmin()).isTrue();
            assertThat(message.sender().language()).isEqualTo("en");
        }

        @Test
        void aLongAnswerComesInPartsWithTheButtonsUnderTheLast() {
            answers = message -> Edge.text("line <&>\n".repeat(800), new Button("2018", "/exports 2018"));
            simulator.say(anna, "all");
            List<SentMessage> parts = simulator.awaitSent(anna, 2, SOON);
            assertThat(parts.get(0).buttons()).isEmpty();
            assertThat(parts.get(1).buttons()).hasSize(1);
            assertThat(parts.get(0).text()).startsWith("line <&>\nline");
        }

        @Test
        void anEditedQuestionHasItsAnswerEdited() {
            SentMessage question = simulator.say(anna, "exports 2019");
            SentMessage answer = answer(anna);
            simulator.edit(question, "exports 2020");
            assertThat(await(answer, now -> now.text().equals("echo exports 2020"))
                            .text())
                    .isEqualTo("echo exports 2020");
            assertThat(simulator.sent(anna)).hasSize(1);
            assertThat(heard).extracting(Message::origin).containsExactly(Message.Origin.TYPED, Message.Origin.EDITED);
        }

        @Test
        void anEditedQuestionWithAShorterAnswerLosesTheParts() {
            answers = message -> Edge.text(message.text().equals("long") ? "line\n".repeat(1500) : "short");
            SentMessage question = simulator.say(anna, "long");
            simulator.awaitSent(anna, 2, SOON);
            simulator.edit(question, "brief");
            awaitCalls("deleteMessage", 1);
            assertThat(simulator.sent(anna)).extracting(SentMessage::text).containsExactly("short");
        }

        @Test
        void aPressedButtonTurnsTheMessageIntoTheAnswer() {
            answers = message -> Edge.text("echo " + message.text(), new Button("next", "/exports 2018"));
            simulator.say(anna, "start");
            SentMessage answer = answer(anna);
            String query = simulator.press(anna, answer, "next");
            await(answer, now -> now.text().equals("echo /exports 2018"));
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query)).isPresent();
            assertThat(simulator.sent(anna)).hasSize(1);
        }

        @Test
        void aPressedButtonThatChangesNothingIsStillAnswered() {
            answers = message -> Edge.text("same", new Button("again", "/same"));
            simulator.say(anna, "start");
            String query = simulator.press(anna, answer(anna), "again");
            awaitCalls("editMessageText", 1);
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query)).isPresent();
            assertThat(simulator.sent(anna)).hasSize(1);
        }

        @Test
        void aButtonOfAnOlderVersionSaysSo() {
            simulator.say(anna, "start");
            String query = simulator.pressData(anna, answer(anna), "0:old");
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query).orElseThrow().path("text").asText())
                    .isEqualTo("This button is old");
        }

        @Test
        void aPictureComesWithItsCaptionAndIsReplacedWhenTheQuestionIsEdited() {
            Attachment png = new Attachment("chart \"Экспорт\".png", onePixel());
            answers = message -> message.text().equals("chart")
                    ? Edge.turn(new Reply.Document(png, words("the chart"), List.of()))
                    : Edge.text("words");
            SentMessage question = simulator.say(anna, "chart");
            SentMessage picture = answer(anna);
            assertThat(picture.text()).isEqualTo("the chart");
            assertThat(picture.document()).isPresent();
            simulator.edit(question, "no chart");
            SentMessage words = simulator
                    .await(
                            SOON,
                            () -> simulator.sent(anna).stream()
                                    .filter(sent -> sent.text().equals("words"))
                                    .findFirst())
                    .orElseThrow();
            assertThat(simulator.sent(anna)).containsExactly(words);
        }

        @Test
        void aPressedButtonTurnsATextIntoAPictureAndBack() {
            Attachment png = new Attachment("chart.png", picture());
            List<List<Button>> back = List.of(List.of(new Button("answer", "/replay k3")));
            answers = message -> message.text().startsWith("/chart")
                    ? Edge.turn(new Reply.Picture(png, words("the chart"), back))
                    : Edge.text("words", new Button("chart", "/chart k3"));
            simulator.say(anna, "exports");
            SentMessage answer = answer(anna);
            simulator.press(anna, answer, "chart");
            SentMessage picture = await(answer, now -> now.photo().isPresent());
            assertThat(picture.text()).isEqualTo("the chart");
            assertThat(simulator.sent(anna)).hasSize(1);
            simulator.press(anna, picture, "answer");
            awaitCalls("deleteMessage", 1);
            Optional<List<String>> texts = simulator.await(
                    SOON,
                    () -> Optional.of(simulator.sent(anna).stream()
                                    .map(SentMessage::text)
                                    .toList())
                            .filter(sent -> !sent.isEmpty()));
            assertThat(texts).hasValue(List.of("words"));
        }

        @Test
        void aNoticeIsShownToWhoPressedAndLeavesTheMessage() {
            answers = message -> message.origin() == Message.Origin.PRESSED
                    ? new Bot.Turn(List.of(), Hints.notice("Saved."))
                    : Edge.text("words", new Button("save", "/save"));
            simulator.say(anna, "exports");
            SentMessage answer = answer(anna);
            String query = simulator.press(anna, answer, "save");
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query).orElseThrow().path("text").asText())
                    .isEqualTo("Saved.");
            assertThat(simulator.now(answer).orElseThrow().text()).isEqualTo("words");
        }

        @Test
        void aPressIsAnsweredAlsoWhileTheWorkTakesLongAndWhenItFails() {
            CountDownLatch seen = new CountDownLatch(1);
            answers = message -> {
                if (message.origin() == Message.Origin.PRESSED) {
                    await(seen);
                    throw new IllegalStateException("a fault on purpose");
                }
                return Edge.text("words", new Button("next", "/next"));
            };
            simulator.say(anna, "exports");
            String query = simulator.press(anna, answer(anna), "next");
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query)).isPresent();
            seen.countDown();
            assertThat(simulator.awaitSent(anna, 2, SOON).getLast().text()).startsWith("Sorry, fault");
        }

        @Test
        void aSlowAnswerShowsThatTheBotIsAtWork() {
            CountDownLatch seen = new CountDownLatch(1);
            answers = message -> {
                await(seen);
                return Edge.text("done");
            };
            simulator.say(anna, "slow");
            awaitCalls("sendChatAction", 1);
            assertThat(simulator.chatAction(anna)).contains("typing");
            seen.countDown();
            assertThat(answer(anna).text()).isEqualTo("done");
        }

        @Test
        void aFaultIsToldWithANumberAndTheOthersAreAnswered() {
            answers = message -> {
                if (message.text().equals("bad")) {
                    throw new IllegalStateException("a fault on purpose");
                }
                return Edge.echo(message);
            };
            simulator.say(anna, "bad");
            simulator.say(anna, "good");
            List<SentMessage> sent = simulator.awaitSent(anna, 2, SOON);
            assertThat(sent.get(0).text()).matches("Sorry, fault [0-9a-f]{8}");
            assertThat(sent.get(1).text()).isEqualTo("echo good");
            assertThat(edge.bot().health().faults()).isEqualTo(1);
        }

        @Test
        void anInlineQueryGetsOneTextAndAnEmptyOneGetsNone() {
            String asked = simulator.inline(boris, "top markets 2018");
            String empty = simulator.inline(boris, "");
            awaitCalls("answerInlineQuery", 2);
            assertThat(simulator.answer(asked).orElseThrow().toString()).contains("echo top markets 2018");
            assertThat(simulator.answer(empty)).isPresent();
        }

        @Test
        void theMenusAreOfferedInTheirLanguages() {
            awaitCalls("setMyCommands", Edge.MENUS.size());
            assertThat(simulator.calls("setMyCommands")).allMatch(call -> call.succeeded());
            assertThat(simulator.commands("all_private_chats", "ru").toString()).contains("Экспорт");
        }
    }

    @Nested
    class InGroups {
        private long group;

        @BeforeEach
        void open() {
            group = simulator.addSupergroup("Traders", anna);
        }

        @Test
        void itSpeaksOnlyWhenItIsSpokenToAndQuotesTheQuestion() {
            simulator.say(boris, group, "what are the exports?");
            simulator.say(boris, group, "/exports@other_bot 2020");
            SentMessage question = simulator.say(boris, group, "@tradewind_bot exports 2020");
            SentMessage answer = answer(group);
            assertThat(answer.text()).isEqualTo("echo exports 2020");
            assertThat(answer.replyTo()).isEqualTo(question.id());
            assertThat(heard).extracting(Message::text).doesNotContain("/exports@other_bot 2020");
        }

        @Test
        void aCommandAndAReplyToTheBotAreForTheBot() {
            simulator.say(boris, group, "/exports@Tradewind_Bot 2020");
            SentMessage answer = answer(group);
            assertThat(answer.text()).isEqualTo("echo /exports 2020");
            simulator.say(Saying.by(boris, "and 2018?").in(group).replyingTo(answer.id()));
            assertThat(simulator.awaitSent(group, 2, SOON).get(1).text()).isEqualTo("echo and 2018?");
        }

        @Test
        void aPlainCommandIsForTheBotIfItIsOneOfItsOwn() {
            simulator.say(boris, group, "/weather");
            simulator.say(boris, group, "/exports 2020");
            assertThat(answer(group).text()).isEqualTo("echo /exports 2020");
        }

        @Test
        void itKnowsWhoAdministersTheGroup() {
            simulator.say(anna, group, "/language@tradewind_bot 1");
            simulator.say(boris, group, "/language@tradewind_bot 2");
            simulator.say(Saying.by(anna, "/language@tradewind_bot 3").in(group).anonymously());
            simulator.awaitSent(group, 3, SOON);
            assertThat(heard)
                    .extracting(
                            message -> message.text() + " " + message.sender().chatAdmin())
                    .containsExactly("/language 1 true", "/language 2 false", "/language 3 true");
        }

        @Test
        void somebodyElsesPressLeavesTheAnswerAsItIs() {
            answers = message -> Edge.text("echo " + message.text(), new Button("next", "/exports 2018"));
            simulator.say(anna, group, "/exports 2020");
            SentMessage answer = answer(group);
            String query = simulator.press(boris, answer, "next");
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.answer(query).orElseThrow().path("text").asText())
                    .isEqualTo("This answer is not yours");
            assertThat(simulator.sent(group)).extracting(SentMessage::text).containsExactly("echo /exports 2020");
        }

        @Test
        void anAdminMayPressForAnybody() {
            answers = message -> Edge.text("echo " + message.text(), new Button("next", "/exports 2018"));
            simulator.say(boris, group, "/exports 2020");
            SentMessage answer = answer(group);
            simulator.press(anna, answer, "next");
            await(answer, now -> now.text().equals("echo /exports 2018"));
            assertThat(simulator.sent(group)).hasSize(1);
        }

        @Test
        void whoAskedTakesTheWholeReplyAwayAndNobodyElseDoes() {
            answers = message -> Edge.text("line\n".repeat(1500), new Button("remove", Bot.REMOVE));
            simulator.say(boris, group, "/exports 2020");
            SentMessage last = simulator.awaitSent(group, 2, SOON).getLast();
            long carol = simulator.addUser("Carol", "en");
            simulator.press(carol, last, "remove");
            awaitCalls("answerCallbackQuery", 1);
            assertThat(simulator.sent(group)).hasSize(2);
            simulator.press(boris, last, "remove");
            awaitCalls("deleteMessage", 2);
            assertThat(simulator.sent(group)).isEmpty();
        }

        @Test
        void theAnswerStaysInItsTopicAndGoesWithoutItWhenTheTopicIsGone() {
            long forum = simulator.addForum("Forum", anna);
            int topic = simulator.addTopic(forum, "Trade");
            simulator.say(Saying.by(anna, "/exports 1").in(forum).inTopic(topic));
            assertThat(answer(forum).topic()).isEqualTo(topic);
            simulator.fail("sendMessage", 1, new Fault.Refused(400, "Bad Request: message thread not found"));
            simulator.say(Saying.by(anna, "/exports 2").in(forum).inTopic(topic));
            assertThat(simulator.awaitSent(forum, 2, SOON).get(1).topic()).isZero();
        }

        @Test
        void whatIsKeptMovesWhenTheGroupBecomesASupergroup() {
            long small = simulator.addGroup("Small", anna);
            edge.store().memory().set(small, "lang", "ru");
            long big = simulator.migrate(small);
            simulator.say(anna, big, "/exports 2020");
            answer(big);
            assertThat(edge.store().memory().settings(big)).containsEntry("lang", "ru");
        }
    }

    @Test
    void messagesOfOneChatAreAnsweredInOrderAndThoseOfAnotherDoNotWaitForThem() {
        CountDownLatch other = new CountDownLatch(1);
        answers = message -> {
            if (message.text().equals("first")) {
                await(other);
            }
            return Edge.echo(message);
        };
        simulator.say(anna, "first");
        simulator.say(anna, "second");
        simulator.say(boris, "meanwhile");
        assertThat(answer(boris).text()).isEqualTo("echo meanwhile");
        assertThat(simulator.sent(anna)).isEmpty();
        other.countDown();
        assertThat(simulator.awaitSent(anna, 2, SOON))
                .extracting(SentMessage::text)
                .containsExactly("echo first", "echo second");
    }

    private static List<Block> words(String text) {
        return List.of(new Block.Paragraph(List.of(Span.plain(text))));
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] onePixel() {
        return "not a real picture".getBytes(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
