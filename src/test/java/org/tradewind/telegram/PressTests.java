package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Hints;
import org.tradewind.bot.Message;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.simulator.SentMessage;

/** What pressed buttons do in private. */
class PressTests extends Conversation {
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
        assertThat(simulator.answer(query).orElseThrow().path("text").asText()).isEqualTo("This button is old");
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
        assertThat(simulator.answer(query).orElseThrow().path("text").asText()).isEqualTo("Saved.");
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

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
