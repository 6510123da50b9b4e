package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tradewind.Neighbourhood.ADMIN;
import static org.tradewind.Neighbourhood.SOON;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Who is told of new versions of the data, and what is forgotten. */
class NewsTests {
    private static final String OLD = "773.7";
    private static final String NEW = "873.7";
    private static final String NEWER = "973.7";

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T12:00:00Z"));
    private Neighbourhood town;
    private Simulator simulator;
    private long anna;
    private long boris;

    @BeforeEach
    void open() {
        InstantSource source = now::get;
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
        town = new Neighbourhood(folder, SimulatorSettings.defaults(), clock, false);
        simulator = town.simulator();
        anna = simulator.addUser("Anna", "en");
        boris = simulator.addUser("Борис", "ru");
    }

    @AfterEach
    void close() {
        town.close();
    }

    /** Publishes a new version in which exports of 2013 are other. */
    private void publish(int version, String before, String after) {
        draft(version, before, after);
        int sent = simulator.sent(ADMIN).size();
        simulator.say(ADMIN, "/publish");
        said(sent, "is now served");
    }

    private void draft(int version, String before, String after) {
        town.change(
                "datapackage.json",
                "\"version\": \"1.0." + (version - 1) + "\"",
                "\"version\": \"1.0." + version + "\"");
        town.change("observations.csv", "exports,RUS,,,2013,," + before, "exports,RUS,,,2013,," + after);
        int sent = simulator.sent(ADMIN).size();
        simulator.say(ADMIN, "/reload");
        said(sent, "1.0." + version);
    }

    private void said(int before, String words) {
        assertThat(simulator.await(
                        SOON,
                        () -> simulator.sent(ADMIN).stream()
                                .skip(before)
                                .filter(message -> message.text().contains(words))
                                .findFirst()))
                .as("what the admin was sent: %s", simulator.sent(ADMIN))
                .isPresent();
    }

    private SentMessage second(long chat) {
        return simulator.awaitSent(chat, 3, SOON).get(2);
    }

    @Test
    void whoPressesAButtonOfAnAnswerOnEarlierDataIsToldSo() {
        SentMessage english = town.ask(anna, "exports 2013");
        SentMessage russian = town.ask(boris, "экспорт 2013");
        assertThat(town.notice(anna, english, "Why?")).isEmpty();
        town.await(
                english,
                shown -> shown.buttons().stream()
                        .anyMatch(button -> button.text().equals("Answer")));
        town.press(anna, english, "Answer", shown -> shown.text().contains("773.7"));
        publish(1, OLD, NEW);
        assertThat(town.notice(anna, english, "Why?")).contains("earlier data", "1.0.1");
        assertThat(town.notice(boris, russian, "Почему?")).contains("прежним данным", "1.0.1");
    }

    @Test
    void aFollowerIsToldWhatWasWhatIsAndWhy() {
        town.ask(anna, "exports 2013");
        assertThat(town.ask(anna, "/subscribe").text()).contains("/unsubscribe");
        town.ask(boris, "экспорт 2013");
        town.ask(boris, "/подписаться");
        publish(1, OLD, NEW);
        assertThat(second(anna).text())
                .startsWith("News on answer")
                .contains("was $773.7 m, is $873.7 m", "version 1.0.1", "took the place of 1.0.0", "2013");
        assertThat(second(boris).text()).startsWith("Новость").contains("было 773,7", "стало 873,7");
    }

    @Test
    void aChatThatHasToWaitKeepsNobodyElseWaiting() {
        town.ask(anna, "exports 2013");
        town.ask(anna, "/subscribe");
        town.ask(boris, "экспорт 2013");
        town.ask(boris, "/подписаться");
        simulator.fail("sendMessage", 1, new Fault.RetryAfter(40));
        simulator.say(anna, "exports 2014");
        assertThat(simulator.await(
                        SOON,
                        () -> Optional.of(simulator.callCount("sendMessage")).filter(n -> n >= 5)))
                .isPresent();
        publish(1, OLD, NEW);
        assertThat(second(boris).text()).startsWith("Новость").contains("стало 873,7");
        assertThat(simulator.sent(anna)).hasSize(2);
    }

    @Test
    void whoDoesNotFollowOrFollowsSomethingElseHearsNothing() {
        town.ask(anna, "exports 2013");
        town.ask(anna, "/subscribe");
        assertThat(town.ask(anna, "/unsubscribe").text()).startsWith("Done: one answer");
        town.ask(boris, "экспорт 2020");
        town.ask(boris, "/subscribe");
        publish(1, OLD, NEW);
        publish(2, NEW, NEWER);
        town.ask(boris, "/unsubscribe");
        assertThat(simulator.sent(anna)).hasSize(3);
        assertThat(simulator.sent(boris)).hasSize(3);
    }

    @Test
    void newsSurviveARestartAndComeOnce() {
        town.ask(anna, "exports 2013");
        town.ask(anna, "/subscribe");
        town.ask(anna, "/settings digest on");
        publish(1, OLD, NEW);
        town.restart();
        town.ask(anna, "/help");
        assertThat(simulator.sent(anna)).hasSize(4);
        now.set(Instant.parse("2026-11-30T09:00:01Z"));
        assertThat(simulator.awaitSent(anna, 5, SOON).getLast().text()).startsWith("News on answer");
        town.restart();
        town.ask(anna, "/help");
        assertThat(simulator.sent(anna)).hasSize(6);
    }

    @Test
    void whoAllowsItIsToldOnceOfACorrection() {
        town.ask(anna, "/settings corrections on");
        town.ask(anna, "exports 2013");
        publish(1, OLD, NEW);
        assertThat(second(anna).text()).startsWith("Correction of answer").contains("was $773.7 m, is $873.7 m");
        publish(2, NEW, NEWER);
        town.ask(anna, "/help");
        assertThat(simulator.sent(anna)).hasSize(4);
    }

    @Test
    void whoIsGoneFollowsNothingAnyMore() {
        town.ask(anna, "exports 2013");
        town.ask(anna, "/subscribe");
        simulator.block(anna);
        town.ask(boris, "экспорт 2013");
        simulator.unblock(anna);
        assertThat(town.ask(anna, "/unsubscribe").text()).contains("follows no such answer");
    }

    @Test
    void theFollowerIsDroppedWhereTelegramSaysSo() {
        town.ask(anna, "exports 2013");
        town.ask(anna, "/subscribe");
        draft(1, OLD, NEW);
        int sent = simulator.sent(ADMIN).size();
        simulator.say(ADMIN, "/publish");
        said(sent, "is now served");
        simulator.awaitSent(anna, 3, SOON);
        simulator.fail("sendMessage", 1, new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
        simulator.say(anna, "exports 2012");
        await().atMost(SOON)
                .until(() -> simulator.calls("sendMessage").stream().anyMatch(call -> call.status() == 403));
        assertThat(town.ask(anna, "/unsubscribe").text()).contains("follows no such answer");
    }

    @Test
    void afterForgetNothingOfThePersonIsInAnyFile() {
        long zoe = simulator.addUser(4_111_222_333_444L, "Zoe", "en");
        long group = simulator.addSupergroup("Desk", zoe);
        simulator.awaitSent(group, 1, SOON);
        town.ask(zoe, "please, dear zebra, exports to the Netherlands in 2020");
        town.ask(zoe, "/subscribe");
        town.ask(zoe, "/settings numbers point");
        town.ask(zoe, group, "/exports 2020");
        town.ask(zoe, "/forget");
        byte[] number = {
            (byte) (zoe >> 40),
            (byte) (zoe >> 32),
            (byte) (zoe >> 24),
            (byte) (zoe >> 16),
            (byte) (zoe >> 8),
            (byte) zoe
        };
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(found("zebra".getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(found(Long.toString(zoe).getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
            assertThat(found(number)).isEmpty();
        });
    }

    @Test
    void aQuestionIsNotKeptOnceItIsAnswered() {
        town.ask(anna, "dear zebra, exports 2020");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(found("zebra".getBytes(StandardCharsets.UTF_8)))
                        .isEmpty());
    }

    /** The files of the state folder that hold these bytes. */
    private List<Path> found(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(town.state())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, bytes))
                    .toList();
        }
    }

    private static boolean contains(Path file, byte[] bytes) {
        try {
            String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return all.contains(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (java.nio.file.NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
