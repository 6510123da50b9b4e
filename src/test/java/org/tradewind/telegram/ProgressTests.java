package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.bot.Progress;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** What takes longer is shown on its way, in the message that becomes the answer. */
class ProgressTests {
    private static final Button ACCEPT = new Button("Accept", "/accept");

    @TempDir
    Path folder;

    private Simulator simulator;
    private Edge edge;
    private long anna;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        anna = simulator.addUser("Anna", "en");
        TelegramSettings settings = new TelegramSettings(simulator.token(), Optional.of(simulator.url()), false);
        edge = new Edge(settings, folder, ProgressTests::answer);
    }

    @AfterEach
    void stop() {
        edge.close();
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private static Bot.Turn answer(Message message, Progress progress) {
        return switch (message.text()) {
            case "/slow" -> slow(progress);
            case "/accept" -> slow(progress);
            default -> Edge.text("Shall it be so?", ACCEPT);
        };
    }

    private static Bot.Turn slow(Progress progress) {
        progress.show(step("reading"));
        progress.show(step("checking"));
        return Edge.text("done");
    }

    private static Reply step(String words) {
        return Edge.text(words).replies().getFirst().reply();
    }

    private List<SentMessage> once(String text) {
        return simulator
                .await(
                        SOON,
                        () -> Optional.of(simulator.sent(anna).stream()
                                        .flatMap(message -> simulator.now(message).stream())
                                        .toList())
                                .filter(now ->
                                        !now.isEmpty() && now.getLast().text().equals(text)))
                .orElseThrow();
    }

    @Test
    void eachStepGivesWayToTheNextAndTheLastToTheAnswer() {
        simulator.say(anna, "/slow");
        assertThat(once("done")).hasSize(1);
    }

    @Test
    void whatWasPressedKeepsItsWordsAndLosesItsButtons() {
        simulator.say(anna, "hello");
        SentMessage asked = simulator.awaitSent(anna, 1, SOON).getFirst();
        simulator.press(anna, asked, "Accept");
        assertThat(once("done")).hasSize(2);
        Optional<SentMessage> pressed = simulator.await(
                SOON, () -> simulator.now(asked).filter(now -> now.buttons().isEmpty()));
        assertThat(pressed).map(SentMessage::text).contains("Shall it be so?");
        assertThat(simulator.awaitCalls("answerCallbackQuery", 1, SOON)).hasSize(1);
    }
}
