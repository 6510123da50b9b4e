package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** A process that answers is killed again and again; nobody may notice but by an answer that came twice. */
class KillTests {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final int CHATS = 10;
    private static final int QUESTIONS = 50;
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    @Test
    void everyQuestionIsAnsweredThoughTheProcessIsKilledAtRandomMoments() throws Exception {
        Random random = new Random(20261124);
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults())) {
            List<Long> people = IntStream.range(0, CHATS)
                    .mapToObj(i -> simulator.addUser("Person" + i, "en"))
                    .toList();
            for (int question = 0; question < QUESTIONS; question++) {
                for (long person : people) {
                    simulator.say(person, "question " + question);
                }
            }
            for (int kill = 1; kill <= KILLS; kill++) {
                Process bot = start(simulator);
                awaitAnswers(simulator, people, kill * CHATS * QUESTIONS / (KILLS + 1) + random.nextInt(CHATS));
                bot.destroyForcibly().waitFor();
            }
            Process last = start(simulator);
            try {
                assertAllAnswered(simulator, people);
            } finally {
                last.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(Simulator simulator) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Answerer.class.getName(),
                        simulator.url().toString(),
                        simulator.token(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitAnswers(Simulator simulator, List<Long> people, int number) {
        assertThat(simulator.await(
                        LONG, () -> Optional.of(answers(simulator, people)).filter(count -> count >= number)))
                .isPresent();
    }

    private static int answers(Simulator simulator, List<Long> people) {
        return people.stream().mapToInt(person -> simulator.sent(person).size()).sum();
    }

    private static void assertAllAnswered(Simulator simulator, List<Long> people) {
        List<String> expected = IntStream.range(0, QUESTIONS)
                .mapToObj(question -> "echo question " + question)
                .toList();
        String last = expected.getLast();
        int total = 0;
        for (long person : people) {
            assertThat(simulator.await(
                            LONG, () -> Optional.of(texts(simulator, person)).filter(texts -> texts.contains(last))))
                    .isPresent();
            List<String> texts = texts(simulator, person);
            total += texts.size();
            assertThat(new LinkedHashSet<>(texts)).containsExactlyElementsOf(expected);
        }
        assertThat(total).isLessThanOrEqualTo(CHATS * QUESTIONS + KILLS * CHATS);
    }

    private static List<String> texts(Simulator simulator, long person) {
        return new ArrayList<>(
                simulator.sent(person).stream().map(SentMessage::text).toList());
    }

    /** The process that is killed. */
    static final class Answerer {
        private Answerer() {}

        static void main(String[] arguments) {
            Edge edge = new Edge(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]), false, Edge::echo);
            edge.bot().ended().toCompletableFuture().join();
            edge.close();
        }
    }
}
