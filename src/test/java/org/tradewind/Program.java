package org.tradewind;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tradewind as a process of its own, which starts in a folder and keeps its state there. */
final class Program {
    /** The top of the repository. */
    static final Path HOME = Path.of("").toAbsolutePath();

    /** The data that ships. */
    static final Path DATA = HOME.resolve("data");

    /** The package that ships. */
    static final Path SHIPPED = DATA.resolve("russia-technology-trade");

    private final Path folder;
    private final Map<String, String> variables = new TreeMap<>();

    /** What a process said, and how it ended. */
    record Outcome(int exitCode, String out, String err) {}

    Program(Path folder) {
        this.folder = folder;
        variables.put("TRADEWIND_HOME", HOME.toString());
        variables.put("TRADEWIND_STATE", folder.resolve("state").toString());
        variables.put("LC_ALL", "C.UTF-8");
    }

    Program with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Runs a command to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return runOn("", arguments);
    }

    /** Runs a command to its end, with this on its standard input. */
    Outcome runOn(String input, String... arguments) throws IOException, InterruptedException {
        Files.writeString(folder.resolve("in"), input);
        int exitCode = start(arguments).waitFor();
        return new Outcome(exitCode, out(), err());
    }

    /** Starts a command; what it says can be read while it runs. */
    Process start(String... arguments) throws IOException {
        ProcessBuilder process =
                prepared(arguments).redirectOutput(folder.resolve("out").toFile());
        if (Files.exists(folder.resolve("in"))) {
            process.redirectInput(Redirect.from(folder.resolve("in").toFile()));
        }
        return process.start();
    }

    /** Starts a command that is asked, and answers, through its streams. */
    Process startAsked(String... arguments) throws IOException {
        return prepared(arguments).start();
    }

    /** Starts a command that says all into a file of another place. */
    Process startInto(Path output, String... arguments) throws IOException {
        return prepared(arguments).redirectOutput(output.toFile()).start();
    }

    private ProcessBuilder prepared(String... arguments) {
        List<String> command = new ArrayList<>(Installation.command());
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("TELEGRAM_") || name.startsWith("TRADEWIND_"));
        process.environment().putAll(variables);
        return process;
    }

    String out() throws IOException {
        return Files.readString(folder.resolve("out"));
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
