package org.tradewind;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.tradewind.engine.BrokenDataException;
import org.tradewind.store.StoreException;

/** Tradewind's commands on the machine. */
public final class Main {
    /** The thing asked for was done. */
    static final int DONE = 0;

    /** The thing asked for failed. */
    static final int FAILED = 1;

    /** The command or the configuration is wrong. */
    static final int MISUSED = 2;

    /** What Java puts in the place of bytes that it cannot read. */
    private static final char UNREADABLE = '\uFFFD';

    private static final String VERSION = "Tradewind 0.1.0";

    private final List<Command> commands;

    private Main(List<Command> commands) {
        this.commands = commands;
    }

    /** Runs one command; the exit code is 0 done, 1 failed, 2 misused. */
    public static void main(String[] args) {
        Main main = new Main(List.of(
                new AskCommand(),
                new ChatCommand(),
                new DemoCommand(),
                new RunCommand(),
                new CheckCommand(),
                new ImportCommand(),
                new MoveStateCommand()));
        Outlet outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
        System.setOut(new PrintStream(new BufferedOutputStream(outlet), true, System.out.charset()));
        int exitCode = main.run(List.of(args));
        System.out.flush();
        System.exit(outlet.failed() ? unsaid(exitCode, outlet) : exitCode);
    }

    /** A command whose words did not get through has failed. */
    private static int unsaid(int exitCode, Outlet outlet) {
        outlet.complaint().ifPresent(why -> complain(FAILED, List.of("cannot write to standard output: " + why)));
        return exitCode == DONE ? FAILED : exitCode;
    }

    /** What only an operator can mend is told in a line or a list; all else is a fault of ours, with its trace. */
    private int run(List<String> words) {
        try {
            return dispatch(words);
        } catch (ConfigException wrong) {
            return complain(MISUSED, wrong.problems());
        } catch (BrokenDataException broken) {
            return complain(FAILED, Problems.told(broken));
        } catch (StoreException unusable) {
            return complain(FAILED, List.of(String.valueOf(unusable.getMessage())));
        } catch (UserException mistake) {
            return complain(mistake.exitCode(), mistake.lines());
        } catch (UncheckedIOException outside) {
            return complain(FAILED, List.of(String.valueOf(outside.getMessage())));
        }
    }

    private int dispatch(List<String> words) {
        if (words.isEmpty()) {
            help(System.err);
            return MISUSED;
        }
        if (words.stream().anyMatch(word -> word.indexOf(UNREADABLE) >= 0)) {
            throw new UserException(
                    MISUSED, "what was typed is not in the encoding of the locale; set LC_ALL, such as to C.UTF-8");
        }
        return switch (words.getFirst()) {
            case "-h", "--help" -> help(System.out);
            case "-V", "--version" -> {
                System.out.println(VERSION);
                yield DONE;
            }
            default -> called(words.getFirst(), words.subList(1, words.size()));
        };
    }

    private int called(String name, List<String> words) {
        Optional<Command> command =
                commands.stream().filter(c -> c.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            List<String> names = commands.stream().map(Command::name).toList();
            throw new UserException(
                    MISUSED, "there is no command " + name + "; there are: " + String.join(", ", names));
        }
        if (words.contains("--help") || words.contains("-h")) {
            System.out.println(Usage.of(command.get()));
            return DONE;
        }
        return command.get().run(Arguments.of(command.get(), words));
    }

    private int help(PrintStream to) {
        to.println(Usage.of(commands));
        return DONE;
    }

    private static int complain(int exitCode, List<String> lines) {
        for (String line : lines) {
            System.err.println("tradewind: " + line);
        }
        return exitCode;
    }
}
