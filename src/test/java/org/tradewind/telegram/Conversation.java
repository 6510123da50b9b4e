package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.reply.Block;
import org.tradewind.reply.Span;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Two people and the edge over real HTTP, with a bot that says what a test has it say. */
abstract class Conversation {
    @TempDir
    Path folder;

    final ConcurrentLinkedQueue<Message> heard = new ConcurrentLinkedQueue<>();
    Simulator simulator;
    Edge edge;
    long anna;
    long boris;
    volatile Function<Message, Bot.Turn> answers = Edge::echo;

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

    SentMessage answer(long chat) {
        return simulator.awaitSent(chat, 1, SOON).getFirst();
    }

    SentMessage await(SentMessage message, Function<SentMessage, Boolean> state) {
        return simulator
                .await(SOON, () -> simulator.now(message).filter(state::apply))
                .orElseThrow(() -> new AssertionError("still " + simulator.now(message)));
    }

    void awaitCalls(String method, int count) {
        assertThat(simulator.awaitCalls(method, count, SOON)).hasSizeGreaterThanOrEqualTo(count);
    }

    static List<Block> words(String text) {
        return List.of(new Block.Paragraph(List.of(Span.plain(text))));
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
