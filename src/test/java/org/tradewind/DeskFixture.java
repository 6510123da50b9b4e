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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Button;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The running product with two admins against a simulated Telegram, over real HTTP. */
abstract class DeskFixture {
    static final Duration SOON = Duration.ofSeconds(60);
    /** What comes unasked, of somebody else's deeds. */
    private static final Pattern NOTICE = Pattern.compile("^\\d+ (proposes|предлагает|has|опубликовал|отбросил)");

    static final long OLGA = 7001;
    static final long PAVEL = 7002;
    static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,";

    @TempDir
    Path folder;

    Simulator simulator;
    private Optional<Service> service = Optional.empty();
    long anna;

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

    Path data() {
        return folder.resolve("data/russia-technology-trade");
    }

    void start(boolean twoAdmins) {
        service.ifPresent(Service::close);
        Config config = new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), false),
                List.of(OLGA, PAVEL),
                twoAdmins,
                folder.resolve("data"),
                folder.resolve("state"),
                "127.0.0.1",
                0);
        service = Optional.of(Service.start(adapted(config), Clock.systemUTC()));
    }

    /** How long to wait for an answer. */
    Duration patience() {
        return SOON;
    }

    /** The settings as a test wants them. */
    Config adapted(Config usual) {
        return usual;
    }

    @AfterEach
    void stop() {
        service.ifPresent(Service::close);
        // Where one fixture is for all tests of a class, the next one must not close it again.
        service = Optional.empty();
        assertThat(simulator.complaints()).isEmpty();
        assertThat(simulator.sent(OLGA)).allSatisfy(this::leaksNothing);
        simulator.close();
    }

    private void leaksNothing(SentMessage message) {
        assertThat(message.text()).doesNotContain(folder.toString(), "Exception", "\tat ", "org.tradewind");
    }

    /** The last answer to what is done; what was shown on the way is edited into it. */
    SentMessage after(long person, Runnable deed) {
        long before = simulator.sent(person).stream()
                .mapToLong(SentMessage::revision)
                .max()
                .orElse(0);
        deed.run();
        return simulator
                .await(
                        patience(),
                        () -> simulator.sent(person).stream()
                                .filter(message -> message.revision() > before)
                                .filter(message -> !message.text().endsWith("…"))
                                .filter(message ->
                                        !NOTICE.matcher(message.text()).find())
                                .reduce((first, second) -> second))
                .orElseThrow();
    }

    SentMessage reply(long person, String words) {
        return after(person, () -> simulator.say(person, words));
    }

    SentMessage send(long person, String name, byte[] bytes) {
        return send(person, name, bytes, "");
    }

    SentMessage send(long person, String name, byte[] bytes, String caption) {
        return after(
                person, () -> simulator.upload(Saying.by(person, caption), name, "application/octet-stream", bytes));
    }

    SentMessage press(long person, SentMessage message, String label) {
        return after(person, () -> simulator.press(person, message, label));
    }

    static List<String> labels(SentMessage message) {
        return message.buttons().stream().map(Button::text).toList();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The table of figures, with imports of 2020 as given. */
    static byte[] imports(String number) throws IOException {
        String table = Files.readString(Program.SHIPPED.resolve("observations.csv"));
        assertThat(table).contains(IMPORTS + "4.6");
        return bytes(table.replace(IMPORTS + "4.6", IMPORTS + number));
    }
}
