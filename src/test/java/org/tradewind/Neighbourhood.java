package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The whole product with the data that ships, and a simulated Telegram around it. */
final class Neighbourhood implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(30);
    static final long ADMIN = 7001;

    private final Path folder;
    private final Clock clock;
    private final boolean limits;
    private final Simulator simulator;
    private Service service;

    Neighbourhood(Path folder, SimulatorSettings settings, Clock clock, boolean limits) {
        this.folder = folder;
        this.clock = clock;
        this.limits = limits;
        this.simulator = Simulator.start(settings);
        simulator.addUser(ADMIN, "Olga", "en");
        copyData();
        this.service = started();
    }

    static Neighbourhood in(Path folder) {
        return new Neighbourhood(folder, SimulatorSettings.defaults(), Clock.systemUTC(), false);
    }

    private void copyData() {
        try {
            Path shipped = Files.createDirectories(folder.resolve("data/russia-technology-trade"));
            try (Stream<Path> files = Files.list(Program.SHIPPED)) {
                for (Path file : files.toList()) {
                    Files.copy(file, shipped.resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Service started() {
        Config config = new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), limits),
                List.of(ADMIN),
                false,
                folder.resolve("data"),
                state(),
                "127.0.0.1",
                0);
        return Service.start(config, clock);
    }

    Path state() {
        return folder.resolve("state");
    }

    Simulator simulator() {
        return simulator;
    }

    void restart() {
        service.close();
        service = started();
    }

    /** Changes the package in the data folder. */
    void change(String file, String words, String others) {
        Path path = folder.resolve("data/russia-technology-trade").resolve(file);
        try {
            String text = Files.readString(path);
            assertThat(text).contains(words);
            Files.writeString(path, text.replace(words, others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says something in private and waits for the next message there. */
    SentMessage ask(long person, String words) {
        int before = simulator.sent(person).size();
        simulator.say(person, words);
        return next(person, before);
    }

    SentMessage ask(long person, long group, String words) {
        int before = simulator.sent(group).size();
        simulator.say(person, group, words);
        return next(group, before);
    }

    SentMessage next(long chat, int before) {
        return simulator.awaitSent(chat, before + 1, SOON).getLast();
    }

    /** Presses a button and waits until the message is as it is to be. */
    SentMessage press(long person, SentMessage message, String label, Predicate<SentMessage> until) {
        simulator.press(person, message, label);
        return await(message, until);
    }

    SentMessage await(SentMessage message, Predicate<SentMessage> until) {
        return simulator
                .await(SOON, () -> simulator.now(message).filter(until))
                .orElseThrow(() -> new AssertionError("still " + simulator.now(message)));
    }

    /** Presses a button and waits for the notice that the presser is shown. */
    String notice(long person, SentMessage message, String label) {
        return answer(simulator.press(person, message, label)).path("text").asText();
    }

    /** The answer to a press or to an inline query. */
    JsonNode answer(String query) {
        return simulator.await(SOON, () -> simulator.answer(query)).orElseThrow();
    }

    @Override
    public void close() {
        service.close();
        List<String> complaints = simulator.complaints();
        simulator.close();
        assertThat(complaints).isEmpty();
    }
}
