package org.tradewind;

import java.nio.charset.StandardCharsets;
import java.util.Scanner;
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
            try (Scanner in = new Scanner(System.in, StandardCharsets.UTF_8)) {
                while (in.hasNextLine()) {
                    String line = in.nextLine();
                    if (!line.isBlank()) {
                        talk.ask(CONVERSATION, line);
                    }
                }
            }
        });
        return Main.DONE;
    }
}
