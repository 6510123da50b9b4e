package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** The whole product as a process that is killed, while 500 questions wait, at moments that chance chooses. */
class KillTests {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int CHATS = 10;
    private static final int ROUNDS = 5;
    private static final int KILLS = 4;

    /** Whole questions, no two neighbours alike: a conversation's context is gone with the process. */
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

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());

    @Test
    void everyQuestionIsAnsweredInOrderAndOnlyWhatWasBeingSentComesTwice() throws Exception {
        List<String> asked = IntStream.range(0, ROUNDS)
                .boxed()
                .flatMap(round -> QUESTIONS.stream())
                .toList();
        long calm = simulator.addUser("Calm", "en");
        asked.forEach(question -> simulator.say(calm, question));
        Process undisturbed = start();
        List<String> expected = texts(simulator.awaitSent(calm, asked.size(), LONG));
        undisturbed.destroyForcibly().waitFor();
        assertThat(expected).hasSize(asked.size()).doesNotContain("");

        List<Long> people = IntStream.range(0, CHATS)
                .mapToObj(i -> simulator.addUser("Person" + i, "en"))
                .toList();
        asked.forEach(question -> people.forEach(person -> simulator.say(person, question)));
        killAgainAndAgain(people, asked.size());
        Process last = start();
        try {
            for (long person : people) {
                simulator.await(LONG, () -> Optional.of(answers(person)).filter(got -> got.size() >= expected.size()));
                assertThat(answers(person)).isEqualTo(expected);
            }
        } finally {
            last.destroyForcibly().waitFor();
        }
        int sent = people.stream()
                .mapToInt(person -> simulator.sent(person).size())
                .sum();
        assertThat(sent - CHATS * asked.size()).isLessThanOrEqualTo(KILLS * CHATS);
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private void killAgainAndAgain(List<Long> people, int each) throws Exception {
        Random random = new Random(20261124);
        for (int kill = 1; kill <= KILLS; kill++) {
            Process bot = start();
            int enough = kill * CHATS * each / (KILLS + 1) + random.nextInt(CHATS);
            assertThat(simulator.await(LONG, () -> Optional.of(sent(people)).filter(count -> count >= enough)))
                    .isPresent();
            bot.destroyForcibly().waitFor();
        }
    }

    private Process start() throws Exception {
        return new Program(folder)
                .with("TELEGRAM_BOT_TOKEN", simulator.token())
                .with("TELEGRAM_API_URL", simulator.url().toString())
                .with("TELEGRAM_LIMITS", "off")
                .with("TRADEWIND_HTTP_PORT", "0")
                .start("run");
    }

    private int sent(List<Long> people) {
        return people.stream().mapToInt(person -> simulator.sent(person).size()).sum();
    }

    /** What a chat got, without what came twice in a row. */
    private List<String> answers(long person) {
        List<String> distinct = new ArrayList<>();
        for (String text : texts(simulator.sent(person))) {
            if (distinct.isEmpty() || !distinct.getLast().equals(text)) {
                distinct.add(text);
            }
        }
        return distinct;
    }

    private static List<String> texts(List<SentMessage> messages) {
        return messages.stream().map(SentMessage::text).toList();
    }
}
