package org.tradewind.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Posts the updates to the bot's own address, one after the other, each until it is taken with a 2xx. */
final class Webhook implements AutoCloseable {
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final Duration RETRY = Duration.ofMillis(250);

    private final World world;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Thread postman;
    private String url = "";
    private String secret = "";
    private String lastError = "";
    private long lastErrorDate;

    Webhook(World world) {
        this.world = world;
        this.postman = Thread.ofVirtual().name("webhook").unstarted(this::deliverAll);
    }

    void start() {
        postman.start();
    }

    /** Where updates are posted from now on; nowhere if the address is empty. */
    void set(String address, String secretToken) {
        url = address;
        secret = secretToken;
        lastError = "";
    }

    String url() {
        return url;
    }

    String lastError() {
        return lastError;
    }

    /** Seconds since 1970. */
    long lastErrorDate() {
        return lastErrorDate;
    }

    private void deliverAll() {
        while (!Thread.currentThread().isInterrupted() && !world.monitor().locked(world::isClosed)) {
            world.monitor().await(Duration.ofSeconds(50), this::next).ifPresent(this::deliver);
        }
    }

    private Optional<Parcel> next() {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        return world.updates().first().map(update -> new Parcel(update, url, secret));
    }

    private void deliver(Parcel parcel) {
        String error = post(parcel);
        world.monitor().locked(() -> {
            if (error.isEmpty()) {
                world.updates().confirm(parcel.update());
            } else {
                lastError = error;
                lastErrorDate = world.now().getEpochSecond();
            }
            return error;
        });
        if (!error.isEmpty()) {
            world.monitor().await(RETRY, () -> world.isClosed() ? Optional.of(error) : Optional.empty());
        }
    }

    private String post(Parcel parcel) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(parcel.url()))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(parcel.update().json()));
        if (!parcel.secret().isEmpty()) {
            request.header(SECRET_HEADER, parcel.secret());
        }
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 ? "" : "Wrong response from the webhook: " + status;
        } catch (IOException unreachable) {
            return "Connection failed: " + unreachable;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "Stopped";
        }
    }

    @Override
    public void close() {
        postman.interrupt();
        http.shutdownNow();
    }

    private record Parcel(UpdateQueue.Update update, String url, String secret) {}
}
