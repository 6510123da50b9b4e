package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTests {
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final BotClient bot = new BotClient(simulator);
    private final long anna = simulator.addUser("Anna", "en");
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final HttpServer endpoint;

    WebhookTests() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void listen() {
        endpoint.createContext("/updates", this::take);
        endpoint.start();
        String url = "http://127.0.0.1:" + endpoint.getAddress().getPort() + "/updates";
        bot.call("setWebhook", "url", url, "secret_token", "s3cret");
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String secret = exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token");
        boolean refuse = refusals.getAndDecrement() > 0;
        exchange.sendResponseHeaders(refuse ? 503 : 200, -1);
        exchange.close();
        received.add(secret + " " + body);
    }

    @AfterEach
    void close() {
        endpoint.stop(0);
        bot.close();
        simulator.close();
    }

    @Test
    void updatesArePostedWithTheSecret() throws InterruptedException {
        simulator.say(anna, "hello");
        assertThat(received.poll(20, TimeUnit.SECONDS))
                .startsWith("s3cret {\"update_id\":")
                .contains("hello");
    }

    @Test
    void anUpdateThatWasNotTakenIsPostedAgain() throws InterruptedException {
        refusals.set(1);
        simulator.say(anna, "hello");
        String first = received.poll(20, TimeUnit.SECONDS);
        assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(first);
    }

    @Test
    void pollingConflictsWithAWebhook() {
        assertThat(bot.call("getUpdates").path("description").asText())
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
    }
}
