package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.store.Store;
import org.tradewind.telegram.Inbox.Arrival;

/** The program was killed while it worked on several updates. */
class SuspectsTests {
    private static final int MANY = 5;

    @TempDir
    Path folder;

    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> go = new CompletableFuture<>();
    private Simulator simulator;
    private final List<Long> people = new ArrayList<>();

    @BeforeEach
    void killedInTheMiddle() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        for (int i = 0; i < MANY; i++) {
            people.add(simulator.addUser("Person " + i, "en"));
            simulator.say(people.getLast(), "and hello");
        }
        try (Store store = Store.open(folder, Clock.systemUTC())) {
            store.inbox()
                    .add(IntStream.range(0, MANY)
                            .mapToObj(i -> new Arrival(i + 1, people.get(i), said(i), Instant.EPOCH, 1))
                            .toList());
        }
    }

    private String said(int number) {
        return """
                {"update_id": %d, "message": {"message_id": %d, "date": 0, "text": "suspect",
                 "chat": {"id": %d, "type": "private"}, "from": {"id": %d, "is_bot": false, "first_name": "P"}}}
                """.formatted(number + 1, number + 1, people.get(number), people.get(number));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Bot.Turn answer(Message message) {
        if (message.text().equals("suspect")) {
            begun.complete(null);
            go.join();
        }
        return Edge.echo(message);
    }

    private List<String> answers(long person, int count) {
        return simulator.awaitSent(person, count, SOON).stream()
                .map(SentMessage::text)
                .toList();
    }

    @Test
    void theyAreWorkedOnOneAtATimeAndNobodyElseWaits() {
        try (Edge edge = new Edge(simulator, folder, this::answer)) {
            begun.join();
            long other = simulator.addUser("Other", "en");
            simulator.say(other, "hello");
            assertThat(answers(other, 1)).containsExactly("echo hello");
            Awaitility.await()
                    .atMost(SOON)
                    .untilAsserted(() -> assertThat(edge.store().inbox().open())
                            .extracting(Arrival::attempts)
                            .filteredOn(attempts -> attempts > 0)
                            .containsExactlyInAnyOrder(2, 1, 1, 1, 1));
            go.complete(null);
            for (long person : people) {
                assertThat(answers(person, 2)).containsExactly("echo suspect", "echo and hello");
            }
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> edge.store().inbox().open().isEmpty());
        }
    }
}
