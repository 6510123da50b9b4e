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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Who is told of new versions of the data, and what is forgotten. */
class NewsTests {
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

    /** A new version in which exports of 2018 are other. */
    private void publish(String version, String before, String after) {
        town.change("datapackage.json", "\"version\": \"1.0." + (Integer.parseInt(version) - 1) + "\"", "\"version\": \"1.0." + version + "\"");
        town.change(
                "observations.csv",
                "hik-2018-exports-usd,value,exports,RUS,,,2018,," + before,
                "hik-2018-exports-usd,value,exports,RUS,,,2018,," + after);
        assertThat(town.ask(ADMIN, "/reload").text()).contains("is now served");
    }

    private SentMessage second(long chat) {
        return simulator.awaitSent(chat, 3, SOON).get(2);
    }

    @Test
    void aFollowerIsToldWhatWasWhatIsAndWhy() {
        town.ask(anna, "exports 2018");
        assertThat(town.ask(anna, "/subscribe").text()).contains("/unsubscribe");
        town.ask(boris, "экспорт 2018");
        town.ask(boris, "/подписаться");
        publish("1", "1.4", "1.5");
        assertThat(second(anna).text())
                .startsWith("News on answer")
                .contains("was $1.4 bn, is $1.5 bn", "version 1.0.1", "took the place of 1.0.0", "hik-2018-exports-usd");
        assertThat(second(boris).text()).startsWith("Новость").contains("было 1,4", "стало 1,5");
    }

    @Test
    void whoDoesNotFollowOrFollowsSomethingElseHearsNothing() {
        town.ask(anna, "exports 2018");
        town.ask(boris, "экспорт 2020");
        town.ask(boris, "/subscribe");
        publish("1", "1.4", "1.5");
        town.ask(anna, "/subscribe");
        assertThat(town.ask(anna, "/unsubscribe").text()).startsWith("Done: one answer");
        publish("2", "1.5", "1.6");
        town.ask(boris, "/unsubscribe");
        assertThat(simulator.sent(anna)).hasSize(3);
        assertThat(simulator.sent(boris)).hasSize(3);
    }

    @Test
    void newsSurviveARestartAndComeOnce() {
        town.ask(anna, "exports 2018");
        town.ask(anna, "/subscribe");
        town.ask(anna, "/settings digest on");
        publish("1", "1.4", "1.5");
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
        town.ask(anna, "exports 2018");
        publish("1", "1.4", "1.5");
        assertThat(second(anna).text()).startsWith("Correction of answer").contains("was $1.4 bn, is $1.5 bn");
        publish("2", "1.5", "1.6");
        town.ask(anna, "/help");
        assertThat(simulator.sent(anna)).hasSize(4);
    }

    @Test
    void whoIsGoneFollowsNothingAnyMore() {
        town.ask(anna, "exports 2018");
        town.ask(anna, "/subscribe");
        simulator.block(anna);
        town.ask(boris, "экспорт 2018");
        simulator.unblock(anna);
        assertThat(town.ask(anna, "/unsubscribe").text()).contains("follows no such answer");
    }

    @Test
    void theFollowerIsDroppedWhereTelegramSaysSo() {
        town.ask(anna, "exports 2018");
        town.ask(anna, "/subscribe");
        int calls = simulator.calls("sendMessage").size();
        simulator.fail(
                "sendMessage", 1, new org.tradewind.simulator.Fault.Refused(403, "Forbidden: bot was blocked by the user"));
        town.change("datapackage.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"");
        town.change("observations.csv", "RUS,,,2018,,1.4,", "RUS,,,2018,,1.5,");
        simulator.say(ADMIN, "/reload");
        simulator.awaitCalls("sendMessage", calls + 1, SOON);
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
        byte[] number = {(byte) (zoe >> 40), (byte) (zoe >> 32), (byte) (zoe >> 24), (byte) (zoe >> 16), (byte) (zoe >> 8), (byte) zoe};
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(found("zebra".getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(found("almost $1".getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(found(Long.toString(zoe).getBytes(StandardCharsets.UTF_8))).isEmpty();
            assertThat(found(number)).isEmpty();
        });
    }

    @Test
    void aQuestionIsNotKeptOnceItIsAnswered() {
        town.ask(anna, "dear zebra, exports 2020");
        await().atMost(SOON).untilAsserted(() -> assertThat(found("zebra".getBytes(StandardCharsets.UTF_8)))
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
