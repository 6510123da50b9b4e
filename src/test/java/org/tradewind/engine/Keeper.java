package org.tradewind.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.Publishing.Staging;

/**
 * The process that is killed. It gets ready in a folder of its own, tells so, and when it is told to begins: opens what was
 * published, takes one package, then another, and rolls back, for ever.
 */
final class Keeper {
    static final String NAME = "russia-technology-trade";
    /** What it says when it is ready, and after each step. */
    static final char READY = '!';

    static final char OPENED = 'o';
    static final char TAKEN = 't';
    static final char PUBLISHED = 'p';
    static final char BACK = 'r';
    private static final Request ONCE = new Request(Optional.empty(), _ -> {});

    private final Path folder;
    private final PrintStream report;

    private Keeper(Path folder, PrintStream report) {
        this.folder = folder;
        this.report = report;
    }

    static void main(String[] arguments) throws IOException {
        PrintStream report = System.out;
        Path ready = Path.of(arguments[1]);
        try (DuckDbLibrary library = open(ready)) {
            new Keeper(ready, new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .keep(library);
        }
        say(report, READY);
        if (System.in.read() < 0) {
            return;
        }
        Path folder = Path.of(arguments[0]);
        try (DuckDbLibrary library = open(folder)) {
            say(report, OPENED);
            while (true) {
                new Keeper(folder, report).keep(library);
            }
        }
    }

    private static void say(PrintStream report, char step) {
        report.write(step);
        report.flush();
    }

    private void keep(DuckDbLibrary library) throws IOException {
        take(library, folder.resolve("b.zip"), () -> say(report, TAKEN));
        say(report, PUBLISHED);
        take(library, folder.resolve("a.zip"), () -> say(report, TAKEN));
        say(report, PUBLISHED);
        library.publishing().rollBack(NAME, ONCE);
        say(report, BACK);
    }

    /** Opens what was published in a folder, or its package. */
    static DuckDbLibrary open(Path folder) {
        return DuckDbLibrary.resume(
                folder.resolve("data"),
                folder.resolve("versions"),
                new PackageReader(),
                new EngineSettings(1, 1, "1GB"),
                InstantSource.system());
    }

    /** Takes a package and publishes it, unless it is served. */
    static Publication take(DuckDbLibrary library, Path zip, Runnable taken) throws IOException {
        Origin origin = new Origin(7, Instant.EPOCH, Optional.of("package.zip"));
        Staging staging =
                library.publishing().stage(NAME, new ByteArrayInputStream(Files.readAllBytes(zip)), origin, step -> {});
        taken.run();
        return switch (staging) {
            case Staging.Ready ready -> library.publishing().publish(ready.draft(), ONCE);
            case Staging.Unchanged _ -> new Publication.Nothing();
            case Staging.Refused _, Staging.Unknown _ -> throw new IllegalStateException("refused: " + staging);
        };
    }
}
