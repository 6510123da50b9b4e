package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.tradewind.bot.Message;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.simulator.SentMessage;

/** What people see of the edge in private. */
class ConversationTests extends Conversation {
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
        assertThat(await(answer, now -> now.text().equals("echo exports 2020")).text())
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

    private static byte[] onePixel() {
        return "not a real picture".getBytes(StandardCharsets.UTF_8);
    }
}
