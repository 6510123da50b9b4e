package org.tradewind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.Options;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.PackageReader.Reading;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** Validates a data package: every problem with its place. */
final class CheckCommand implements Command {
    private static final String LANG = "lang";

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String operands() {
        return "PACKAGE";
    }

    @Override
    public String about() {
        return "Validates a data package, a folder; exits with 1 if it could not be published.";
    }

    @Override
    public Options options() {
        return new Options().addOption(Arguments.option(LANG, "en|ru", "Language of the report (default: en)."));
    }

    @Override
    public int run(Arguments arguments) {
        Path folder = Path.of(arguments.operand("PACKAGE"));
        Terminal.Language lang = arguments.choice(LANG, Terminal.Language.class).orElse(Terminal.Language.en);
        arguments.check();
        if (!Files.isDirectory(folder)) {
            throw new UserException(Main.MISUSED, "check: there is no folder " + folder);
        }
        return switch (new PackageReader(DuckDbLibrary.scanner(EngineSettings.forCores(1))).read(folder)) {
            case Reading.Sound sound -> {
                tell(sound.warnings(), lang);
                System.out.println("%s %s: sound, %d rows"
                        .formatted(
                                sound.dataPackage().catalog().version().dataset(),
                                sound.dataPackage().catalog().version().version(),
                                sound.dataPackage().rows()));
                yield Main.DONE;
            }
            case Reading.Broken broken -> {
                tell(broken.problems(), lang);
                yield Main.FAILED;
            }
        };
    }

    private static void tell(List<Problem> problems, Terminal.Language lang) {
        ReplyWriter writer = new ReplyWriter();
        for (Problem problem : problems) {
            System.out.println(writer.problem(Lang.of(lang.name()).orElseThrow(), problem));
        }
    }
}
