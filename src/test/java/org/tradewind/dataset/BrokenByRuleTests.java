package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Sending;
import org.tradewind.trade.Publishing.Staging;

/**
 * 500 packages broken by rule, with one fault or several at once, or packed with malice: none is taken, none makes
 * trouble, each problem is named with its place.
 */
class BrokenByRuleTests {
    private static final int PACKAGES = 500;
    private static final int MOST_FAULTS = 4;
    /** What is neither a package nor a table of one is read as a file of another's making. */
    private static final String OF_IMPORTS = "import-";

    private static final String NAME = "russia-technology-trade";

    /** Faults of a file as a whole. */
    private static final Set<Fault> PLACELESS = EnumSet.of(
            Fault.FILE_MISSING, Fault.FILE_EMPTY, Fault.FILE_TOO_LARGE, Fault.FILE_UNREADABLE, Fault.PATH_OUTSIDE);

    @TempDir
    private static Path home;

    private static DuckDbLibrary library;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        library = DuckDbLibrary.resume(
                Path.of("data"), home, new PackageReader(), new EngineSettings(1, 1, "1GB"), InstantSource.system());
    }

    @AfterAll
    static void nothingElseIsServed() {
        assertThat(library.states())
                .allSatisfy(state -> assertThat(state.versions()).isEqualTo(1));
        library.close();
    }

    @RepeatedTest(PACKAGES)
    void noneIsTakenAndEachProblemIsNamed(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        Staging staging = random.nextInt(5) == 0 ? hostile(random) : broken(random);

        assertThat(staging).isInstanceOf(Staging.Refused.class);
        List<Problem> problems = ((Staging.Refused) staging).problems();
        assertThat(problems).anyMatch(Problem::blocking).allSatisfy(this::isNamed);
        assertThat(library.publishing().drafts()).isEmpty();
    }

    private void isNamed(Problem problem) {
        assertThat(problem.file()).isNotBlank();
        if (!problem.fault().startsWith(OF_IMPORTS)) {
            Fault fault = Fault.valueOf(problem.fault().toUpperCase(Locale.ROOT).replace('-', '_'));
            boolean whole = PLACELESS.contains(fault) || ParcelTests.OF_PARCELS.contains(fault);
            assertThat(problem.line().isPresent() && problem.column().isPresent())
                    .isNotEqualTo(whole && problem.line().isEmpty());
        }
        for (Lang lang : Lang.values()) {
            assertThat(new ReplyWriter().problem(lang, problem))
                    .startsWith(problem.file())
                    .doesNotContain(folder.toString(), home.toString(), "Exception", "\tat ", "org.tradewind", "{0}");
        }
    }

    /** A package with some of the faults that each have their own test, as a zip. */
    private Staging broken(Random random) throws IOException {
        BrokenPackage broken = BrokenPackage.in(Files.createDirectories(folder.resolve("package")));
        List<Arguments> spoilings = FaultTests.spoilings()
                .filter(each -> usable((Fault) each.get()[0]))
                .toList();
        int wanted = 1 + random.nextInt(MOST_FAULTS);
        for (int done = 0; done < wanted; ) {
            done += spoilt(broken, spoilings.get(random.nextInt(spoilings.size()))) ? 1 : 0;
        }
        return stage("package.zip", Zips.of(broken.folder()));
    }

    /** Links and folders in the place of files do not go into a zip, and no file here is too large. */
    private static boolean usable(Fault fault) {
        return fault.blocking()
                && fault != Fault.FILE_TOO_LARGE
                && fault != Fault.FILE_UNREADABLE
                && fault != Fault.PATH_OUTSIDE;
    }

    /** Some faults leave no room for others. */
    private static boolean spoilt(BrokenPackage broken, Arguments spoiling) {
        try {
            ((FaultTests.Spoiling) spoiling.get()[1]).spoil(broken);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private Staging hostile(Random random) throws IOException {
        List<Arguments> hostile = ParcelTests.hostile().toList();
        Object[] one = hostile.get(random.nextInt(hostile.size())).get();
        byte[] bytes = ((byte[]) one[2]).clone();
        if (random.nextBoolean() && ((Fault) one[0]) == Fault.ARCHIVE_MALFORMED) {
            bytes[random.nextInt(bytes.length)] ^= (byte) 0xff;
        }
        return stage((String) one[1], bytes);
    }

    private static Staging stage(String name, byte[] bytes) throws IOException {
        Origin origin = new Origin(7, Instant.EPOCH, Optional.of(name));
        Sending sending = new Sending(new ByteArrayInputStream(bytes), NAME, Optional.empty(), List.of());
        return library.publishing().stage(sending, origin, step -> {});
    }
}
