package org.tradewind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/** What was typed after a command. What is wrong with it is gathered, to be told at once. */
final class Arguments {
    private static final int MOST_PORT = 65_535;

    private final String command;
    private final CommandLine line;
    private final List<String> problems = new ArrayList<>();

    private Arguments(String command, CommandLine line, List<String> faults) {
        this.command = command;
        this.line = line;
        faults.forEach(this::problem);
    }

    /** Takes words apart. Options that the command does not have, or that lack their value, are problems. */
    static Arguments of(Command command, List<String> words) {
        List<String> sound = new ArrayList<>(words);
        List<String> faults = new ArrayList<>();
        while (true) {
            try {
                return new Arguments(command.name(), parsed(command, sound), faults);
            } catch (UnrecognizedOptionException stranger) {
                sound.remove(sound.lastIndexOf(stranger.getOption()));
                faults.add("there is no option " + stranger.getOption());
            } catch (MissingArgumentException bare) {
                String option = "--" + bare.getOption().getLongOpt();
                sound.remove(sound.lastIndexOf(option));
                faults.add(option + ": give it a value");
            } catch (ParseException e) {
                throw new UserException(Main.MISUSED, command.name() + ": " + e.getMessage());
            }
        }
    }

    private static CommandLine parsed(Command command, List<String> words) throws ParseException {
        return DefaultParser.builder()
                .setAllowPartialMatching(false)
                .get()
                .parse(command.options(), words.toArray(String[]::new));
    }

    /** An option that takes a value. */
    static Option option(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .get();
    }

    /** What stands outside of the options, in order. */
    List<String> operands() {
        return line.getArgList();
    }

    /** The one thing that stands outside of the options. */
    String operand(String what) {
        if (operands().size() != 1 || operands().getFirst().isBlank()) {
            problem("give one " + what);
        }
        return operands().isEmpty() ? "" : operands().getFirst();
    }

    /** The files that stand outside of the options: at least one. */
    List<Path> paths(String what) {
        if (operands().isEmpty()) {
            problem("give at least one " + what);
        }
        return operands().stream().map(Path::of).toList();
    }

    /** For a command that takes options only. */
    void nothingElse() {
        operands().forEach(word -> problem("it takes no " + word));
    }

    Optional<String> text(String option) {
        String[] values = line.getOptionValues(option);
        if (values != null && values.length > 1) {
            problem("--" + option + " is given " + values.length + " times");
        }
        Optional<String> text = Optional.ofNullable(values).map(given -> given[0]);
        if (text.filter(String::isBlank).isPresent()) {
            problem("--" + option + ": give it a value");
            return Optional.empty();
        }
        return text;
    }

    Optional<Path> path(String option) {
        return read(option, Path::of, "no path");
    }

    /** That a file which is read later is there. */
    void expect(String option, Path file) {
        if (Files.notExists(file)) {
            problem("--" + option + ": there is no file " + file);
        }
    }

    /** The folder of data packages: that of an option, else that of the environment or the installation. */
    DataSetting data(String option) {
        Optional<Path> given = path(option);
        DataSetting data = new DataSetting(
                given.isPresent() ? "--" + option : Config.Key.TRADEWIND_DATA.name(),
                given.orElseGet(Home.here()::data));
        if (!Files.isDirectory(data.folder())) {
            data.problem().ifPresent(what -> problem(data.key() + ": " + what));
        }
        return data;
    }

    /** The folder of what the terminal keeps. */
    Path state() {
        Path state = Home.here().state();
        if (!State.canBeFolder(state)) {
            problem(Config.Key.TRADEWIND_STATE.name() + ": is no folder: " + state);
        }
        return state;
    }

    /** A port; 0 is for any that is free. */
    Optional<Integer> port(String option) {
        return read(option, Arguments::portOf, "no port from 0 to " + MOST_PORT);
    }

    private static int portOf(String word) {
        int port = Integer.parseInt(word);
        if (port < 0 || port > MOST_PORT) {
            throw new IllegalArgumentException(word);
        }
        return port;
    }

    /** One of a few words; each is the name of a constant. */
    <E extends Enum<E>> Optional<E> choice(String option, Class<E> choices) {
        String all = Arrays.stream(choices.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return read(option, word -> Enum.valueOf(choices, word), "none of " + all);
    }

    private <T> Optional<T> read(String option, Function<String, T> reader, String fault) {
        Optional<String> text = text(option);
        try {
            return text.map(reader);
        } catch (IllegalArgumentException e) {
            problem("--" + option + ": " + text.orElseThrow() + " is " + fault);
        }
        return Optional.empty();
    }

    void problem(String words) {
        problems.add(command + ": " + words);
    }

    /**
     * To be called when all that is needed has been read.
     *
     * @throws UserException with every problem
     */
    void check() {
        if (!problems.isEmpty()) {
            throw new UserException(Main.MISUSED, problems);
        }
    }
}
