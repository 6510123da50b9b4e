package org.tradewind;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The one address of several processes: hands each request to the next of them that takes it. */
final class Balancer implements AutoCloseable {
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";

    private final List<Integer> ports;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();

    private Balancer(List<Integer> ports, HttpServer server) {
        this.ports = ports;
        this.server = server;
    }

    static Balancer before(List<Integer> ports) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Balancer balancer = new Balancer(List.copyOf(ports), server);
        server.createContext("/", balancer::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return balancer;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            int status = 502;
            for (int tried = 0; tried < ports.size() && status / 100 == 5; tried++) {
                status = status(exchange, body, ports.get(Math.floorMod(next.getAndIncrement(), ports.size())));
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private int status(HttpExchange exchange, byte[] body, int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/json")
                .header(SECRET, String.valueOf(exchange.getRequestHeaders().getFirst(SECRET)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 502;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 502;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
