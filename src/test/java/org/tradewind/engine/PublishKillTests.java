package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.engine.Keeper.NAME;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.dataset.Zips;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/**
 * A process that opens, takes, publishes and rolls back is killed again and again, at random moments; what is served next
 * is the old or the new version, never a mixture. A sample here; {@code -Dtradewind.kills=1000} for the whole, where each
 * process works in several folders at once, and a kill interrupts the work in each of them wherever it is.
 */
class PublishKillTests {
    private static final Logger LOG = LoggerFactory.getLogger(PublishKillTests.class);
    private static final int KILLS = Integer.getInteger("tradewind.kills", 5);
    /** From here on it pays to make a cache first, and to work in several folders. */
    private static final int MANY = 20;

    /** {@code -Dtradewind.folders=1} for a process of its own for each of many kills. */
    private static final int FOLDERS = Integer.getInteger("tradewind.folders", KILLS < MANY ? 1 : 8);

    private static final int LONGEST_MILLIS = 700 + 200 * FOLDERS;
    private static final Query IMPORTS_2020 = Notation.read("value flow=imports period=2020");
    private static final Query EXPORTS_2021 = Notation.read("value flow=exports period=2021");
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,";
    private static final String EXPORTS = "sum-spb-2021-exports-usd,value,exports,RUS,,,2021,,";

    @TempDir
    Path scratch;

    /** How many were killed after which step. */
    private final Map<Keeper.Step, Integer> killedAfter = new EnumMap<>(Keeper.Step.class);

    private Path prepared(String name) throws IOException {
        Path place = Files.createDirectories(scratch.resolve(name));
        Map<String, byte[]> files = Zips.files(Path.of("data", NAME));
        Files.write(place.resolve("a.zip"), Zips.zip(files));
        String rows = new String(files.get("observations.csv"), StandardCharsets.UTF_8);
        assertThat(rows).contains(IMPORTS + "4.6", EXPORTS + "4.6");
        String others = rows.replace(IMPORTS + "4.6", IMPORTS + "4.7").replace(EXPORTS + "4.6", EXPORTS + "4.7");
        files.put("observations.csv", others.getBytes(StandardCharsets.UTF_8));
        Files.write(place.resolve("b.zip"), Zips.zip(files));
        Path data = Files.createDirectories(place.resolve("data").resolve(NAME));
        for (Map.Entry<String, byte[]> file : Zips.files(Path.of("data", NAME)).entrySet()) {
            Files.write(data.resolve(file.getKey()), file.getValue());
        }
        return place;
    }

    @Test
    void whateverMomentAKillComesAtTheOldOrTheNewIsServedAndTheNextTryIsClean() throws Exception {
        Random random = new Random(20261124);
        List<Path> folders = new ArrayList<>();
        for (int i = 0; i < FOLDERS; i++) {
            folders.add(prepared("served-" + i));
        }
        Keepers keepers = new Keepers(prepared("ready"), folders);
        if (KILLS >= MANY) {
            keepers.cached(scratch);
        }
        Process next = keepers.start();
        try {
            for (int kill = 0; kill < KILLS; kill += FOLDERS) {
                killAt(next, random.nextInt(LONGEST_MILLIS));
                next = keepers.start();
                for (Path folder : folders) {
                    killedAfter.merge(Keeper.Step.in(folder), 1, Integer::sum);
                    everythingIsWhole(folder, kill / FOLDERS % 2 == 0);
                }
                if (FOLDERS > 1) {
                    LOG.info("{} kills passed: {}", kill + FOLDERS, killedAfter);
                }
            }
        } finally {
            next.destroyForcibly().waitFor();
        }
        assertThat(killedAfter.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThanOrEqualTo(KILLS);
        if (KILLS >= MANY) {
            assertThat(killedAfter).containsOnlyKeys(Keeper.Step.values());
        }
    }

    private static void killAt(Process keeper, int millis) throws IOException, InterruptedException {
        assertThat(keeper.getInputStream().read()).isEqualTo(Keeper.READY);
        keeper.getOutputStream().write('g');
        keeper.getOutputStream().flush();
        keeper.waitFor(millis, TimeUnit.MILLISECONDS);
        assertThat(keeper.isAlive()).isTrue();
        keeper.destroyForcibly().waitFor();
    }

    private static void everythingIsWhole(Path folder, boolean first) throws IOException {
        try (DuckDbLibrary library = Keeper.open(folder)) {
            assertThat(figures(library)).isIn(both("4600000000"), both("4700000000"));
            assertThat(leftovers(folder)).isEmpty();
            assertThat(Keeper.take(library, folder.resolve(first ? "a.zip" : "b.zip")))
                    .isInstanceOfAny(Publication.Done.class, Publication.Nothing.class);
            assertThat(figures(library)).isEqualTo(both(first ? "4600000000" : "4700000000"));
            assertThat(library.publishing().drafts())
                    .allSatisfy(draft ->
                            assertThat(library.publishing().review(draft)).isPresent());
        }
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

    private static List<Path> leftovers(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("versions"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Disk.ASIDE))
                    .toList();
        }
    }
}
