package org.tradewind;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.Options;
import org.tradewind.dataset.formats.Importing;
import org.tradewind.dataset.formats.Importing.Outcome;
import org.tradewind.engine.ParquetFiles;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** Turns files that users have into a data package. */
final class ImportCommand implements Command {
    private static final String TO = "to";
    private static final String FORMAT = "format";
    private static final String MAPPING = "mapping";
    private static final String NAME = "name";
    private static final String LANG = "lang";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String operands() {
        return "FILE…";
    }

    @Override
    public String about() {
        return "Turns files that you have (Comtrade, BACI, WITS, … or a table of your own) into a data package.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(Arguments.option(TO, "PACKAGE", "Folder of the package; must be given."))
                .addOption(Arguments.option(FORMAT, "NAME", "Format of the files; by default it is recognised."))
                .addOption(Arguments.option(MAPPING, "FILE", "What a table does not say itself: lines of key = value."))
                .addOption(Arguments.option(NAME, "NAME", "Name of the dataset (default: the folder's)."))
                .addOption(Arguments.option(LANG, "en|ru", "Language of the report (default: en)."));
    }

    @Override
    public int run(Arguments arguments) {
        List<Path> files = arguments.paths("FILE");
        Optional<Path> to = arguments.path(TO);
        if (to.isEmpty()) {
            arguments.problem("give the folder of the package with --to PACKAGE");
        }
        to.filter(folder -> !Importing.mayReplace(folder))
                .ifPresent(folder -> arguments.problem("--to: " + folder
                        + " holds what no import has made, and nothing of it is touched; choose another folder"));
        Optional<Path> mapping = arguments.path(MAPPING);
        mapping.ifPresent(file -> arguments.expect(MAPPING, file));
        Importing.Options options =
                new Importing.Options(to.orElse(Path.of("")), name(arguments), arguments.text(FORMAT), mapping);
        options.format()
                .filter(format -> !Importing.formats().contains(format))
                .ifPresent(format -> arguments.problem(
                        "--format: there is no " + format + "; there are: " + String.join(", ", Importing.formats())));
        Terminal.Language lang = arguments.choice(LANG, Terminal.Language.class).orElse(Terminal.Language.en);
        arguments.check();
        Importing importing = new Importing(Optional.of(new ParquetFiles()), InstantSource.system());
        ProgressLine progress = new ProgressLine(System.err, InstantSource.system());
        try {
            Outcome outcome = importing.importFiles(files, options, progress);
            progress.end();
            List<Path> given = Stream.concat(files.stream(), mapping.stream()).toList();
            return told(outcome, new Report(Lang.of(lang.name()).orElseThrow(), given));
        } catch (UncheckedIOException e) {
            progress.end();
            throw new UserException(Main.FAILED, "import: " + e.getMessage());
        }
    }

    private static Optional<String> name(Arguments arguments) {
        Optional<String> name = arguments.text(NAME);
        name.filter(given -> !Importing.canBeNamed(given))
                .ifPresent(given -> arguments.problem("--name: “" + given + "” is no name for a dataset; give small"
                        + " Latin letters, digits, dots, hyphens and underscores"));
        return name;
    }

    private static int told(Outcome outcome, Report report) {
        return switch (outcome) {
            case Outcome.Imported imported -> {
                report.tell(imported.warnings(), System.out);
                System.out.println("%s: imported as %s, rows: %d, cells: %d, reporters: %d, %s to %s"
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
                report.tell(refused.problems(), System.err);
                System.err.println("nothing was imported");
                yield Main.FAILED;
            }
        };
    }

    /**
     * What was found in the files, each by the path that it was given by.
     *
     * @param given the files; of two with the same name neither can be told from the other
     */
    private record Report(Lang lang, List<Path> given) {
        void tell(List<Problem> problems, PrintStream to) {
            ReplyWriter writer = new ReplyWriter();
            problems.forEach(problem -> to.println(writer.problem(lang, problem.in(path(problem.file())))));
        }

        /** What is within an archive has its name before its own. */
        private String path(String file) {
            List<Path> fitting = given.stream()
                    .filter(path -> file.equals(name(path)) || file.startsWith(name(path) + "/"))
                    .toList();
            return fitting.size() == 1
                    ? fitting.getFirst()
                            + file.substring(name(fitting.getFirst()).length())
                    : file;
        }

        private static String name(Path path) {
            return String.valueOf(path.getFileName());
        }
    }
}
