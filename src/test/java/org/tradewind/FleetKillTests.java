package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.store.PostgresServer;

/**
 * Three processes on one database answer 200 chats within Telegram's limits, while one after the other is killed at
 * moments that chance chooses, and started anew. Two questions a chat; with {@code -Dtradewind.questions=2000} ten.
 */
@ExtendWith(PostgresServer.Extension.class)
class FleetKillTests {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int CHATS = 200;
    private static final int SIZE = 3;
    /** As many wait for their turn in a process, and each may have been sent and not yet kept. */
    private static final int MOST_IN_FLIGHT = 8;

    /** Whole questions, no two neighbours alike: what a conversation is about is gone with its process. */
    private static final List<String> QUESTIONS = List.of(
            "exports 2020",
            "/imports 2015",
            "экспорт в 2018 году",
            "top markets 2018",
            "/share netherlands 2020",
            "/exports 2017",
            "/balance 2020",
            "доля Нидерландов в экспорте 2020",
            "/growth exports 2020",
            "which years do you have?");

    @TempDir
    Path folder;

    private final int questions = Integer.getInteger("tradewind.questions", 2 * CHATS);
    private final int kills = questions / CHATS;
    private final Random random = new Random(20261124);
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withFloodLimits(true));

    @Test
    void everyQuestionIsAnsweredInOrderWithinTheLimitsWhileProcessesAreKilled(PostgresServer server) throws Exception {
        long begun = System.nanoTime();
        try (Fleet fleet = new Fleet(folder, simulator, server.database(), true, SIZE)) {
            Map<String, String> expected = calmly();
            List<Long> people = IntStream.range(0, CHATS)
                    .mapToObj(i -> simulator.addUser("Person" + i, "en"))
                    .toList();
            for (int round = 0; round < questions / CHATS; round++) {
                for (int i = 0; i < CHATS; i++) {
                    simulator.say(people.get(i), question(i, round));
                }
            }
            killAgainAndAgain(fleet, people);
            for (int i = 0; i < CHATS; i++) {
                List<String> answers = answers(people.get(i));
                assertThat(answers).isEqualTo(expected(expected, i));
            }
            report(people, begun);
        } finally {
            simulator.close();
        }
        assertThat(simulator.complaints()).isEmpty();
    }

    private static String question(int chat, int round) {
        return QUESTIONS.get((chat + round) % QUESTIONS.size());
    }

    private List<String> expected(Map<String, String> byQuestion, int chat) {
        return IntStream.range(0, questions / CHATS)
                .mapToObj(round -> byQuestion.get(question(chat, round)))
                .toList();
    }

    /** What is answered while nobody is killed. */
    private Map<String, String> calmly() {
        Map<String, String> answers = new HashMap<>();
        for (String question : QUESTIONS) {
            long calm = simulator.addUser("Calm", "en");
            simulator.say(calm, question);
            answers.put(question, simulator.awaitSent(calm, 1, LONG).getFirst().text());
        }
        assertThat(answers.values()).doesNotHaveDuplicates().doesNotContain("");
        return answers;
    }

    private void killAgainAndAgain(Fleet fleet, List<Long> people) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            int enough = kill * questions / (kills + 1) + random.nextInt(10);
            assertThat(simulator.await(LONG, () -> Optional.of(sent(people)).filter(count -> count >= enough)))
                    .isPresent();
            int victim = random.nextInt(fleet.size());
            fleet.kill(victim);
            fleet.start(victim);
        }
        for (long person : people) {
            assertThat(simulator.await(
                            LONG, () -> Optional.of(answers(person)).filter(got -> got.size() >= questions / CHATS)))
                    .as("answers to %s", person)
                    .isPresent();
        }
    }

    private void report(List<Long> people, long begun) {
        int repeated = sent(people) - questions;
        long refused = simulator.calls("sendMessage").stream()
                .filter(call -> call.status() == 429)
                .count();
        System.out.printf(
                "%d questions of %d chats, %d processes, %d kills: all answered in order in %d s, %d said twice, %d refused"
                        + " for the limits, at most %d a second%n",
                questions,
                CHATS,
                SIZE,
                kills,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                repeated,
                refused,
                mostInASecond());
        assertThat(repeated).isBetween(0, kills * MOST_IN_FLIGHT);
        // A process that is held up between its turn and its message is late, and may meet the next; not many are.
        assertThat(refused).isLessThanOrEqualTo(questions / 50);
    }

    private int mostInASecond() {
        List<ApiCall> calls = simulator.calls("sendMessage");
        int most = 0;
        int first = 0;
        for (int last = 0; last < calls.size(); last++) {
            while (calls.get(first)
                    .received()
                    .plusSeconds(1)
                    .isBefore(calls.get(last).received())) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private int sent(List<Long> people) {
        return people.stream().mapToInt(person -> simulator.sent(person).size()).sum();
    }

    /** What a chat got, without what came twice in a row. */
    private List<String> answers(long person) {
        List<String> distinct = new ArrayList<>();
        for (SentMessage message : simulator.sent(person)) {
            if (distinct.isEmpty() || !distinct.getLast().equals(message.text())) {
                distinct.add(message.text());
            }
        }
        return distinct;
    }
}
