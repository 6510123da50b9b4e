package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tradewind.dataset.formats.Importing;
import org.tradewind.dataset.formats.Progress;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Sending;

/** Makes a package, aside, of a file that somebody sent. */
final class Conversion {
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|txt|tab|xlsx|json|parquet|zip|gz)");
    private static final String DESCRIPTOR = "datapackage.json";
    /** What problems of the mapping are told of. */
    private static final String CAPTION = "caption";

    private final Path root;
    private final Sending sending;
    private final String shown;
    private final String file;
    private final String name;
    private final Instant at;

    Conversion(Aside aside, Sending sending, Origin origin) {
        this.root = aside.folder();
        this.sending = sending;
        this.shown = origin.file().orElse("");
        this.file = Importing.plain(shown);
        this.at = origin.at();
        this.name = sending.name().orElseGet(() -> Importing.nameOf(file));
    }

    /** Whether a file may be one that can be imported, by its name. */
    static boolean mayBe(Origin origin) {
        return TABLE.matcher(origin.file().orElse("")).matches();
    }

    /** The name of the dataset that it becomes. */
    String name() {
        return name;
    }

    /** Where the package is when it was made. */
    Path folder() {
        return root.resolve("imported");
    }

    /** @param base the package that the new one takes the place of, whose version it goes on from */
    Importing.Outcome run(Path taken, Optional<Path> base) {
        try {
            // Formats are known by names too, so it has its own, in a folder where any name is harmless.
            Path sent = Files.createDirectories(root.resolve("sent")).resolve(file);
            Files.move(taken, sent);
            Files.createDirectories(folder());
            if (base.isPresent()) {
                Files.copy(
                        base.get().resolve(DESCRIPTOR),
                        folder().resolve(DESCRIPTOR),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            return told(new Importing(Optional.of(new ParquetFiles()), InstantSource.fixed(at))
                    .importFiles(List.of(sent), options(), Progress.none()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot import a file", e);
        }
    }

    /** Problems are told of the file by the name that its sender knows. */
    private Importing.Outcome told(Importing.Outcome outcome) {
        return switch (outcome) {
            case Importing.Outcome.Refused refused -> new Importing.Outcome.Refused(told(refused.problems()));
            case Importing.Outcome.Imported all ->
                new Importing.Outcome.Imported(
                        all.dataset(),
                        all.format(),
                        all.rows(),
                        all.cells(),
                        all.periods(),
                        all.reporters(),
                        told(all.warnings()));
        };
    }

    private List<Problem> told(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.file().startsWith(file)
                        ? problem.in(shown + problem.file().substring(file.length()))
                        : problem)
                .toList();
    }

    private Importing.Options options() throws IOException {
        Optional<Path> mapping = Optional.empty();
        if (!sending.mapping().isEmpty()) {
            mapping = Optional.of(Files.write(root.resolve(CAPTION), sending.mapping(), StandardCharsets.UTF_8));
        }
        return new Importing.Options(folder(), Optional.of(name), Optional.empty(), mapping);
    }
}
