package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.store.PostgresServer;
import org.tradewind.telegram.TelegramSettings;

/** Two of the whole product on one database, by polling; here in one process. */
@ExtendWith(PostgresServer.Extension.class)
class FleetTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long ADMIN = 7001;

    @TempDir
    Path folder;

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final List<Service> services = new ArrayList<>();
    private String database = "";

    @BeforeEach
    void prepare(PostgresServer server) throws IOException {
        simulator.addUser(ADMIN, "Olga", "en");
        database = server.database();
        Path shipped = Files.createDirectories(folder.resolve("data/russia-technology-trade"));
        try (Stream<Path> files = Files.list(Program.SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, shipped.resolve(file.getFileName()));
            }
        }
    }

    @AfterEach
    void stop() {
        services.reversed().forEach(Service::close);
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private Service start() {
        Config config = new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), false),
                List.of(ADMIN),
                false,
                folder.resolve("data"),
                new State(database, folder.resolve("versions")),
                "127.0.0.1",
                0);
        Service service = Service.start(config, Clock.systemUTC());
        services.add(service);
        return service;
    }

    private String reply(long person, String words) {
        int before = simulator.sent(person).size();
        simulator.say(person, words);
        return simulator.awaitSent(person, before + 1, SOON).getLast().text();
    }

    private void awaitText(long person, String words) {
        assertThat(simulator.await(
                        SOON,
                        () -> simulator.sent(person).stream()
                                .map(SentMessage::text)
                                .filter(text -> text.contains(words))
                                .findFirst()))
                .as("a message with %s", words)
                .isPresent();
    }

    private long calls(String method) {
        return simulator.calls().stream()
                .map(ApiCall::method)
                .filter(method::equals)
                .count();
    }

    @Test
    void oneOfThemPollsAndAnotherTakesOverWhenItGoes() {
        Service first = start();
        long anna = simulator.addUser("Anna", "en");
        assertThat(reply(anna, "exports 2020")).contains("more than $4.5 bn");
        long menus = calls("setMyCommands");
        start();
        assertThat(reply(anna, "exports 2018")).contains("2018");
        assertThat(calls("setMyCommands")).isEqualTo(menus);
        // Two that ask at a time take the updates from each other.
        assertThat(simulator.calls("getUpdates")).extracting(ApiCall::status).containsOnly(200);
        services.remove(first);
        first.close();
        assertThat(reply(anna, "exports 2017")).contains("2017");
    }

    @Test
    void whatOneOfThemPublishesAllServeAndNewsComeOnce() throws IOException {
        start();
        await().atMost(SOON).until(() -> calls("setMyCommands") > 0);
        start();
        List<Long> people = Stream.of("Anna", "Boris", "Vera", "Galina", "Dmitri", "Elena")
                .map(name -> simulator.addUser(name, "en"))
                .toList();
        people.forEach(person -> assertThat(reply(person, "exports 2013")).contains("773.7"));
        people.forEach(person -> assertThat(reply(person, "/subscribe")).contains("/unsubscribe"));
        Path figures = folder.resolve("data/russia-technology-trade/observations.csv");
        Path descriptor = folder.resolve("data/russia-technology-trade/datapackage.json");
        Files.writeString(
                descriptor, Files.readString(descriptor).replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\""));
        Files.writeString(
                figures, Files.readString(figures).replace("exports,RUS,,,2013,,773.7", "exports,RUS,,,2013,,873.7"));
        simulator.say(ADMIN, "/reload");
        awaitText(ADMIN, "russia-technology-trade 1.0.1");
        simulator.say(ADMIN, "/publish");
        awaitText(ADMIN, "1.0.1 is now served");
        people.forEach(person -> awaitText(person, "was $773.7 m, is $873.7 m"));
        people.forEach(person -> assertThat(reply(person, "exports 2013")).contains("873.7"));
        people.forEach(person -> assertThat(simulator.sent(person)).hasSize(4));
    }
}
