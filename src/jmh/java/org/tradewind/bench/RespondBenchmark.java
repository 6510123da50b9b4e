package org.tradewind.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tradewind.bot.Bot;
import org.tradewind.bot.LoneBot;
import org.tradewind.bot.Message;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;

/** How long a warm bot takes from a message to its replies, for each command, on the shipped data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"--enable-native-access=ALL-UNNAMED", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class RespondBenchmark {
    @Param({
        "/exports 2020",
        "/exports 2017",
        "/imports 2015",
        "/balance 2020",
        "/turnover 2013",
        "/top markets 2018",
        "/share netherlands 2020",
        "/growth exports 2020",
        "/compare india cyprus 2018",
        "/trend exports",
        "/breakdown imports 2018",
        "/coverage",
        "/check exports were more than 4 bn in 2020",
        "/why exports 2020",
        "/chart top markets 2018",
        "/chart exports 2011-2021",
        "/help",
        "сколько немцы заплатили за российские технологии в 2018?"
    })
    private String message = "";

    private Path state = Path.of("");
    private DuckDbLibrary library;
    private Bot bot;

    /** Opens the shipped data. */
    @Setup
    public void open() throws IOException {
        state = Files.createTempDirectory("tradewind-bench-");
        library = DuckDbLibrary.open(
                Path.of("data"),
                state,
                new PackageReader(),
                EngineSettings.forCores(Runtime.getRuntime().availableProcessors()),
                InstantSource.system());
        bot = LoneBot.over(library);
    }

    /** Closes it. */
    @TearDown
    public void close() {
        library.close();
    }

    /** One message answered. */
    @Benchmark
    public Bot.Turn respond() {
        return bot.respond(new Message(
                new Message.Chat(1, Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(1, "", true),
                message,
                true,
                Message.Origin.TYPED));
    }
}
