package org.tradewind.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.Publishing.Staging;

/** How long readers wait for an answer while a package of a million rows is checked and published, again and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true"
        })
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 3, time = 20)
public class PublishingBenchmark {
    private static final int ROWS = 1_000_000;
    private static final String NAME = "large-world";
    private static final List<String> REPORTERS = List.of("DEU", "FRA", "USA", "CHN", "IND");
    private static final List<String> PARTNERS = List.of("GBR", "ITA", "ESP", "POL", "TUR", "BRA", "JPN", "KOR");

    private static final int PAIRS = REPORTERS.size() * PARTNERS.size();
    private static final int YEARS = 10;
    private static final int LAST_YEAR = 2020;
    private static final int PRODUCTS = ROWS / PAIRS / YEARS;

    private final AtomicInteger asked = new AtomicInteger();

    @Param({"quiet", "publishing"})
    private String desk = "";

    private Path home = Path.of("");
    private DuckDbLibrary library;
    private Bot bot;
    private Thread admin = new Thread();
    private volatile boolean done;

    /** Writes two versions of the package, opens one, and lets an admin publish them in turn. */
    @Setup
    public void open() throws IOException {
        home = Files.createTempDirectory("tradewind-bench-");
        write(home.resolve("data/a"), "1.0.0", 0);
        write(home.resolve("b"), "1.0.1", 7);
        library = DuckDbLibrary.resume(
                home.resolve("data"),
                home.resolve("versions"),
                new PackageReader(),
                EngineSettings.forCores(Runtime.getRuntime().availableProcessors()),
                InstantSource.system());
        bot = LoneBot.over(library);
        if (desk.equals("publishing")) {
            admin = Thread.ofPlatform().name("admin").start(this::publish);
        }
    }

    private void publish() {
        Publishing publishing = library.publishing();
        try {
            while (!done) {
                Files.move(home.resolve("data/a"), home.resolve("a"));
                Files.move(home.resolve("b"), home.resolve("data/a"));
                Files.move(home.resolve("a"), home.resolve("b"));
                Origin origin = new Origin(1, InstantSource.system().instant(), Optional.empty());
                if (publishing.stage(NAME, origin, step -> {}) instanceof Staging.Ready ready) {
                    publishing.publish(ready.draft(), new Request(Optional.empty(), _ -> {}));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void write(Path folder, String version, int more) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "%s", "version": "%s", "title": "Large world", "description": "A million cells.",
                 "tradewind": {"title_ru": "Большой мир", "description_ru": "Миллион ячеек.", "units": ["USD"],
                   "additive": [], "cells": {"step": "1", "products": "flat", "complete": ["partner", "product"],
                   "mirror": false}},
                 "resources": [{"name": "cells", "path": "cells.csv"}, {"name": "sources", "path": "sources.csv"},
                   {"name": "names", "path": "names.csv"}, {"name": "measures", "path": "measures.csv"}]}
                """.formatted(NAME, version));
        Files.writeString(
                folder.resolve("sources.csv"),
                "id,title,publisher,published,url,accessed,note_en,note_ru\n"
                        + "maker,Made up,Nobody,2026,https://example.org/,,Made up.,Выдумано.\n");
        Files.writeString(folder.resolve("measures.csv"), "code,unit\nvalue,\n");
        StringBuilder names = new StringBuilder("kind,code,name_en,name_ru,aliases_en,aliases_ru\n");
        names.append("dataset,%s,Large world,Большой мир,,\nmeasure,value,value,стоимость,,\n".formatted(NAME));
        for (int product = 0; product < PRODUCTS; product++) {
            names.append("product,p%05d,good %05d,товар %05d,,%n".formatted(product, product, product));
        }
        Files.writeString(folder.resolve("names.csv"), names);
        cells(folder.resolve("cells.csv"), more);
    }

    private static void cells(Path file, int more) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("flow,reporter,partner,product,period,value\n");
            for (String reporter : REPORTERS) {
                for (String partner : PARTNERS) {
                    for (int product = 0; product < PRODUCTS; product++) {
                        for (int year = LAST_YEAR - YEARS + 1; year <= LAST_YEAR; year++) {
                            long value = (product * 7919L + year * 104729L) % 9_999_991 + more;
                            out.write("exports,%s,%s,p%05d,%d,%d\n".formatted(reporter, partner, product, year, value));
                        }
                    }
                }
            }
        }
    }

    /** Ends the admin's work and closes. */
    @TearDown
    public void close() throws InterruptedException {
        done = true;
        admin.join();
        library.close();
    }

    /** One answer, another one each time: what was answered lately is remembered, and would not be asked of the data. */
    @Benchmark
    public Bot.Turn respond() {
        int n = asked.getAndIncrement();
        String question = "/exports %s to %s good %05d %d"
                .formatted(
                        REPORTERS.get(n % REPORTERS.size()),
                        PARTNERS.get(n / REPORTERS.size() % PARTNERS.size()),
                        n / PAIRS % PRODUCTS,
                        LAST_YEAR - n / PAIRS / PRODUCTS % YEARS);
        return bot.respond(new Message(
                new Message.Chat(1, Message.Kind.PRIVATE, OptionalLong.empty()),
                new Message.Sender(1, "", true),
                question,
                true,
                Message.Origin.TYPED));
    }
}
