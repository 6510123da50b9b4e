package org.tradewind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.PackageReader.Reading;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates a data package: every problem with its place. */
@Command(name = "check", description = "Validates a data package; exits with 1 if it could not be published.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PACKAGE", description = "Folder with a datapackage.json.")
    private Path folder = Path.of("");

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the report (default: en).")
    private Terminal.Language lang = Terminal.Language.en;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new UserException(Main.MISUSED, "check: there is no folder " + folder);
        }
        return switch (new PackageReader().read(folder)) {
            case Reading.Sound sound -> {
                tell(sound.warnings());
                System.out.println("%s %s: sound, %d observations"
                        .formatted(
                                sound.dataPackage().catalog().version().dataset(),
                                sound.dataPackage().catalog().version().version(),
                                sound.dataPackage().observations().size()));
                yield Main.DONE;
            }
            case Reading.Broken broken -> {
                tell(broken.problems());
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
