package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointsTests {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private volatile Optional<String> telegram = Optional.empty();
    private volatile Optional<String> data = Optional.empty();
    private Endpoints endpoints;

    @BeforeEach
    void start() {
        endpoints = Endpoints.start(
                "127.0.0.1",
                0,
                () -> new Health(Optional.of(Instant.EPOCH), 3, 1, 2, telegram),
                () -> data,
                registry,
                Optional.empty());
    }

    @AfterEach
    void stop() {
        endpoints.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + endpoints.port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void saysThatAllIsWell() throws Exception {
        HttpResponse<String> answer = get("/healthz");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"status\":\"up\",\"lastPoll\":\"1970-01-01T00:00:00Z\",\"queued\":3,\"aside\":1,\"faults\":2}");
    }

    @Test
    void givesTheReasonWhenUpdatesDoNotFlowOrThereIsNoData() throws Exception {
        data = Optional.of("no data is loaded");
        assertThat(get("/healthz").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").body()).contains("\"reason\":\"no data is loaded\"");
        telegram = Optional.of("Telegram cannot be reached");
        assertThat(get("/healthz").body()).contains("\"reason\":\"Telegram cannot be reached\"");
    }

    @Test
    void givesCountersAsPrometheusText() throws Exception {
        new Meters(registry).updates(5);
        HttpResponse<String> answer = get("/metrics");
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("telegram_updates_total 5.0");
    }

    @Test
    void answersNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
    }
}
