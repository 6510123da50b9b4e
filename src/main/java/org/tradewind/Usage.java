package org.tradewind;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.Option;

/** How the commands are used, in words. */
final class Usage {
    private static final String LINE = "  %-24s %s";

    private Usage() {}

    /** All commands, a line each. */
    static String of(List<Command> commands) {
        return "Usage: tradewind COMMAND\nAnswers trade-data questions with sourced figures, on the terminal and on"
                + " Telegram.\n\n"
                + commands.stream()
                        .map(command -> LINE.formatted(call(command), command.about()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + LINE.formatted("COMMAND --help", "The options of a command.")
                + "\n" + LINE.formatted("--version", "Which version this is.");
    }

    /** One command with its options. */
    static String of(Command command) {
        return "Usage: tradewind " + call(command) + " [OPTIONS]\n" + command.about() + "\n"
                + command.options().getOptions().stream()
                        .map(option -> "\n" + LINE.formatted(call(option), option.getDescription()))
                        .collect(Collectors.joining());
    }

    private static String call(Command command) {
        return (command.name() + " " + command.operands()).strip();
    }

    private static String call(Option option) {
        return "--" + option.getLongOpt() + (option.hasArg() ? " " + option.getArgName() : "");
    }
}
