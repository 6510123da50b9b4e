package org.tradewind;

import java.util.Optional;
import org.apache.commons.cli.Options;

/** A conversation: each line is a turn, and knows of the turns before. */
final class ChatCommand implements Command {
    private static final long CONVERSATION = 1;

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public String operands() {
        return "";
    }

    @Override
    public String about() {
        return "A conversation on the terminal, one line a turn; /forget starts a new one.";
    }

    @Override
    public Options options() {
        return Terminal.options();
    }

    @Override
    public int run(Arguments arguments) {
        arguments.nothingElse();
        Terminal terminal = Terminal.of(arguments);
        arguments.check();
        terminal.open(talk -> {
            try (QuestionLines lines = QuestionLines.typed()) {
                for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                    line.filter(words -> !words.isBlank()).ifPresent(words -> talk.ask(CONVERSATION, words));
                }
            }
        });
        return Main.DONE;
    }
}
