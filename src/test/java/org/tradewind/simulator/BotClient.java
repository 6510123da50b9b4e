package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A bot as thin as can be: calls over HTTP, answers as JSON. */
final class BotClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulator simulator;

    BotClient(Simulator simulator) {
        this.simulator = simulator;
    }

    /** Calls with a JSON body made of names and values in turn. */
    JsonNode call(String method, Object... namesAndValues) {
        return sent(request(method, JSON.valueToTree(pairs(namesAndValues)).toString()));
    }

    CompletableFuture<JsonNode> callLater(String method, Object... namesAndValues) {
        return http.sendAsync(
                        request(method, JSON.valueToTree(pairs(namesAndValues)).toString()),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> read(answer.body()));
    }

    /** The answer to any request, before it is read. */
    HttpResponse<String> raw(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    HttpRequest request(String method, String json) {
        return HttpRequest.newBuilder(address(method))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    URI address(String method) {
        return URI.create(simulator.url() + "/bot" + simulator.token() + "/" + method);
    }

    /** Calls with a multipart body: one file, and names and values in turn. */
    JsonNode upload(String method, String part, byte[] file, Object... namesAndValues) {
        return sent(HttpRequest.newBuilder(address(method))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(part, file, pairs(namesAndValues))))
                .build());
    }

    private static byte[] multipart(String part, byte[] file, Map<String, Object> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> write(
                body, "--frontier\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
        write(body, "--frontier\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"chart.png\"\r\n");
        write(body, "Content-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(file);
        write(body, "\r\n--frontier--\r\n");
        return body.toByteArray();
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode sent(HttpRequest request) {
        try {
            return read(raw(request).body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return pairs;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
