package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Message;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Servers and groups whose numbers and answers are unlike the usual. */
class NumberingTests {
    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<Message> heard = new ConcurrentLinkedQueue<>();
    private Simulator simulator;
    private Edge edge;
    private long anna;
    private long group;

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        anna = simulator.addUser("Anna", "en");
        group = simulator.addGroup("Desk", anna);
        edge = new Edge(simulator, folder, message -> {
            heard.add(message);
            return Edge.echo(message);
        });
    }

    @AfterEach
    void stop() {
        edge.close();
        simulator.close();
    }

    /** As in a group that became a supergroup, which counts its messages anew. */
    @Test
    void anotherQuestionUnderTheSameNumberIsAnsweredAnew() {
        simulator.say(anna, "hello");
        simulator.injectUpdate(update("exports 2019"));
        simulator.injectUpdate(update("exports 2020"));
        assertThat(simulator.awaitSent(anna, 3, SOON))
                .extracting(SentMessage::text)
                .containsExactly("echo hello", "echo exports 2019", "echo exports 2020");
    }

    private String update(String words) {
        return """
                {"update_id": $ID, "message": {"message_id": 7, "date": 1700000000, "text": "%s",
                 "chat": {"id": %d, "type": "private"}, "from": {"id": %d, "is_bot": false, "first_name": "Anna"}}}
                """.formatted(words, anna, anna);
    }

    @Test
    void whoAdministersAGroupIsAskedOnlyForWhatAdministratorsAloneMayDo() {
        simulator.say(anna, group, "/exports@tradewind_bot 2020");
        simulator.awaitSent(group, 1, SOON);
        assertThat(simulator.calls("getChatMember")).isEmpty();
        simulator.say(anna, group, "/language@tradewind_bot ru");
        simulator.awaitSent(group, 2, SOON);
        assertThat(simulator.calls("getChatMember")).hasSize(1);
        assertThat(heard).extracting(message -> message.sender().chatAdmin()).containsExactly(false, true);
    }
}
