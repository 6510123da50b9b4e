package org.tradewind;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.Options;

/** Answers one question, or one a line; no line knows of another. */
final class AskCommand implements Command {
    private static final String FILE = "file";

    @Override
    public String name() {
        return "ask";
    }

    @Override
    public String operands() {
        return "QUESTION…";
    }

    @Override
    public String about() {
        return "Answers a question on the terminal; needs no network and no token.";
    }

    @Override
    public Options options() {
        return Terminal.options()
                .addOption(Arguments.option(FILE, "FILE", "One question a line; - for standard input."));
    }

    @Override
    public int run(Arguments arguments) {
        List<String> question = arguments.operands();
        Optional<String> file = arguments.text(FILE);
        if (question.isEmpty() == file.isEmpty()) {
            arguments.problem("give either a question or --file FILE");
        }
        file.filter(name -> !name.equals(QuestionLines.STANDARD_INPUT))
                .map(Path::of)
                .ifPresent(path -> arguments.expect(FILE, path));
        Terminal terminal = Terminal.of(arguments);
        arguments.check();
        if (file.isPresent()) {
            askAll(file.get(), terminal);
        } else {
            terminal.open(talk -> talk.ask(1, String.join(" ", question)));
        }
        return Main.DONE;
    }

    /** Each line is answered before the next is read, so that a program can ask and wait for the answer. */
    private static void askAll(String file, Terminal terminal) {
        try (QuestionLines lines = QuestionLines.open(file)) {
            terminal.open(talk -> {
                long conversation = 0;
                for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                    if (!line.get().isBlank()) {
                        talk.ask(++conversation, line.get());
                    }
                }
            });
        }
    }
}
