package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.Zips;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/**
 * A process that takes, publishes and rolls back is killed again and again, at random moments; what is served next is the
 * old or the new version, never a mixture. A sample here; {@code -Dtradewind.kills=1000} for the whole.
 */
class PublishKillTests {
    private static final Request ONCE = new Request(Optional.empty(), _ -> {});
    private static final String NAME = "russia-technology-trade";
    private static final int KILLS = Integer.getInteger("tradewind.kills", 5);
    private static final int LONGEST_MILLIS = 700;
    private static final Query IMPORTS_2020 = Notation.read("value flow=imports period=2020");
    private static final Query EXPORTS_2021 = Notation.read("value flow=exports period=2021");
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,";
    private static final String EXPORTS = "sum-spb-2021-exports-usd,value,exports,RUS,,,2021,,";

    @TempDir
    Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Map<String, byte[]> files = Zips.files(Path.of("data", NAME));
        Files.write(folder.resolve("a.zip"), Zips.zip(files));
        String rows = new String(files.get("observations.csv"), StandardCharsets.UTF_8);
        assertThat(rows).contains(IMPORTS + "4.6", EXPORTS + "4.6");
        String others = rows.replace(IMPORTS + "4.6", IMPORTS + "4.7").replace(EXPORTS + "4.6", EXPORTS + "4.7");
        files.put("observations.csv", others.getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("b.zip"), Zips.zip(files));
        Path data = Files.createDirectories(folder.resolve("data").resolve(NAME));
        for (Map.Entry<String, byte[]> file : Zips.files(Path.of("data", NAME)).entrySet()) {
            Files.write(data.resolve(file.getKey()), file.getValue());
        }
    }

    static DuckDbLibrary open(Path folder) {
        return DuckDbLibrary.resume(
                folder.resolve("data"),
                folder.resolve("versions"),
                new PackageReader(),
                new EngineSettings(1, 1, "1GB"),
                InstantSource.system());
    }

    @Test
    void whateverMomentAKillComesAtTheOldOrTheNewIsServedAndTheNextTryIsClean() throws Exception {
        Random random = new Random(20261124);
        for (int kill = 0; kill < KILLS; kill++) {
            Process keeper = start();
            assertThat(keeper.getInputStream().read()).isEqualTo('!');
            keeper.waitFor(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
            assertThat(keeper.isAlive()).isTrue();
            keeper.destroyForcibly().waitFor();
            try (DuckDbLibrary library = open(folder)) {
                assertThat(figures(library)).isIn(both("4600000000"), both("4700000000"));
                assertThat(leftovers()).isEmpty();
                assertThat(take(library, folder.resolve(kill % 2 == 0 ? "a.zip" : "b.zip")))
                        .isInstanceOfAny(Publication.Done.class, Publication.Nothing.class);
                assertThat(figures(library)).isEqualTo(both(kill % 2 == 0 ? "4600000000" : "4700000000"));
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Keeper.class.getName(),
                        folder.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static List<String> both(String number) {
        return List.of(number, number);
    }

    /** Two figures that differ between the versions. */
    private static List<String> figures(DuckDbLibrary library) {
        try (TradeData data = library.borrow(NAME).orElseThrow()) {
            return Stream.of(IMPORTS_2020, EXPORTS_2021)
                    .map(query -> Summary.of(data.answer(query)).getFirst().replaceAll(".* rounded (\\d+).*", "$1"))
                    .toList();
        }
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("versions"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Disk.ASIDE))
                    .toList();
        }
    }

    /** Takes a package and publishes it, unless it is served. */
    static Publication take(DuckDbLibrary library, Path zip) throws IOException {
        Origin origin = new Origin(7, Instant.EPOCH, Optional.of("package.zip"));
        Staging staging =
                library.publishing().stage(NAME, new ByteArrayInputStream(Files.readAllBytes(zip)), origin, step -> {});
        return switch (staging) {
            case Staging.Ready ready -> library.publishing().publish(ready.draft(), ONCE);
            case Staging.Unchanged _ -> new Publication.Nothing();
            case Staging.Refused _, Staging.Unknown _ -> throw new IllegalStateException("refused: " + staging);
        };
    }

    /** The process that is killed. */
    static final class Keeper {
        private Keeper() {}

        static void main(String[] arguments) {
            Path folder = Path.of(arguments[0]);
            try (DuckDbLibrary library = open(folder)) {
                System.out.write('!');
                System.out.flush();
                while (true) {
                    take(library, folder.resolve("b.zip"));
                    take(library, folder.resolve("a.zip"));
                    library.publishing().rollBack(NAME, ONCE);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
