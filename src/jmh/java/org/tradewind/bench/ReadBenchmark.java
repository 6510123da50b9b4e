package org.tradewind.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.openjdk.jmh.annotations.Warmup;
import org.tradewind.dataset.PackageReader;
import org.tradewind.question.MadeCatalog;
import org.tradewind.question.QuestionReader;
import org.tradewind.question.Reading;
import org.tradewind.trade.Catalog;

/** How long a warm reader takes for a question, over the shipped dataset and over one of 250 countries and 6,000 products. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ReadBenchmark {
    /** Plain, long, misspelt, on the wrong layout, in both languages. */
    private static final List<String> QUESTIONS = List.of(
            "exports 2020",
            "экспорт в Германию за 2018 год",
            "How much did the Germans pay for Russian technology in 2018?",
            "Сколько немцы заплатили за российские технологии в 2018?",
            "exprots to Switzrland in 2020",
            "экспрот технолгий в Герамнию 2018",
            "'rcgjhn nt[yjkjubq 2021",
            "eksport v germaniyu 2018",
            "which countries bought between 50 and 100 million dollars in 2018",
            "is it true that exports were 4.5 bn in 2020 and imports 4.6 bn?",
            "во сколько раз вырос экспорт с 2011 по 2021",
            "exports of pipes of steel in Q1 2020",
            "copper wire imports from Peru in May 2020",
            "Добрый день! Подскажите, пожалуйста, какая доля экспорта пришлась на Китай в 2018 году, спасибо",
            "export of frobnicators to Atlantis");

    @Param({"shipped", "made"})
    private String dataset = "";

    private final QuestionReader reader = new QuestionReader();
    private Catalog catalog = MadeCatalog.catalog();
    private int next;

    /** Makes the dataset's vocabulary. */
    @Setup
    public void open() {
        if (dataset.equals("shipped")
                && new PackageReader().read(Path.of("data", "russia-technology-trade"))
                        instanceof PackageReader.Reading.Sound sound) {
            catalog = sound.dataPackage().catalog();
        }
    }

    /** One question read. */
    @Benchmark
    public Reading read() {
        next = (next + 1) % QUESTIONS.size();
        return reader.read(Optional.empty(), QUESTIONS.get(next), catalog, Optional.empty());
    }
}
