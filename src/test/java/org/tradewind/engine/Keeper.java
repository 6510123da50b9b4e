package org.tradewind.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;
import org.tradewind.trade.Publishing.Sending;
import org.tradewind.trade.Publishing.Staging;

/**
 * The process that is killed. It gets ready in a folder of its own, tells so, and when it is told to begins: in each of the
 * other folders it opens what was published, takes one package, then another, and rolls back, for ever.
 */
final class Keeper implements Runnable {
    static final String NAME = "russia-technology-trade";
    /** What it says when it is ready. */
    static final char READY = '!';

    private static final Request ONCE = new Request(Optional.empty(), _ -> {});

    private final Path folder;

    private Keeper(Path folder) {
        this.folder = folder;
    }

    /** The step that was done last in a folder. */
    enum Step {
        BEGUN,
        OPENED,
        TAKEN,
        PUBLISHED,
        ROLLED_BACK;

        static Step in(Path folder) throws IOException {
            String name = Files.readString(folder.resolve("step"));
            // Killed as it was being written.
            return name.isEmpty() ? BEGUN : valueOf(name);
        }
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream report = System.out;
        List<Path> folders = Stream.of(arguments).map(Path::of).toList();
        new Keeper(folders.getFirst()).once();
        report.write(READY);
        report.flush();
        if (System.in.read() < 0) {
            return;
        }
        List<Thread> work = folders.stream()
                .skip(1)
                .map(folder -> Thread.ofPlatform().start(new Keeper(folder)))
                .toList();
        for (Thread each : work) {
            each.join();
        }
    }

    private void once() throws IOException {
        try (DuckDbLibrary library = open(folder)) {
            keep(library);
        }
    }

    @Override
    public void run() {
        try {
            say(Step.BEGUN);
            try (DuckDbLibrary library = open(folder)) {
                say(Step.OPENED);
                while (true) {
                    keep(library);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(Step step) throws IOException {
        Files.writeString(folder.resolve("step"), step.name());
    }

    private void keep(DuckDbLibrary library) throws IOException {
        for (String zip : List.of("b.zip", "a.zip")) {
            Staging staging = stage(library, folder.resolve(zip));
            say(Step.TAKEN);
            publish(library, staging);
            say(Step.PUBLISHED);
        }
        library.publishing().rollBack(NAME, ONCE);
        say(Step.ROLLED_BACK);
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
    static Publication take(DuckDbLibrary library, Path zip) throws IOException {
        return publish(library, stage(library, zip));
    }

    private static Staging stage(DuckDbLibrary library, Path zip) throws IOException {
        Origin origin = new Origin(7, Instant.EPOCH, Optional.of("package.zip"));
        Sending sending =
                new Sending(new ByteArrayInputStream(Files.readAllBytes(zip)), NAME, Optional.empty(), List.of());
        return library.publishing().stage(sending, origin, step -> {});
    }

    private static Publication publish(DuckDbLibrary library, Staging staging) {
        return switch (staging) {
            case Staging.Ready ready -> library.publishing().publish(ready.draft(), ONCE);
            case Staging.Unchanged _ -> new Publication.Nothing();
            case Staging.Refused _, Staging.Unknown _ -> throw new IllegalStateException("refused: " + staging);
        };
    }
}
