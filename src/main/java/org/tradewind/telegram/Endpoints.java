package org.tradewind.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/** What an operator's tools ask over HTTP, {@code /healthz} and {@code /metrics}, and where Telegram posts updates. */
public final class Endpoints implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Supplier<Health> health;
    private final Supplier<Optional<String>> data;
    private final PrometheusMeterRegistry metrics;
    private final Javalin server;

    private Endpoints(
            Supplier<Health> health,
            Supplier<Optional<String>> data,
            PrometheusMeterRegistry metrics,
            Optional<Webhook> webhook) {
        this.health = health;
        this.data = data;
        this.metrics = metrics;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/healthz", this::healthz);
            config.routes.get("/metrics", this::metrics);
            webhook.ifPresent(hook -> config.routes.post("/*", http -> post(hook, http)));
        });
    }

    /**
     * Serves until closed.
     *
     * @throws UncheckedIOException if that address and port cannot be served
     * @param port 0 for any that is free
     * @param data why there is no data to answer from, or empty
     * @param webhook takes what is posted to its path
     */
    public static Endpoints start(
            String host,
            int port,
            Supplier<Health> health,
            Supplier<Optional<String>> data,
            PrometheusMeterRegistry metrics,
            Optional<Webhook> webhook) {
        Endpoints endpoints = new Endpoints(health, data, metrics, webhook);
        try {
            endpoints.server.start(host, port);
        } catch (JavalinBindException e) {
            throw new UncheckedIOException(
                    "TRADEWIND_HTTP_HOST, TRADEWIND_HTTP_PORT: cannot serve on " + host + ":" + port,
                    new IOException(e));
        }
        return endpoints;
    }

    /** The port that is served. */
    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void healthz(Context http) {
        Health now = health.get();
        Optional<String> reason = now.problem().or(data);
        ObjectNode body = JSON.createObjectNode().put("status", reason.isEmpty() ? "up" : "down");
        reason.ifPresent(why -> body.put("reason", why));
        body.put("lastPoll", now.lastPoll().map(Object::toString).orElse(null));
        body.put("queued", now.queued()).put("aside", now.aside()).put("faults", now.faults());
        http.status(reason.isEmpty() ? 200 : 503)
                .contentType("application/json")
                .result(body.toString());
    }

    /** The path is compared as it is written: what stands in it has no meaning to us. */
    private static void post(Webhook webhook, Context http) throws IOException {
        if (!http.req().getRequestURI().equals(webhook.path())) {
            http.status(404);
            return;
        }
        Optional<String> secret = Optional.ofNullable(http.header(Webhook.SECRET_HEADER));
        http.status(webhook.take(secret, http.req().getInputStream()).status());
    }

    private void metrics(Context http) {
        http.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.scrape());
    }
}
