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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.SentMessage;

/** Admins publish to a Trino and roll back there from the chat; and a Trino that goes away and comes back. */
@Tag("trino")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrinoDeskTests extends DeskFixture {
    private static final Duration LONG = Duration.ofMinutes(4);

    private TrinoServer trino;
    private int port;

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
                Optional.of(trino.settings("iceberg")),
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
