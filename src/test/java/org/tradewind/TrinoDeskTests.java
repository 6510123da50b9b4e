package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.simulator.SentMessage;

/** Admins publish to a Trino and roll back there from the chat; and a Trino that goes away and comes back. */
@Tag("trino")
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrinoDeskTests extends DeskFixture {
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final Duration USUAL = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Rows that nobody counts to the end. */
    private static final String ENDLESS = "(select count(*) from unnest(sequence(1, 10000)) a(x)"
            + " cross join unnest(sequence(1, 10000)) b(y) cross join unnest(sequence(1, 10000)) c(z)"
            + " where x + y + z > 0)";

    private TrinoServer trino;
    private int port;
    private UnaryOperator<TrinoSettings> asking = UnaryOperator.identity();

    @BeforeAll
    void startTrino(@TempDir Path files) throws IOException {
        trino = TrinoServer.start(files);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterAll
    void stopTrino() {
        trino.close();
    }

    @AfterEach
    void askAsUsual() {
        asking = UnaryOperator.identity();
    }

    private static String onlyVersion(Path versions) throws IOException {
        List<String> contents = contents(versions);
        assertThat(contents).hasSize(1);
        return contents.getFirst();
    }

    /** The folders of versions; their names are their content. */
    private static List<String> contents(Path versions) throws IOException {
        try (Stream<Path> kept = Files.list(versions.resolve("russia-technology-trade"))) {
            return kept.filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String schemaOf(String content) {
        return "tradewind_" + content.substring(0, 20);
    }

    /** Has a process take a draft, and kills it as soon as anything of the draft is on the cluster. */
    private String killedWhileADraftWasBrought(Path versions, String number) throws IOException {
        Path table = Files.write(versions.resolveSibling("observations.csv"), imports(number));
        List<String> before = trino.schemas("iceberg");
        Process taker = DraftTaker.start(folder.resolve("data"), versions, trino.settings("iceberg"), table);
        try {
            await().atMost(LONG).until(() -> !trino.schemas("iceberg").equals(before));
        } finally {
            taker.destroyForcibly().onExit().join();
        }
        List<String> left = new ArrayList<>(trino.schemas("iceberg"));
        left.removeAll(before);
        assertThat(left).hasSize(1);
        assertThat(versions.resolve("russia-technology-trade/draft")).doesNotExist();
        return left.getFirst();
    }

    /** As with a version that is too large to be read whole: every question goes to the cluster. */
    private void startAskingTheCluster(Duration limit) {
        asking = usual -> usual.nearUpTo(0).within(limit);
        start(false);
    }

    @Override
    Duration patience() {
        return LONG;
    }

    @Override
    Config adapted(Config usual) {
        return new Config(
                usual.telegram(),
                usual.admins(),
                usual.twoAdmins(),
                usual.data(),
                usual.state(),
                usual.memory(),
                Optional.of(asking.apply(trino.settings("iceberg"))),
                usual.httpHost(),
                port);
    }

    private HttpResponse<String> health() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void questionsWaitWhileTheClusterIsAwayAndAreAnsweredOnceItIsBack() {
        startAskingTheCluster(USUAL);
        String before = reply(anna, "exports 2019").text();
        assertThat(health().statusCode()).isEqualTo(200);

        trino.kill();
        SentMessage excuse = reply(anna, "imports 2018");
        assertThat(excuse.text()).startsWith("The data cannot be reached at the moment.");
        simulator.say(anna, "imports 2017");
        assertThat(reply(OLGA, "/status").text())
                .contains("The data is out of reach, and questions wait for it: Trino");
        await().atMost(LONG).untilAsserted(() -> {
            HttpResponse<String> health = health();
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body()).contains("Trino is away");
        });

        // What waits outlives the program, and a start does not wait for the cluster.
        start(false);
        assertThat(health().statusCode()).isEqualTo(503);
        trino.restart();
        trino.waitUntilReady();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(simulator.sent(anna).stream().map(SentMessage::text))
                        .anyMatch(text -> text.contains("imports in 2018"))
                        .anyMatch(text -> text.contains("imports in 2017"))
                        .noneMatch(text -> text.startsWith("The data cannot be reached")));
        await().atMost(LONG).until(() -> health().statusCode() == 200);
        assertThat(reply(anna, "exports 2019").text()).isEqualTo(before);
    }

    @Test
    void whoAsksForMoreThanTheClusterDoesInTimeIsToldSoAndNothingIsLost() throws IOException {
        startAskingTheCluster(USUAL);
        long boris = simulator.addUser("Boris", "ru");
        String english = reply(anna, "imports 2018").text();
        String russian = reply(boris, "импорт 2017").text();

        // One table is now so large that whoever asks it is answered never.
        String table = "iceberg." + schemaOf(onlyVersion(folder.resolve("state/versions"))) + ".observation";
        trino.run(
                "iceberg",
                "create table %s_kept as select * from %1$s".formatted(table),
                "drop table " + table,
                "create view %s as select * from %1$s_kept where %s > 0".formatted(table, ENDLESS));
        startAskingTheCluster(SHORT);
        assertThat(reply(anna, "imports 2018").text())
                .isEqualTo("This took too long, so I stopped. Ask for less at once: one country, one product or fewer"
                        + " years.");
        assertThat(reply(boris, "импорт 2017").text())
                .isEqualTo("Это заняло слишком много времени, и я остановился. Спросите о меньшем: об одной стране,"
                        + " одном товаре или меньшем числе лет.");
        assertThat(health().statusCode()).isEqualTo(200);
        assertThat(reply(anna, "/help").text()).isNotBlank();

        trino.run(
                "iceberg",
                "drop view " + table,
                "create table %s as select * from %1$s_kept".formatted(table),
                "drop table %s_kept".formatted(table));
        startAskingTheCluster(USUAL);
        assertThat(reply(anna, "imports 2018").text()).isEqualTo(english);
        assertThat(reply(boris, "импорт 2017").text()).isEqualTo(russian);
    }

    @Test
    void whatAKilledProcessHadBroughtOfADraftGoesAtTheNextStartOrOnceTheClusterIsBack() throws IOException {
        Path versions = Files.createDirectories(folder.resolve("killed/versions"));
        String half = killedWhileADraftWasBrought(versions, "4.8");
        try (DuckDbLibrary library = DraftTaker.open(folder.resolve("data"), versions, trino.settings("iceberg"))) {
            assertThat(trino.schemas("iceberg")).doesNotContain(half).contains(schemaOf(onlyVersion(versions)));
            assertThat(library.publishing().drafts()).isEmpty();
        }

        String other = killedWhileADraftWasBrought(versions, "4.9");
        trino.kill();
        try (DuckDbLibrary library = DraftTaker.open(folder.resolve("data"), versions, trino.settings("iceberg"))) {
            // Its folder is all that tells of what lies on the cluster.
            assertThat(contents(versions))
                    .anySatisfy(content -> assertThat(schemaOf(content)).isEqualTo(other));
            trino.restart();
            trino.waitUntilReady();
            await().atMost(LONG).until(() -> contents(versions).size() == 1);
            assertThat(trino.schemas("iceberg")).doesNotContain(other).contains(schemaOf(onlyVersion(versions)));
            assertThat(library.problem()).isEmpty();
        }
    }

    @Test
    void aTableFromTheChatIsPublishedToTheClusterRolledBackAndServedAfterARestart() throws IOException {
        String before = reply(anna, "/imports 2020").text();
        assertThat(before).contains("$4.6 bn");
        assertThat(send(OLGA, "observations.csv", imports("4.7")).text()).contains("russia-technology-trade 1.0.1");
        for (String golden : List.of("imports-2020-en", "balance-2020-en", "imports-2020-ru", "balance-2020-ru")) {
            assertThat(reply(OLGA, "/publish accept " + golden).text()).isNotBlank();
        }
        SentMessage shown = reply(OLGA, "/publish show");
        assertThat(press(OLGA, shown, "Publish").text()).contains("version 1.0.1 is now served, in place of 1.0.0");
        String after = reply(anna, "/imports 2020").text();
        assertThat(after).contains("$4.7 bn");

        start(false);
        assertThat(reply(anna, "/imports 2020").text()).isEqualTo(after);
        assertThat(reply(OLGA, "/rollback").text()).contains("version 1.0.0 is served again, in place of 1.0.1");
        assertThat(reply(anna, "/imports 2020").text()).isEqualTo(before);
    }

    @Test
    void whatIsOnTheClusterIsNotKeptHereAsWell() throws IOException {
        assertThat(reply(anna, "/exports 2020").text()).contains("2020");
        try (Stream<Path> kept = Files.walk(folder.resolve("state"))) {
            assertThat(kept.map(Path::toString)).noneMatch(file -> file.endsWith(".duckdb"));
        }
    }
}
