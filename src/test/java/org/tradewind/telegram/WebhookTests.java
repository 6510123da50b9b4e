package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Telegram brings the updates itself. */
class WebhookTests {
    private static final String SECRET = "s3cret_-";

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Simulator simulator;
    private long anna;
    private URI address;
    private Edge edge;
    private Endpoints endpoints;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorSettings.defaults());
        anna = simulator.addUser("Anna", "en");
        address = URI.create("http://127.0.0.1:" + freePort() + "/hook/x");
        open();
    }

    @AfterEach
    void stop() {
        close();
        client.close();
        simulator.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void open() {
        TelegramSettings settings = new TelegramSettings(
                simulator.token(),
                Optional.of(simulator.url()),
                true,
                Optional.of(new WebhookSettings(address, SECRET)));
        edge = new Edge(settings, folder, Edge::echo);
        endpoints = Endpoints.start(
                "127.0.0.1",
                address.getPort(),
                edge.bot()::health,
                Optional::empty,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                edge.bot().webhook());
        Awaitility.await()
                .atMost(SOON)
                .until(() -> edge.bot().health().problem().isEmpty());
    }

    private void close() {
        endpoints.close();
        edge.close();
    }

    private static String update(int id, String text) {
        return """
                {"update_id": %d, "message": {"message_id": %d, "date": 1, "text": "%s",
                 "chat": {"id": 77, "type": "private"}, "from": {"id": 77, "language_code": "en"}}}""".formatted(id, id, text);
    }

    private int post(String body, String... headers) throws Exception {
        return post(address, body, headers);
    }

    private int post(URI to, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private int posted(String body) throws Exception {
        return post(body, Webhook.SECRET_HEADER, SECRET);
    }

    private List<String> answers(int count) {
        return simulator.awaitSent(anna, count, SOON).stream()
                .map(SentMessage::text)
                .toList();
    }

    @Nested
    class WithTelegram {
        @Test
        void questionsAreAnsweredInTheirOrder() {
            for (int question = 1; question <= 3; question++) {
                simulator.say(anna, "question " + question);
            }
            assertThat(answers(3)).containsExactly("echo question 1", "echo question 2", "echo question 3");
            assertThat(simulator.calls("getUpdates")).isEmpty();
        }

        @Test
        void theSecretAndTheKindsOfUpdatesAreSetAtTheStart() {
            ApiCall call = simulator.awaitCalls("setWebhook", 1, SOON).getFirst();
            assertThat(call.parameter("url")).isEqualTo(address.toString());
            assertThat(call.parameter("secret_token")).isEqualTo(SECRET);
            assertThat(call.parameter("allowed_updates")).contains("\"message\"", "\"callback_query\"");
            assertThat(call.parameter("drop_pending_updates")).isEmpty();
        }

        @Test
        void whatCameWhileTheBotWasAwayIsAnsweredAfterwards() {
            close();
            simulator.say(anna, "meanwhile");
            open();
            assertThat(answers(1)).containsExactly("echo meanwhile");
        }

        @Test
        void aBotThatPollsAgainTakesTheWebhookAway() {
            close();
            simulator.say(anna, "meanwhile");
            edge = new Edge(simulator, folder, Edge::echo);
            assertThat(answers(1)).containsExactly("echo meanwhile");
            assertThat(simulator.calls("deleteWebhook")).isNotEmpty();
        }

        @Test
        void aWebhookThatTelegramDoesNotTakeIsTriedAgain() {
            close();
            simulator.fail("setWebhook", 1, new Fault.Refused(500, "Internal Server Error"));
            open();
            simulator.say(anna, "hello");
            assertThat(answers(1)).containsExactly("echo hello");
        }
    }

    @Nested
    class Posts {
        @Test
        void withoutTheSecretNothingIsTaken() throws Exception {
            assertThat(post(update(1, "hello"))).isEqualTo(401);
            assertThat(post(update(1, "hello"), Webhook.SECRET_HEADER, "s3cret"))
                    .isEqualTo(401);
            assertThat(post(update(1, "hello"), Webhook.SECRET_HEADER, "")).isEqualTo(401);
            assertThat(edge.store().inbox().open()).isEmpty();
        }

        @Test
        void aPostThatComesTwiceIsTakenOnce() throws Exception {
            simulator.say(anna, "first");
            answers(1);
            String update = update(9, "hello").replace("77", Long.toString(anna));
            assertThat(posted(update)).isEqualTo(200);
            assertThat(posted(update)).isEqualTo(200);
            assertThat(posted(update(10, "again").replace("77", Long.toString(anna))))
                    .isEqualTo(200);
            answers(3);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> edge.store().inbox().open().isEmpty());
            assertThat(simulator.sent(anna)).hasSize(3);
        }

        @Test
        void aPostBeyondAnyUpdateIsCutShort() throws Exception {
            assertThat(posted(update(1, "x".repeat(1 << 20)))).isEqualTo(413);
            assertThat(posted(update(2, "x".repeat((1 << 20) - 400)))).isEqualTo(200);
        }

        @Test
        void whatIsNoUpdateIsRefused() throws Exception {
            assertThat(posted("hello")).isEqualTo(400);
            assertThat(posted("{\"message\": {}}")).isEqualTo(400);
            assertThat(posted("")).isEqualTo(400);
        }

        @Test
        void onlyThePathOfTheAddressIsServed() throws Exception {
            assertThat(post(address.resolve("/hook"), update(1, "hello"), Webhook.SECRET_HEADER, SECRET))
                    .isEqualTo(404);
        }

        @Test
        void telegramIsToldToComeAgainWhereNothingCanBeKept() throws Exception {
            Webhook full = new Webhook(new WebhookSettings(address, SECRET));
            full.open(new Intake(
                    new FullInbox(),
                    new Lanes((arrival, lane, behind) -> {}, Tenure.forLife(), lane -> {}),
                    Clock.systemUTC(),
                    new Stop(),
                    new Growing(new Random(1)),
                    new Meters(new SimpleMeterRegistry())));
            InputStream body = new ByteArrayInputStream(update(1, "hello").getBytes(StandardCharsets.UTF_8));
            assertThat(full.take(Optional.of(SECRET), body)).isEqualTo(Webhook.Verdict.NOT_NOW);
        }

        @Test
        void telegramIsToldToComeAgainWhereTheBotEnds() throws Exception {
            edge.bot().close();
            assertThat(posted(update(1, "hello"))).isEqualTo(503);
        }
    }

    /** An inbox whose disk is full. */
    private static final class FullInbox implements Inbox {
        @Override
        public List<Arrival> add(List<Arrival> batch) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public List<Arrival> open() {
            return List.of();
        }

        @Override
        public void begun(long update) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public void done(long update) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public void made(long update) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public void postpone(long update) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public void setAside(long update, String why) {
            throw new IllegalStateException("disk is full");
        }

        @Override
        public int aside() {
            return 0;
        }
    }

    @Nested
    class Health {
        @Test
        void saysThatTelegramCannotBringUpdates() throws Exception {
            assertThat(healthz()).isEqualTo(200);
            close();
            simulator.say(anna, "meanwhile");
            simulator.fail("getWebhookInfo", 1, new Fault.Reset());
            open();
            assertThat(healthz()).isEqualTo(200);
        }

        private int healthz() throws Exception {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/healthz")).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
