package org.tradewind;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of a text in UTF-8, one by one as they come, without the mark that some editors begin it with. What cannot be
 * read is misuse.
 */
final class QuestionLines implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final InputStream bytes;
    private int number;

    private QuestionLines(String file, InputStream bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Opens a file; {@code -} is standard input. */
    static QuestionLines open(String file) {
        try {
            return new QuestionLines(
                    file,
                    new BufferedInputStream(
                            file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))));
        } catch (NoSuchFileException e) {
            throw new UserException(Main.MISUSED, "ask: there is no file " + file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** The next line; empty at the end. */
    Optional<String> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = bytes.read();
            if (next < 0) {
                return Optional.empty();
            }
            for (; next >= 0 && next != '\n'; next = bytes.read()) {
                line.write(next);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
        number++;
        return Optional.of(text(line.toByteArray()));
    }

    private String text(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            String unmarked = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException e) {
            throw new UserException(Main.MISUSED, "ask: the file is not UTF-8: " + file + ", line " + number);
        }
    }

    private static UserException unreadable(String file, IOException e) {
        return new UserException(Main.MISUSED, "ask: cannot read " + file + ": " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
