package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.engine.Keeper.NAME;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.tradewind.dataset.Zips;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Query;
import org.tradewind.trade.TradeData;

/**
 * A process that opens, takes, publishes and rolls back is killed again and again, at random moments; what is served next
 * is the old or the new version, never a mixture. A sample here; {@code -Dtradewind.kills=1000} for the whole.
 */
class PublishKillTests {
    private static final int KILLS = Integer.getInteger("tradewind.kills", 5);
    /** From here on it pays to make a cache first. */
    private static final int MANY = 20;

    private static final int LONGEST_MILLIS = 900;
    private static final Query IMPORTS_2020 = Notation.read("value flow=imports period=2020");
    private static final Query EXPORTS_2021 = Notation.read("value flow=exports period=2021");
    private static final String IMPORTS = "moscow-times-2020-imports-usd,value,imports,RUS,,,2020,,";
    private static final String EXPORTS = "sum-spb-2021-exports-usd,value,exports,RUS,,,2021,,";

    @TempDir
    Path scratch;

    private Path folder;
    private Path ready;
    /** How many were killed after which step. */
    private final Map<Character, Integer> killedAfter = new TreeMap<>();

    @BeforeEach
    void prepare() throws IOException {
        folder = prepared("served");
        ready = prepared("ready");
    }

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
        Keepers keepers = new Keepers(folder, ready);
        if (KILLS >= MANY) {
            keepers.cached(scratch);
        }
        Process next = keepers.start();
        try {
            for (int kill = 1; kill <= KILLS; kill++) {
                killAt(next, random.nextInt(LONGEST_MILLIS));
                next = keepers.start();
                everythingIsWhole(kill % 2 == 0 ? "a.zip" : "b.zip", kill % 2 == 0 ? "4600000000" : "4700000000");
                if (kill % 50 == 0) {
                    LoggerFactory.getLogger(PublishKillTests.class).info("{} kills passed {}", kill, killedAfter);
                }
            }
        } finally {
            next.destroyForcibly().waitFor();
        }
        assertThat(killedAfter.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(KILLS);
    }

    private void killAt(Process keeper, int millis) throws IOException, InterruptedException {
        InputStream said = keeper.getInputStream();
        assertThat(said.read()).isEqualTo(Keeper.READY);
        keeper.getOutputStream().write('g');
        keeper.getOutputStream().flush();
        keeper.waitFor(millis, TimeUnit.MILLISECONDS);
        assertThat(keeper.isAlive()).isTrue();
        // The handle leaves what the process said to be read.
        assertThat(keeper.toHandle().destroyForcibly()).isTrue();
        keeper.waitFor();
        byte[] steps = said.readAllBytes();
        killedAfter.merge(steps.length == 0 ? Keeper.READY : (char) steps[steps.length - 1], 1, Integer::sum);
    }

    private void everythingIsWhole(String zip, String number) throws IOException {
        try (DuckDbLibrary library = Keeper.open(folder)) {
            assertThat(figures(library)).isIn(both("4600000000"), both("4700000000"));
            assertThat(leftovers()).isEmpty();
            assertThat(Keeper.take(library, folder.resolve(zip), () -> {}))
                    .isInstanceOfAny(Publication.Done.class, Publication.Nothing.class);
            assertThat(figures(library)).isEqualTo(both(number));
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

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("versions"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(Disk.ASIDE))
                    .toList();
        }
    }
}
