package org.tradewind;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.tradewind.dataset.formats.Importing;
import org.tradewind.dataset.formats.Importing.Outcome;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns files that users have into a data package. */
@Command(
        name = "import",
        description = "Turns files that you have (Comtrade, BACI, WITS, … or a table of your own) into a data package.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Data files: CSV, TSV, XLSX, JSON, Parquet, also gzipped or zipped.")
    private List<Path> files = List.of();

    @Option(names = "--to", paramLabel = "PACKAGE", required = true, description = "Folder of the package.")
    private Path to = Path.of("");

    @Option(names = "--format", paramLabel = "NAME", description = "Format of the files; by default it is recognised.")
    private Optional<String> format = Optional.empty();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What a table does not say itself: lines of key = value.")
    private Optional<Path> mapping = Optional.empty();

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the dataset (default: the folder's).")
    private Optional<String> name = Optional.empty();

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the report (default: en).")
    private Terminal.Language lang = Terminal.Language.en;

    @Override
    public Integer call() {
        Importing importing = new Importing(Optional.empty(), InstantSource.system());
        ProgressLine progress = new ProgressLine(System.err, InstantSource.system());
        try {
            Outcome outcome = importing.importFiles(files, new Importing.Options(to, name, format, mapping), progress);
            progress.end();
            return told(outcome);
        } catch (UncheckedIOException e) {
            progress.end();
            throw new UserException(Main.FAILED, "import: " + e.getMessage());
        }
    }

    private int told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Imported imported -> {
                tell(imported.warnings());
                System.out.println("%s: imported as %s, %d rows gave %d cells of %d reporters, %s to %s"
                        .formatted(
                                imported.dataset(),
                                imported.format(),
                                imported.rows(),
                                imported.cells(),
                                imported.reporters(),
                                imported.periods().getFirst(),
                                imported.periods().getLast()));
                yield Main.DONE;
            }
            case Outcome.Refused refused -> {
                tell(refused.problems());
                System.out.println("nothing was imported");
                yield Main.FAILED;
            }
        };
    }

    private void tell(List<Problem> problems) {
        ReplyWriter writer = new ReplyWriter();
        for (Problem problem : problems) {
            System.out.println(writer.problem(Lang.of(lang.name()).orElseThrow(), problem));
        }
    }
}
