package org.tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import org.tradewind.bench.Shapes.Draw;
import org.tradewind.bench.Shapes.Shape;
import org.tradewind.bot.LoneBot;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.trade.Notation;
import org.tradewind.trade.TradeData;

/**
 * Publishes a world of any size and times twenty kinds of questions to it: by the engine, by hand-written SQL over the
 * same roll-ups and over the cells, and by SQLite; then the same in words by the whole bot, by sixteen callers at once, and
 * by four while a world of a tenth of the rows is published beside it. All are warm: each kind was asked before the first
 * is timed. Arguments: rows, folder, and how often each question is asked.
 */
public final class WorldBenchmark {
    private static final long MOST_FOR_SQLITE = 12_000_000;
    private static final String OTHER = "other";

    private final Path folder;
    private final int times;
    private final EngineSettings settings =
            EngineSettings.forCores(Runtime.getRuntime().availableProcessors());
    private final List<Draw> draws;
    private final List<Draw> others;

    private WorldBenchmark(Path folder, int times) {
        this.folder = folder;
        this.times = times;
        this.draws = drawn(42);
        this.others = drawn(43);
    }

    private List<Draw> drawn(int seed) {
        List<String> products = World.products();
        TreeSet<String> codes = new TreeSet<>(products);
        products.forEach(p -> codes.addAll(List.of(p.substring(0, 2), p.substring(0, 4))));
        List<String> all = List.copyOf(codes);
        Random random = new Random(seed);
        return Stream.generate(() -> Shapes.draw(random, World.economies(), products, all))
                .limit(times)
                .toList();
    }

    public static void main(String[] arguments) throws Exception {
        long rows = Long.parseLong(arguments[0]);
        Path folder = Path.of(arguments[1]);
        long start = System.nanoTime();
        World.write(folder.resolve("data/world"), rows);
        say("%,d rows asked for; made in %.1f s", rows, seconds(start));
        new WorldBenchmark(folder, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200).run(rows);
    }

    private void run(long rows) throws Exception {
        forget(OTHER);
        long start = System.nanoTime();
        DuckDbLibrary library = open();
        say(
                "published, roll-ups included, in %.1f s; %,d rows",
                seconds(start), library.states().getFirst().rows());
        Path file = file();
        say("file %,d MB; most memory of the process %s", Files.size(file) / 1_000_000, peak());
        try (TradeData data = library.borrow("world").orElseThrow()) {
            ToDoubleBiFunction<Shape, Draw> engine = (shape, draw) ->
                    taken(draw, d -> data.answer(Notation.read(shape.query().apply(d))));
            try (Connection sql = connect(file);
                    Statement statement = sql.createStatement()) {
                List<Millis> of = table(engine, statement, rows);
                say("%-30s %15s %15s", "all", of.getFirst(), of.getLast());
                say(
                        "the engine takes %.2f times as long as SQL by hand",
                        of.getFirst().percentile(50) / of.getLast().percentile(50));
            }
            WorldCallers callers = new WorldCallers(data, draws, others);
            callers.inWords(LoneBot.over(library));
            callers.atOnce();
            World.write(folder.resolve("data").resolve(OTHER), rows / 10);
            callers.besidePublishing(library.publishing(), OTHER);
        }
        library.close();
        start = System.nanoTime();
        DuckDbLibrary again = open();
        try (TradeData data = again.borrow("world").orElseThrow()) {
            data.answer(Notation.read("series flow=exports"));
            say("opened again with its first answer in %.2f s", seconds(start));
        }
        again.close();
        forget(OTHER);
    }

    private DuckDbLibrary open() {
        return DuckDbLibrary.resume(
                folder.resolve("data"),
                folder.resolve("versions"),
                new PackageReader(DuckDbLibrary.scanner(settings)),
                settings,
                InstantSource.system());
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("versions"))) {
            return files.filter(f -> f.getFileName().toString().endsWith(".duckdb"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Connection connect(Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memory());
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }

    /**
     * One row a shape: the engine, SQL by hand over the same roll-ups and over the cells, and SQLite for small worlds. The
     * engine and SQL by hand take turns, so that both meet the same caches and the same neighbours.
     */
    private List<Millis> table(ToDoubleBiFunction<Shape, Draw> engine, Statement statement, long rows)
            throws Exception {
        List<double[]> engines = new ArrayList<>();
        List<double[]> hands = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("world.sqlite"));
                Statement sqlite = connection.createStatement()) {
            boolean small = rows <= MOST_FOR_SQLITE;
            if (small) {
                fill(statement, connection, sqlite);
            }
            say(
                    "%-30s %15s %15s %15s %15s",
                    "ms p50 / p99", "engine", "SQL, roll-ups", "SQL, cells", "SQLite, indexes");
            for (Shape shape : Shapes.all()) {
                draws.forEach(draw -> engine.applyAsDouble(shape, draw));
                timed(d -> query(statement, shape.sql().apply(d)));
            }
            for (Shape shape : Shapes.all()) {
                double[] one = new double[times];
                double[] two = new double[times];
                for (int n = 0; n < times; n++) {
                    one[n] = engine.applyAsDouble(shape, draws.get(n));
                    two[n] = taken(
                            draws.get(n), d -> query(statement, shape.sql().apply(d)));
                }
                double[] three = few(20, d -> query(statement, shape.base().apply(d)));
                String four = small
                        ? Millis.of(few(
                                        5,
                                        d -> query(sqlite, shape.base().apply(d).replace("//", "/"))))
                                .toString()
                        : "-";
                engines.add(one);
                hands.add(two);
                say("%-30s %15s %15s %15s %15s", shape.name(), Millis.of(one), Millis.of(two), Millis.of(three), four);
            }
        }
        return List.of(Millis.of(engines), Millis.of(hands));
    }

    private double[] few(int most, Function<Draw, Object> ask) {
        return timed(draws.subList(0, Math.min(most, times)), ask);
    }

    /** The cells for SQLite, with an index for each side that covers the questions, unless they are there. */
    private void fill(Statement from, Connection connection, Statement statement) throws SQLException, IOException {
        long start = System.nanoTime();
        try (ResultSet there = statement.executeQuery("select count(*) from sqlite_master")) {
            if (there.getInt(1) > 0) {
                return;
            }
        }
        copy(from, connection, statement);
        say(
                "SQLite with three covering indexes: loaded in %.0f s, %,d MB",
                seconds(start), Files.size(folder.resolve("world.sqlite")) / 1_000_000);
    }

    private static void copy(Statement from, Connection connection, Statement statement) throws SQLException {
        statement.execute("pragma journal_mode = off");
        statement.execute("pragma synchronous = off");
        statement.execute(
                "create table cell (flow int, reporter int, partner int, product int, period int, value int)");
        connection.setAutoCommit(false);
        try (ResultSet rows = from.executeQuery("select flow, reporter, partner, product, period, value from cell");
                PreparedStatement insert = connection.prepareStatement("insert into cell values (?, ?, ?, ?, ?, ?)")) {
            for (int n = 1; rows.next(); n++) {
                for (int c = 1; c <= 6; c++) {
                    insert.setLong(c, rows.getLong(c));
                }
                insert.addBatch();
                if (n % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        for (String columns : List.of(
                "reporter, period, partner, product",
                "partner, period, reporter, product",
                "product, period, reporter, partner")) {
            statement.execute("create index by_%s on cell (flow, %s, value)".formatted(columns.split(",")[0], columns));
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private double[] timed(Function<Draw, Object> ask) {
        return timed(draws, ask);
    }

    private static double[] timed(List<Draw> draws, Function<Draw, Object> ask) {
        return draws.stream().mapToDouble(draw -> taken(draw, ask)).toArray();
    }

    private static double taken(Draw draw, Function<Draw, Object> ask) {
        long start = System.nanoTime();
        ask.apply(draw);
        return Millis.since(start);
    }

    private static Object query(Statement statement, String sql) {
        try (ResultSet found = statement.executeQuery(sql)) {
            int rows = 0;
            while (found.next()) {
                found.getObject(1);
                rows++;
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A dataset that an earlier run has left. */
    private void forget(String dataset) throws IOException {
        for (Path left : List.of(
                folder.resolve("data").resolve(dataset),
                folder.resolve("versions").resolve(dataset))) {
            if (Files.exists(left)) {
                try (Stream<Path> files = Files.walk(left)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static String peak() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .findFirst()
                .orElse("unknown");
    }

    private static double seconds(long start) {
        return Millis.since(start) / 1000;
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(java.util.Locale.ROOT, words, arguments));
    }
}
