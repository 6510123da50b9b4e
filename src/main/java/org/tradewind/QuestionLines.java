package org.tradewind;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a text, one by one as they come, without the mark that some editors begin it with. */
final class QuestionLines implements AutoCloseable {
    static final String STANDARD_INPUT = "-";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String place;
    private final InputStream bytes;
    private final CodingErrorAction fault;
    private int number;

    private QuestionLines(String place, InputStream bytes, CodingErrorAction fault) {
        this.place = place;
        this.bytes = new BufferedInputStream(bytes);
        this.fault = fault;
    }

    /** Opens a file in UTF-8; {@code -} is standard input. What cannot be read is misuse. */
    static QuestionLines open(String file) {
        String place = "ask: --file: " + file;
        try {
            return new QuestionLines(
                    place,
                    file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file)),
                    CodingErrorAction.REPORT);
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }

    /** What is typed into a conversation, which no slip of a key ends. */
    static QuestionLines typed() {
        return new QuestionLines("chat: standard input", System.in, CodingErrorAction.REPLACE);
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
            throw unreadable(place, e);
        }
        number++;
        return Optional.of(text(line.toByteArray()));
    }

    private String text(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(fault)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            String unmarked = number == 1 && text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException e) {
            throw new UserException(Main.MISUSED, place + ": line " + number + " is not UTF-8");
        }
    }

    private static UserException unreadable(String place, IOException e) {
        return new UserException(Main.MISUSED, place + ": cannot be read: " + e.getMessage());
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw unreadable(place, e);
        }
    }
}
