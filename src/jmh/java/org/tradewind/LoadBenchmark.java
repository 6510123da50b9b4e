package org.tradewind;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.telegram.TelegramSettings;

/**
 * Questions from many chats at once over the simulator, limits off: first an echo bot on the same library, then the whole
 * product with its durable inbox, in one run. After a warm-up, as many as it can take, then half of that at an even pace.
 * Tells answers a second, how long a reply takes from the moment at which its question is there, and how much processor
 * time an answer costs with all that the process does, the simulator's work included: on a machine that others use too,
 * that is the steadier figure.
 */
public final class LoadBenchmark {
    private static final int CHATS = 500;
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final List<String> QUESTIONS = List.of(
            "exports 2020",
            "imports 2015",
            "top markets 2018",
            "balance 2020",
            "экспорт 2018",
            "share of the Netherlands 2020",
            "сколько немцы заплатили за российские технологии в 2018?",
            "/exports usa 2018",
            "turnover 2013",
            "exports 2017");

    private final Simulator simulator;
    private final long[] people;
    private int asked;

    private LoadBenchmark(Simulator simulator) {
        this.simulator = simulator;
        this.people = IntStream.range(0, CHATS)
                .mapToLong(i -> simulator.addUser("Person" + i, "en"))
                .toArray();
    }

    /** @param arguments how many questions are measured and how many warm up; 5,000 and 20,000 if not said */
    public static void main(String[] arguments) throws Exception {
        int measured = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20_000;
        double rate = 0;
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults());
                EchoBot _ = EchoBot.start(simulator)) {
            rate = new LoadBenchmark(simulator).run("echo", warmUp, measured, rate);
        }
        Path state = Files.createTempDirectory("tradewind-load-");
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults());
                Service _ = Service.start(config(simulator, state), Clock.systemUTC())) {
            new LoadBenchmark(simulator).run("tradewind", warmUp, measured, rate);
        }
        System.exit(0);
    }

    private static Config config(Simulator simulator, Path state) {
        return new Config(
                new TelegramSettings(simulator.token(), Optional.of(simulator.url()), false),
                List.of(),
                false,
                Path.of("data"),
                state,
                "127.0.0.1",
                0);
    }

    /** Returns the highest rate. */
    private double run(String name, int warmUp, int measured, double other) {
        ask(warmUp, 0);
        Result most = ask(measured, 0);
        most.print(name + " as many as it can");
        if (other > 0) {
            System.out.printf("%s answers %.0f %% of what echo does%n", name, 100 * most.rate() / other);
        }
        ask(measured, most.rate() / 2).print(name + " at half of its most");
        if (other > 0) {
            ask(measured, other / 4).print(name + " at a quarter of echo's most");
        }
        return most.rate();
    }

    /** Asks so many questions at a rate, or with one open in each chat where the rate is 0. */
    private Result ask(int questions, double rate) {
        simulator.clearCalls();
        Map<Long, Deque<Instant>> open = new HashMap<>();
        long begin = System.nanoTime();
        long used = processorTime();
        for (int i = 0; i < questions; i++) {
            int number = i;
            if (rate > 0) {
                LockSupport.parkNanos(begin + (long) (i * 1e9 / rate) - System.nanoTime());
            } else {
                simulator.await(LONG, () -> room(number));
            }
            long person = people[i % CHATS];
            open.computeIfAbsent(person, chat -> new ArrayDeque<>()).add(Instant.now());
            simulator.say(person, QUESTIONS.get(asked++ % QUESTIONS.size()));
        }
        simulator.await(LONG, () -> room(questions + CHATS - 1));
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Result(questions / seconds, waits(open), (processorTime() - used) / 1e6 / questions);
    }

    /** Nanoseconds on all processors since the process began. */
    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private Optional<Boolean> room(int number) {
        return Optional.of(simulator.callCount("sendMessage") > number - CHATS).filter(there -> there);
    }

    private double[] waits(Map<Long, Deque<Instant>> open) {
        List<Double> millis = new ArrayList<>();
        for (ApiCall call : simulator.calls("sendMessage")) {
            Instant question =
                    open.get(Long.parseLong(call.parameter("chat_id"))).poll();
            if (question != null) {
                millis.add(Duration.between(question, call.received()).toNanos() / 1e6);
            }
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private record Result(double rate, double[] waits, double cost) {
        void print(String name) {
            System.out.printf(
                    "%-40s %7.0f answers/s   p50 %7.1f ms   p99 %7.1f ms   processor %5.2f ms%n",
                    name, rate, at(0.5), at(0.99), cost);
        }

        private double at(double part) {
            return waits.length == 0 ? Double.NaN : waits[(int) Math.min(waits.length - 1, part * waits.length)];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Result that && rate == that.rate && Arrays.equals(waits, that.waits);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(waits);
        }

        @Override
        public String toString() {
            return rate + " a second";
        }
    }
}
