package org.tradewind.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.tradewind.bench.Shapes.Draw;
import org.tradewind.bench.Shapes.Shape;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.engine.TrinoSettings.Exchange;
import org.tradewind.trade.Notation;
import org.tradewind.trade.TradeData;

/**
 * The same world on a running cluster and on this machine: how long it takes to bring, and twenty kinds of questions to
 * both, by one caller and by sixteen. Arguments: rows, a folder, how often each question is asked, the cluster's address
 * with catalog and schema, the folder through which tables are handed over and how the cluster names it.
 */
public final class ClusterBenchmark {
    private static final int CALLERS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final int times;
    private final EngineSettings settings =
            EngineSettings.forCores(Runtime.getRuntime().availableProcessors());
    private final TrinoSettings cluster;
    private final List<Draw> draws = new ArrayList<>();

    private ClusterBenchmark(String[] arguments) {
        this.folder = Path.of(arguments[1]);
        this.times = Integer.parseInt(arguments[2]);
        this.cluster = new TrinoSettings(
                        arguments[3], Optional.of(new Exchange(Path.of(arguments[4]), arguments[5], "hive")))
                .within(PATIENCE);
        TreeSet<String> all = new TreeSet<>(World.products());
        World.products().forEach(code -> all.addAll(List.of(code.substring(0, 2), code.substring(0, 4))));
        Random random = new Random(42);
        // Whatever was asked before is remembered: no two rounds ask the same.
        for (int n = 0; n < 3 * times; n++) {
            draws.add(Shapes.draw(random, World.economies(), World.products(), List.copyOf(all)));
        }
    }

    /** See above. */
    public static void main(String[] arguments) throws Exception {
        long rows = Long.parseLong(arguments[0]);
        World.write(Path.of(arguments[1]).resolve("data/world"), rows);
        new ClusterBenchmark(arguments).run();
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        try (DuckDbLibrary here = open(folder.resolve("data"), "here", settings)) {
            say("%,d rows published here in %.1f s", here.states().getFirst().rows(), seconds(start));
            start = System.nanoTime();
            try (DuckDbLibrary there = open(folder.resolve("data"), "there", settings.on(cluster))) {
                say("published on the cluster in %.1f s, built here first", seconds(start));
                compare(here, there);
            }
        }
        small();
    }

    private DuckDbLibrary open(Path data, String versions, EngineSettings engine) {
        return DuckDbLibrary.resume(
                data,
                folder.resolve(versions),
                new PackageReader(DuckDbLibrary.scanner(engine)),
                engine,
                InstantSource.system());
    }

    private void compare(DuckDbLibrary here, DuckDbLibrary there) throws Exception {
        try (TradeData near = here.borrow("world").orElseThrow();
                TradeData far = there.borrow("world").orElseThrow()) {
            say("%-30s %18s %18s", "ms p50 / p99", "cluster", "DuckDB");
            List<double[]> all = new ArrayList<>();
            List<double[]> others = new ArrayList<>();
            for (Shape shape : Shapes.all()) {
                timed(far, shape, draws.subList(0, times));
                timed(near, shape, draws.subList(0, times));
                all.add(timed(far, shape, draws.subList(times, 2 * times)));
                others.add(timed(near, shape, draws.subList(times, 2 * times)));
                say("%-30s %18s %18s", shape.name(), both(all.getLast()), both(others.getLast()));
            }
            say("%-30s %18s %18s", "all", both(join(all)), both(join(others)));
            many(far);
        }
    }

    private static double[] timed(TradeData data, Shape shape, List<Draw> draws) {
        return draws.stream()
                .mapToDouble(draw -> answered(data, shape.query().apply(draw)))
                .toArray();
    }

    private static double answered(TradeData data, String query) {
        long start = System.nanoTime();
        var _ = data.answer(Notation.read(query));
        return seconds(start) * 1000;
    }

    private void many(TradeData data) throws Exception {
        List<Callable<double[]>> work = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            List<Shape> shapes = Shapes.all();
            int first = caller;
            work.add(() -> draws.subList(2 * times, 3 * times).stream()
                    .mapToDouble(draw -> answered(
                            data,
                            shapes.get((first + draws.indexOf(draw)) % shapes.size())
                                    .query()
                                    .apply(draw)))
                    .toArray());
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            long start = System.nanoTime();
            List<double[]> all = new ArrayList<>();
            for (var done : callers.invokeAll(work)) {
                all.add(done.get());
            }
            double[] ms = join(all);
            say("%d callers: %.0f answers a second, p50 / p99 %s ms", CALLERS, ms.length / seconds(start), both(ms));
        }
    }

    /** A version that is read from the cluster once. */
    private void small() {
        long start = System.nanoTime();
        try (DuckDbLibrary library = open(Path.of("data"), "small", settings.on(cluster));
                TradeData data = library.borrow("russia-technology-trade").orElseThrow()) {
            say("the shipped data on the cluster in %.1f s", seconds(start));
            say("its first answer in %.0f ms", answered(data, "value flow=exports period=2020"));
            double[] ms = new double[times];
            for (int n = 0; n < times; n++) {
                ms[n] = answered(data, "value flow=imports period=" + (2011 + n % 10));
            }
            say("then p50 / p99 %s ms", both(ms));
        }
    }

    private static double[] join(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private static String both(double[] ms) {
        double[] sorted = ms.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "%.1f / %.1f",
                sorted[sorted.length / 2],
                sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)]);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}
