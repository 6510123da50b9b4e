package org.tradewind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question, or one a line; no line knows of another. */
@Command(name = "ask", description = "Answers a question on the terminal; needs no network and no token.")
final class AskCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", description = "The question, in any number of words.", arity = "0..*")
    private List<String> question = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "One question a line; - for standard input.")
    private Optional<String> file = Optional.empty();

    @Mixin
    private Terminal terminal = new Terminal();

    @Override
    public Integer call() {
        if (question.isEmpty() == file.isEmpty()) {
            throw new UserException(Main.MISUSED, "ask: give either a question or --file FILE");
        }
        List<String> questions = file.map(AskCommand::lines).orElseGet(() -> List.of(String.join(" ", question)));
        terminal.open(talk -> {
            long conversation = 0;
            for (String line : questions) {
                talk.ask(++conversation, line);
            }
        });
        return Main.DONE;
    }

    /** The lines of a file, without the empty ones. */
    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(reader(file))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (NoSuchFileException e) {
            throw new UserException(Main.MISUSED, "ask: there is no file " + file);
        } catch (CharacterCodingException e) {
            throw new UserException(Main.MISUSED, "ask: the file is not UTF-8: " + file);
        } catch (IOException e) {
            throw new UserException(Main.MISUSED, "ask: cannot read " + file + ": " + e.getMessage());
        }
    }

    private static Reader reader(String file) throws IOException {
        return file.equals("-")
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
                : Files.newBufferedReader(Path.of(file));
    }
}
