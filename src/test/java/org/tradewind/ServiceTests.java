package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/** The running product against a simulated Telegram, over real HTTP. */
class ServiceTests {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long ADMIN = 7001;

    @TempDir
    Path folder;

    private Simulator simulator;
    private Optional<Service> service = Optional.empty();
    private int port;

    @BeforeEach
    void prepare() throws IOException {
        simulator = Simulator.start(SimulatorSettings.defaults());
        simulator.addUser(ADMIN, "Olga", "en");
        Path shipped = Files.createDirectories(folder.resolve("data/russia-technology-trade"));
        try (Stream<Path> files = Files.list(Program.SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, shipped.resolve(file.getFileName()));
            }
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        service.ifPresent(Service::close);
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private void start() {
        Config config = new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), true),
                List.of(ADMIN),
                false,
                folder.resolve("data"),
                folder.resolve("state"),
                "127.0.0.1",
                port);
        service = Optional.of(Service.start(config, Clock.systemUTC()));
    }

    @Test
    void nothingStaysOpenWhereItCannotServe() throws IOException {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start).hasMessageContaining("TRADEWIND_HTTP_PORT");
        }
        start();
        assertThat(reply(ADMIN, "exports 2020")).contains("$4.5 bn");
    }

    private String reply(long person, String words) {
        int before = simulator.sent(person).size();
        simulator.say(person, words);
        return simulator.awaitSent(person, before + 1, SOON).getLast().text();
    }

    /** What stands in the end: what takes over a second is first shown on its way. */
    private String outcome(long person, String words, String part) {
        int before = simulator.sent(person).size();
        simulator.say(person, words);
        return simulator
                .await(
                        SOON,
                        () -> simulator.sent(person).stream()
                                .skip(before)
                                .map(SentMessage::text)
                                .filter(text -> text.contains(part))
                                .findFirst())
                .orElseThrow(() -> new AssertionError("only " + simulator.sent(person)));
    }

    private HttpResponse<String> get(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode health(int status) throws IOException {
        await().atMost(SOON).until(() -> get("/healthz").statusCode() == status);
        HttpResponse<String> answer = get("/healthz");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        return new ObjectMapper().readTree(answer.body());
    }

    @Test
    void questionsAreAnsweredInTheLanguageTheyAreAskedIn() {
        start();
        assertThat(reply(simulator.addUser("Anna", "en"), "exports to the Netherlands in 2020"))
                .startsWith("Russia's technology exports to the Netherlands in 2020: almost $1 bn");
        assertThat(reply(simulator.addUser("Борис", "ru"), "экспорт в 2020 году"))
                .contains("более 4,5 млрд $");
    }

    @Test
    void aGroupIsAnsweredWhenTheBotIsMeant() {
        start();
        long anna = simulator.addUser("Anna", "en");
        long group = simulator.addSupergroup("Desk", anna);
        simulator.say(anna, group, "exports 2020, what do you think?");
        simulator.say(anna, group, "/exports@tradewind_bot 2020");
        List<SentMessage> sent = simulator.awaitSent(group, 2, SOON);
        assertThat(sent.get(0).text()).startsWith("Hello!");
        assertThat(sent.get(1).text()).contains("more than $4.5 bn");
        assertThat(sent).hasSize(2);
    }

    @Test
    void anAdminTakesAChangedPackageIntoServiceAndSeesIt() throws IOException {
        start();
        assertThat(outcome(ADMIN, "/reload", "nothing new")).contains("1.0.0");
        Path descriptor = folder.resolve("data/russia-technology-trade/datapackage.json");
        Files.writeString(
                descriptor, Files.readString(descriptor).replace("\"version\": \"1.0.0\"", "\"version\": \"1.0.1\""));
        assertThat(outcome(ADMIN, "/reload", "from the data folder")).contains("russia-technology-trade 1.0.1");
        assertThat(reply(ADMIN, "exports 2020")).contains("russia-technology-trade 1.0.0");
        assertThat(outcome(ADMIN, "/publish", "is now served")).contains("version 1.0.1");
        assertThat(reply(ADMIN, "/status")).contains("1.0.1");
        assertThat(reply(ADMIN, "exports 2020")).contains("russia-technology-trade 1.0.1");
    }

    @Test
    void aFaultyPackageIsRefusedAndTheOldOneStays() throws IOException {
        start();
        Path observations = folder.resolve("data/russia-technology-trade/observations.csv");
        Files.writeString(observations, Files.readString(observations).replace("592.642168306845", "many"));
        assertThat(outcome(ADMIN, "/reload", "refused")).contains("observations.csv:2:9");
        assertThat(reply(ADMIN, "exports 2020")).contains("russia-technology-trade 1.0.0");
    }

    @Test
    void forAllOthersThereIsNoSuchCommand() {
        start();
        long anna = simulator.addUser("Anna", "en");
        assertThat(reply(anna, "/reload")).isEqualTo(reply(anna, "/zqxvwk").replace("zqxvwk", "reload"));
        assertThat(reply(anna, "/status")).startsWith("There is no command /status.");
    }

    @Test
    void operatorsSeeThatAllIsWell() throws IOException {
        start();
        assertThat(health(200).path("status").asText()).isEqualTo("up");
        String answer = reply(simulator.addUser("Anna", "en"), "exports 2020");
        assertThat(answer).isNotEmpty();
        HttpResponse<String> metrics = get("/metrics");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        assertThat(metrics.body()).contains("# TYPE telegram_updates_total counter", "jvm_memory_used_bytes");
    }

    @Test
    void operatorsSeeWhyNoUpdatesFlowAndThatTheyFlowAgain() throws IOException {
        simulator.fail("getUpdates", 1000, new Fault.HtmlPage(502));
        start();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/healthz").body()).contains("502"));
        JsonNode health = health(503);
        assertThat(health.path("status").asText()).isEqualTo("down");
        assertThat(health.path("reason").asText()).startsWith("Telegram ").contains("502");
        simulator.clearFaults();
        assertThat(health(200).has("reason")).isFalse();
    }

    @Test
    void withoutAServedDatasetThereIsNoHealth() {
        DuckDbLibrary library = DuckDbLibrary.open(
                folder.resolve("data"),
                folder.resolve("versions"),
                new PackageReader(),
                EngineSettings.forCores(1),
                Clock.systemUTC());
        assertThat(Service.noData(library)).isEmpty();
        library.close();
        assertThat(Service.noData(library)).contains("no dataset is loaded");
    }

    @Test
    void anUnknownTokenEndsTheBotWithTheReason() {
        simulator.fail("getUpdates", 1000, new Fault.Refused(401, "Unauthorized"));
        start();
        assertThat(service.orElseThrow().ended().toCompletableFuture())
                .succeedsWithin(SOON)
                .asString()
                .contains("401");
    }
}
