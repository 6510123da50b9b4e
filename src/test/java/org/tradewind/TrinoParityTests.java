package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.bench.Shapes;
import org.tradewind.bench.World;
import org.tradewind.bot.Bot;
import org.tradewind.bot.LoneBot;
import org.tradewind.bot.Memory;
import org.tradewind.bot.Message;
import org.tradewind.bot.Setting;
import org.tradewind.bot.ShortMemory;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.reply.PlainText;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/** The same questions to DuckDB and to a Trino: every answer is the same to the byte, its id included. */
@Tag("trino")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrinoParityTests {
    private static final Logger LOG = LoggerFactory.getLogger(TrinoParityTests.class);
    private static final Path QUESTIONS = Path.of("src/test/resources/org/tradewind/question");
    private static final Path QUERIES = Path.of("src/test/resources/engine");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** How often each kind of question is asked; {@code 10} and every question in a full run. */
    private static final int ROUNDS = Integer.getInteger("tradewind.rounds", 2);

    private static final int FULL = 10;
    private static final long MILLION = 1_000_000;

    private TrinoServer trino;

    @BeforeAll
    void startTrino(@TempDir Path folder) {
        trino = TrinoServer.start(folder);
    }

    @AfterAll
    void stopTrino() {
        trino.close();
    }

    /** The two ways to answer. */
    private record Both(DuckDbLibrary here, DuckDbLibrary there) implements AutoCloseable {
        static Both open(Path data, Path versions, EngineSettings settings, TrinoSettings trino) {
            return new Both(
                    library(data, versions.resolve("here"), settings),
                    library(data, versions.resolve("there"), settings.on(trino.within(PATIENCE))));
        }

        private static DuckDbLibrary library(Path data, Path versions, EngineSettings settings) {
            return DuckDbLibrary.resume(
                    data,
                    versions,
                    new PackageReader(DuckDbLibrary.scanner(settings)),
                    settings,
                    InstantSource.system());
        }

        @Override
        public void close() {
            here.close();
            there.close();
        }
    }

    @Test
    void everyQuestionOfThePhrasebookIsAnsweredTheSame(@TempDir Path versions) throws IOException {
        EngineSettings settings = new EngineSettings(1, 2, "1GB");
        try (Both both = Both.open(Path.of("data"), versions, settings, trino.settings("iceberg"))) {
            told("queries of the phrasebook", sameAnswers(both, "russia-technology-trade", read("phrasebook")));
            told(
                    "replies to questions of the phrasebook",
                    sameReplies(both, "russia-technology-trade", questions("phrasebook")));
            told(
                    "queries of the shipped data",
                    sameAnswers(both, "russia-technology-trade", queries("russia-technology-trade")));
        }
        // Figures in such numbers that they are not read whole.
        try (Both both = Both.open(Path.of("data"), versions, settings, trino.far("iceberg"))) {
            told(
                    "queries of the phrasebook, each asked of the cluster",
                    sameAnswers(both, "russia-technology-trade", some(read("phrasebook"))));
            told(
                    "queries of the shipped data, each asked of the cluster",
                    sameAnswers(both, "russia-technology-trade", some(queries("russia-technology-trade"))));
        }
    }

    @Test
    void cubesAreAddedUpTheSameFromCellsAndFromRollUps(@TempDir Path cells, @TempDir Path rolled) throws IOException {
        EngineSettings settings = new EngineSettings(1, 2, "1GB");
        Path data = Path.of("src/test/resources/packages");
        try (Both both = Both.open(data, cells, settings, trino.far("hive"))) {
            told("questions to a small world", sameReplies(both, "small-world", questions("world")));
            told("queries of a small world", sameAnswers(both, "small-world", queries("small-world")));
        }
        TrinoSettings exchanging = trino.withExchange("iceberg");
        try (Both both = Both.open(data, rolled, settings.rollingUpFrom(0), exchanging.nearUpTo(0))) {
            told("queries of a small world rolled up", sameAnswers(both, "small-world", queries("small-world")));
            told("queries of small reports rolled up", sameAnswers(both, "small-reports", queries("small-reports")));
        }
        try (Both both = Both.open(data, rolled, settings.rollingUpFrom(0), exchanging)) {
            told("queries of a small world read once", sameAnswers(both, "small-world", queries("small-world")));
            told("queries of small reports read once", sameAnswers(both, "small-reports", queries("small-reports")));
        }
    }

    @Test
    @Tag("long")
    void aWorldOfAMillionRowsIsAnsweredTheSame(@TempDir Path data, @TempDir Path versions)
            throws IOException, SQLException {
        World.write(data.resolve("world"), MILLION);
        EngineSettings settings = new EngineSettings(2, 2, "2GB").rollingUpFrom(MILLION / 2);
        try (Both both = Both.open(data, versions, settings, trino.withExchange("iceberg"))) {
            told("queries of a world of a million rows", sameAnswers(both, "world", drawn()));
            told("questions to a world of a million rows", sameReplies(both, "world", some(questions("world"))));
        }
    }

    private static void told(String what, int count) {
        LOG.warn("Compared {} {}: the same on DuckDB and Trino", count, what);
        assertThat(count).as(what).isPositive();
    }

    private static List<String> queries(String dataset) throws IOException {
        return Files.readAllLines(QUERIES.resolve(dataset + ".txt")).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();
    }

    private static List<String> questions(String book) throws IOException {
        return Files.readAllLines(QUESTIONS.resolve(book + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .distinct()
                .toList();
    }

    /** The queries that a book reads its questions as. */
    private static List<String> read(String book) throws IOException {
        return Files.readAllLines(QUESTIONS.resolve(book + ".txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(line.lastIndexOf(" | ") + 3))
                .flatMap(reading -> Stream.of(reading.split(" && ")))
                .filter(reading -> Character.isLetter(reading.charAt(0)))
                // What is asked of a year that an answer tells is no query until then; its replies are compared.
                .filter(reading -> !reading.contains("period=told"))
                .distinct()
                .toList();
    }

    /** One of a dozen, or all in a full run. */
    private static List<String> some(List<String> questions) {
        int step = ROUNDS >= FULL ? 1 : 12;
        return IntStream.range(0, questions.size())
                .filter(i -> i % step == 0)
                .mapToObj(questions::get)
                .toList();
    }

    private static List<String> drawn() {
        Random random = new Random(7);
        TreeSet<String> all = new TreeSet<>(World.products());
        World.products().forEach(code -> all.addAll(List.of(code.substring(0, 2), code.substring(0, 4))));
        List<String> queries = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Shapes.Shape shape : Shapes.all()) {
                queries.add(shape.query()
                        .apply(Shapes.draw(random, World.economies(), World.products(), List.copyOf(all))));
            }
        }
        return queries;
    }

    private static int sameAnswers(Both both, String dataset, List<String> queries) {
        try (TradeData here = both.here().borrow(dataset).orElseThrow();
                TradeData there = both.there().borrow(dataset).orElseThrow()) {
            queries.parallelStream().forEach(notation -> {
                Query query = Notation.read(notation);
                Answer expected = here.answer(query);
                assertThat(there.answer(query))
                        .as(notation)
                        .hasToString(expected.toString())
                        .isEqualTo(expected);
            });
        }
        return queries.size();
    }

    /** The whole bot on each, side by side, every question in a conversation of its own. */
    private static int sameReplies(Both both, String dataset, List<String> questions) {
        Asked here = new Asked(both.here(), dataset);
        Asked there = new Asked(both.there(), dataset);
        IntStream.range(0, questions.size())
                .parallel()
                .forEach(chat -> assertThat(there.ask(chat, questions.get(chat)))
                        .as(questions.get(chat))
                        .isEqualTo(here.ask(chat, questions.get(chat))));
        return questions.size();
    }

    /** A bot on one of them. */
    private static final class Asked {
        private final ShortMemory memory = Memory.inMemory();
        private final Bot bot;
        private final String dataset;

        Asked(DuckDbLibrary library, String dataset) {
            this.dataset = dataset;
            this.bot = LoneBot.over(library, memory, InstantSource.system());
        }

        List<String> ask(long chat, String question) {
            memory.set(chat, Setting.DATASET.key(), dataset);
            Bot.Turn turn = bot.respond(new Message(
                    new Message.Chat(chat, Message.Kind.PRIVATE, OptionalLong.empty()),
                    new Message.Sender(chat, "en", false),
                    question,
                    true,
                    Message.Origin.TYPED));
            return turn.replies().stream()
                    .map(told -> told.json() + "\n" + PlainText.of(told.reply()))
                    .toList();
        }
    }
}
