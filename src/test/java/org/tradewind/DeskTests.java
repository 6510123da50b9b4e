package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** Admins keep the data from the chat: the running product against a simulated Telegram, over real HTTP. */
class DeskTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long OLGA = 7001;
    private static final long PAVEL = 7002;
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,";
    private static final List<String> GOLDENS =
            List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru");

    @TempDir
    Path folder;

    private Simulator simulator;
    private Optional<Service> service = Optional.empty();
    private long anna;

    @BeforeEach
    void prepare() throws IOException {
        simulator = Simulator.start(SimulatorSettings.defaults());
        simulator.setFloodLimits(false);
        simulator.addUser(OLGA, "Olga", "en");
        simulator.addUser(PAVEL, "Pavel", "ru");
        anna = simulator.addUser("Anna", "en");
        Path shipped = Files.createDirectories(data());
        try (Stream<Path> files = Files.list(Program.SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, shipped.resolve(file.getFileName()));
            }
        }
        start(false);
    }

    private Path data() {
        return folder.resolve("data/russia-technology-trade");
    }

    private void start(boolean twoAdmins) {
        service.ifPresent(Service::close);
        Config config = new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), false),
                List.of(OLGA, PAVEL),
                twoAdmins,
                folder.resolve("data"),
                folder.resolve("state"),
                "127.0.0.1",
                0);
        service = Optional.of(Service.start(config, Clock.systemUTC()));
    }

    @AfterEach
    void stop() {
        service.ifPresent(Service::close);
        assertThat(simulator.complaints()).isEmpty();
        assertThat(simulator.sent(OLGA)).allSatisfy(this::leaksNothing);
        simulator.close();
    }

    private void leaksNothing(SentMessage message) {
        assertThat(message.text()).doesNotContain(folder.toString(), "Exception", "\tat ", "org.tradewind");
    }

    /** The last answer to what is done; what was shown on the way is edited into it. */
    private SentMessage after(long person, Runnable deed) {
        long before = simulator.sent(person).stream()
                .mapToLong(SentMessage::revision)
                .max()
                .orElse(0);
        deed.run();
        return simulator
                .await(
                        SOON,
                        () -> simulator.sent(person).stream()
                                .filter(message -> message.revision() > before)
                                .filter(message -> !message.text().endsWith("…"))
                                .reduce((first, second) -> second))
                .orElseThrow();
    }

    private SentMessage reply(long person, String words) {
        return after(person, () -> simulator.say(person, words));
    }

    private SentMessage send(long person, String name, byte[] bytes) {
        return after(person, () -> simulator.upload(Saying.by(person, ""), name, "application/octet-stream", bytes));
    }

    private SentMessage press(long person, SentMessage message, String label) {
        return after(person, () -> simulator.press(person, message, label));
    }

    private static List<String> labels(SentMessage message) {
        return message.buttons().stream().map(Button::text).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The table of figures, with imports of 2020 as given. */
    private static byte[] imports(String number) throws IOException {
        String table = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(table).contains(IMPORTS + "4.6");
        return bytes(table.replace(IMPORTS + "4.6", IMPORTS + number));
    }

    private SentMessage acceptAll(long person) {
        SentMessage last = reply(person, "/publish accept " + GOLDENS.getFirst());
        for (String golden : GOLDENS.subList(1, GOLDENS.size())) {
            last = reply(person, "/publish accept " + golden);
        }
        return last;
    }

    @Test
    void aTableFromTheChatIsShownAcceptedPublishedAskedReplayedAndRolledBack() throws IOException {
        String before = reply(anna, "/imports 2020").text();
        assertThat(before).contains("$4.6 bn");
        String id = before.substring(before.lastIndexOf(' ') + 1).strip();

        SentMessage preview = send(OLGA, "observations.csv", imports("4.7"));
        assertThat(preview.text())
                .contains("russia-technology-trade 1.0.1, from observations.csv, is sound")
                .contains("Against 1.0.0, which is served: 0 added, 0 removed, 1 revised, 0 reflagged.")
                .contains("Russia's technology imports in 2020: $4.6 bn → $4.7 bn")
                .contains("Conflicts", "moscow-times-2020-exports-nld-share")
                .contains("Golden questions: 26 of 30 answered as before.");
        assertThat(labels(preview)).contains("Accept imports-2020-en", "Cancel").doesNotContain("Publish");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn");

        assertThat(reply(OLGA, "/publish").text()).contains("Not published: 4 golden answers have changed.");
        SentMessage accepted = acceptAll(OLGA);
        assertThat(labels(accepted)).containsExactly("Publish", "Cancel");
        assertThat(press(OLGA, accepted, "Publish").text())
                .contains("version 1.0.1 is now served, in place of 1.0.0. Audit 6");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.7 bn");

        int told = simulator.sent(anna).size();
        simulator.say(anna, "/replay " + id);
        List<SentMessage> again = simulator.awaitSent(anna, told + 2, SOON);
        assertThat(again.get(told).text()).isEqualTo(before);
        assertThat(again.getLast().text()).contains("1.0.1").contains("$4.7 bn");

        assertThat(reply(OLGA, "/rollback").text())
                .contains("version 1.0.0 is served again, in place of 1.0.1. Audit 7")
                .contains("Russia's technology imports in 2020: $4.7 bn → $4.6 bn");
        assertThat(reply(anna, "/imports 2020").text()).contains("$4.6 bn");
        assertThat(reply(OLGA, "/rollback").text()).contains("no former version");
        assertThat(reply(OLGA, "/audit").text())
                .contains("The chain of 7 entries is whole.")
                .contains("7001 – rolled back – russia-technology-trade 1.0.1");
    }
}
