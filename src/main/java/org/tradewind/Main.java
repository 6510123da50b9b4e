package org.tradewind;

import java.util.concurrent.Callable;
import org.tradewind.engine.BrokenDataException;
import org.tradewind.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Tradewind's commands on the machine. */
@Command(
        name = "tradewind",
        description = "Answers trade-data questions with sourced figures, on the terminal and on Telegram.",
        mixinStandardHelpOptions = true,
        version = "Tradewind 0.1.0",
        subcommands = {
            AskCommand.class,
            ChatCommand.class,
            DemoCommand.class,
            RunCommand.class,
            CheckCommand.class,
            ImportCommand.class
        })
public final class Main implements Callable<Integer> {
    /** The thing asked for was done. */
    static final int DONE = 0;

    /** The thing asked for failed. */
    static final int FAILED = 1;

    /** The command or the configuration is wrong. */
    static final int MISUSED = 2;

    private Main() {}

    /** Runs one command; the exit code is 0 done, 1 failed, 2 misused. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(explaining())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    /** What only an operator can mend is told in a line or a list; all else is a fault of ours, with its trace. */
    private static IExecutionExceptionHandler explaining() {
        return (exception, command, parsed) -> switch (exception) {
            case ConfigException wrong ->
                complain(command, MISUSED, wrong.problems().toArray(String[]::new));
            case BrokenDataException broken -> complain(command, FAILED, Problems.told(broken));
            case StoreException unusable -> complain(command, FAILED, String.valueOf(unusable.getMessage()));
            case UserException mistake -> complain(command, mistake.exitCode(), String.valueOf(mistake.getMessage()));
            default -> throw exception;
        };
    }

    private static int complain(CommandLine command, int exitCode, String... lines) {
        for (String line : lines) {
            command.getErr().println("tradewind: " + line);
        }
        return exitCode;
    }

    /** Without a command there is nothing to do but to say which there are. */
    @Override
    public Integer call() {
        new CommandLine(this).usage(System.err);
        return MISUSED;
    }
}
