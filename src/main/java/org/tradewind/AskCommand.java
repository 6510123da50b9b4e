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
        Terminal terminal = Terminal.of(arguments);
        arguments.check();
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
            return reader.readAllLines().stream()
                    .filter(line -> !line.isBlank())
                    .toList();
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
                ? new InputStreamReader(System.in, StandardCharsets.UTF_8.newDecoder())
                : Files.newBufferedReader(Path.of(file));
    }
}
