package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Publishing.Staging.Ready;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/** Lending, swapping and keeping of versions, on real files. */
class DuckDbLibraryTests {
    private static final String NAME = "russia-technology-trade";
    private static final Query IMPORTS_2020 = Notation.read("value flow=imports period=2020");
    private static final Query TURNOVER_2021 = Notation.read("value flow=turnover period=2021");

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void copyShippedData() throws IOException {
        data = folder.resolve("data");
        Path from = Path.of("data", NAME);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = data.resolve(NAME).resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private DuckDbLibrary open() {
        return DuckDbLibrary.resume(
                data,
                folder.resolve("versions"),
                new PackageReader(),
                new EngineSettings(1, 2, "1GB"),
                InstantSource.system());
    }

    private void replaceInObservations(String before, String after) throws IOException {
        Path file = data.resolve(NAME).resolve("observations.csv");
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    private static Staging stage(DuckDbLibrary library, String dataset) {
        return library.publishing()
                .stage(dataset, new Origin(7, Instant.parse("2026-01-01T10:00:00Z"), Optional.empty()), step -> {});
    }

    private static Publication publish(DuckDbLibrary library) {
        Ready ready = (Ready) stage(library, NAME);
        return library.publishing().publish(ready.draft(), new Request(Optional.empty(), _ -> {}));
    }

    private static String first(DuckDbLibrary library, Query query) {
        try (TradeData lent = library.borrow(NAME).orElseThrow()) {
            return Summary.of(lent.answer(query)).getFirst();
        }
    }

    @Test
    void aDraftIsServedOnlyOnceItIsPublished() throws IOException {
        try (DuckDbLibrary library = open()) {
            replaceInObservations(
                    "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.6",
                    "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,4.7");
            Ready ready = (Ready) stage(library, NAME);
            assertThat(ready.changes().revised()).isEqualTo(1);
            assertThat(ready.changes().added()).isZero();
            assertThat(ready.changes().removed()).isZero();
            assertThat(first(library, IMPORTS_2020)).contains("rounded 4600000000");
            assertThat(library.publishing().publish(ready.draft(), new Request(Optional.empty(), _ -> {})))
                    .isInstanceOf(Publication.Done.class);
            assertThat(first(library, IMPORTS_2020)).contains("rounded 4700000000");
        }
    }

    @Test
    void aFaultyPackageIsRefusedAndTheOldVersionStays() throws IOException {
        try (DuckDbLibrary library = open()) {
            replaceInObservations("2020,,4.6", "2020,,four");
            assertThat(stage(library, NAME))
                    .isInstanceOfSatisfying(
                            Staging.Refused.class,
                            refused -> assertThat(refused.problems())
                                    .anySatisfy(problem ->
                                            assertThat(problem.file()).isEqualTo("observations.csv")));
            assertThat(library.publishing().drafts()).isEmpty();
            assertThat(first(library, IMPORTS_2020)).contains("rounded 4600000000");
        }
    }

    @Test
    void theSameContentIsNotPublishedAgain() {
        try (DuckDbLibrary library = open()) {
            assertThat(stage(library, NAME)).isInstanceOf(Staging.Unchanged.class);
            assertThat(stage(library, "no-such-dataset")).isInstanceOf(Staging.Unknown.class);
        }
    }

    @Test
    void whoBorrowedBeforeAReloadReadsOnInTheOldVersion() throws IOException {
        try (DuckDbLibrary library = open();
                TradeData old = library.borrow(NAME).orElseThrow()) {
            replaceInObservations("2020,,4.6", "2020,,4.7");
            publish(library);
            assertThat(Summary.of(old.answer(IMPORTS_2020)).getFirst()).contains("rounded 4600000000");
            assertThat(first(library, IMPORTS_2020)).contains("rounded 4700000000");
        }
    }

    @Test
    void aFormerVersionCanStillBeAsked() throws IOException {
        try (DuckDbLibrary library = open()) {
            String content = library.states().getFirst().version().content();
            replaceInObservations("2020,,4.6", "2020,,4.7");
            publish(library);
            try (TradeData former = library.borrow(NAME, content).orElseThrow()) {
                assertThat(Summary.of(former.answer(IMPORTS_2020)).getFirst()).contains("rounded 4600000000");
            }
            assertThat(library.states().getFirst().versions()).isEqualTo(2);
        }
    }

    @Test
    void aVersionThatWasNeverPublishedIsNotThere() {
        try (DuckDbLibrary library = open()) {
            assertThat(library.borrow(NAME, "0".repeat(64))).isEmpty();
            assertThat(library.borrow(NAME, "../../etc")).isEmpty();
            assertThat(library.borrow("no-such-dataset")).isEmpty();
        }
    }

    @Test
    void readersDuringReloadsSeeOneVersionOrTheOtherAndNoErrors() throws Exception {
        try (DuckDbLibrary library = open()) {
            Set<String> seen = new ConcurrentSkipListSet<>();
            AtomicBoolean done = new AtomicBoolean();
            List<Thread> readers = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                readers.add(Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> {
                            while (!done.get()) {
                                seen.add(first(library, TURNOVER_2021));
                            }
                        }));
            }
            replaceInObservations("2021,,4.6,,USD bn", "2021,,4.8,,USD bn");
            assertThat(publish(library)).isInstanceOf(Publication.Done.class);
            replaceInObservations("2021,,4.8,,USD bn", "2021,,4.6,,USD bn");
            assertThat(publish(library)).isInstanceOf(Publication.Done.class);
            done.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(failures).isEmpty();
            assertThat(seen).isNotEmpty().allMatch(line -> line.contains("9600000000") || line.contains("9800000000"));
        }
    }

    @Test
    void whatAnInterruptedBuildLeftBehindIsNeverServed() throws IOException {
        Path version;
        try (DuckDbLibrary library = open()) {
            version = folder.resolve("versions")
                    .resolve(NAME)
                    .resolve(library.states().getFirst().version().content());
        }
        Files.delete(version.resolve("data-2.duckdb"));
        Files.writeString(version.resolve(".aside-1.duckdb"), "half a file");
        try (DuckDbLibrary library = open()) {
            assertThat(first(library, IMPORTS_2020)).contains("rounded 4600000000");
        }
    }

    @Test
    void aFolderWithoutPackagesIsTheOperatorsToMend() {
        Path empty = folder.resolve("empty");
        assertThatThrownBy(() -> DuckDbLibrary.open(
                        empty,
                        folder.resolve("versions"),
                        new PackageReader(),
                        new EngineSettings(1, 1, "1GB"),
                        InstantSource.system()))
                .isInstanceOf(BrokenDataException.class)
                .hasMessageContaining("no data package");
    }
}
