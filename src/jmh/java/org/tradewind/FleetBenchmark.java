package org.tradewind;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.store.PostgresServer;

/**
 * Answers a second with the limits off, of one process with its own store and of one to four on a PostgreSQL that brings
 * every commit to disk; all in one run, on one machine that also plays Telegram. Updates are posted to the processes forty
 * at a time, as Telegram does. Beside it what an answer costs of a processor: in the bot's processes, and in the server's.
 */
public final class FleetBenchmark {
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final int CHATS = 500;
    private static final int CONNECTIONS = 40;
    private static final int MOST_PROCESSES = 4;
    private static final List<String> QUESTIONS = List.of(
            "exports 2020",
            "imports 2015",
            "top markets 2018",
            "balance 2020",
            "экспорт 2018",
            "share of the Netherlands 2020",
            "/exports usa 2018",
            "turnover 2013",
            "exports 2017");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int warmUp;
    private final int measured;
    /** Far above those of the simulator. */
    private int numbers = 1_000_000_000;

    private FleetBenchmark(int measured, int warmUp) {
        this.measured = measured;
        this.warmUp = warmUp;
    }

    /** @param arguments how many questions are measured and how many warm up; 5,000 and 5,000 if not said */
    public static void main(String[] arguments) throws Exception {
        int measured = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5_000;
        FleetBenchmark benchmark = new FleetBenchmark(measured, warmUp);
        try (PostgresServer server = new PostgresServer(true)) {
            Path folder = Files.createTempDirectory("tradewind-fleet-");
            benchmark.run("embedded store, 1 process", folder.resolve("state").toString(), 1);
            for (int size = 1; size <= MOST_PROCESSES; size++) {
                benchmark.run("PostgreSQL, " + size + " of them", server.database(), size);
            }
        }
        System.exit(0);
    }

    private void run(String name, String state, int size) throws Exception {
        Path folder = Files.createTempDirectory("tradewind-fleet-");
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults());
                Fleet fleet = new Fleet(folder, simulator, state, false, size)) {
            long[] people = IntStream.range(0, CHATS)
                    .mapToLong(i -> simulator.addUser("Person" + i, "en"))
                    .toArray();
            for (int port : fleet.ports()) {
                awaitHealth(port);
            }
            meet(simulator, people);
            ask(simulator, fleet, people, warmUp);
            Duration bots = fleet.processorTime();
            Duration server = ofPostgres();
            double seconds = ask(simulator, fleet, people, measured);
            System.out.printf(
                    "%-28s %6.0f answers/s   processor %5.2f ms bots, %5.2f ms PostgreSQL an answer%n",
                    name,
                    measured / seconds,
                    each(fleet.processorTime().minus(bots)),
                    each(ofPostgres().minus(server)));
        }
    }

    private double each(Duration all) {
        return all.toNanos() / 1e6 / measured;
    }

    /** What all processes of PostgreSQL on this machine have used of the processors so far. */
    private static Duration ofPostgres() {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::info)
                .filter(info -> info.command()
                        .filter(name -> name.endsWith("/postgres"))
                        .isPresent())
                .flatMap(info -> info.totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Telegram lets a bot write only to people who have written to it. */
    private static void meet(Simulator simulator, long[] people) {
        for (long person : people) {
            simulator.say(person, QUESTIONS.getFirst());
        }
        await(simulator, people.length);
    }

    private static void await(Simulator simulator, int answers) {
        simulator.await(
                LONG, () -> Optional.of(simulator.callCount("sendMessage")).filter(sent -> sent >= answers));
    }

    private void awaitHealth(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                .build();
        while (status(request) != 200) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private int status(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the seconds until all is answered. */
    private double ask(Simulator simulator, Fleet fleet, long[] people, int questions) {
        simulator.clearCalls();
        long begin = System.nanoTime();
        try (ExecutorService posting = Executors.newVirtualThreadPerTaskExecutor()) {
            Semaphore connections = new Semaphore(CONNECTIONS);
            for (int i = 0; i < questions; i++) {
                int number = numbers++;
                connections.acquireUninterruptibly();
                posting.execute(() -> {
                    post(fleet.ports().get(number % fleet.size()), number, people[number % people.length]);
                    connections.release();
                });
            }
        }
        await(simulator, questions);
        return (System.nanoTime() - begin) / 1e9;
    }

    private void post(int port, int number, long person) {
        String update = """
                {"update_id": %1$d, "message": {"message_id": %1$d, "date": 1764000000, "text": "%2$s",
                 "from": {"id": %3$d, "is_bot": false, "first_name": "P", "language_code": "en"},
                 "chat": {"id": %3$d, "type": "private", "first_name": "P"}%4$s}}
                """.formatted(number, QUESTIONS.get(number % QUESTIONS.size()), person, entities(number));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/hook"))
                .header("X-Telegram-Bot-Api-Secret-Token", Fleet.SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(update))
                .build();
        while (status(request) != 200) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static String entities(int number) {
        return QUESTIONS.get(number % QUESTIONS.size()).startsWith("/")
                ? ", \"entities\": [{\"type\": \"bot_command\", \"offset\": 0, \"length\": 8}]"
                : "";
    }
}
