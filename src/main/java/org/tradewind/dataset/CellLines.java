package org.tradewind.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The lines of a file of cells as fields. No field of a cell reaches over lines. */
final class CellLines {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[256];
    private int number;

    CellLines(InputStream in) {
        this.in = in;
    }

    /** The number of the line given last, 1 first. */
    int line() {
        return number;
    }

    /** The fields of the next line, or empty at the end. Lines that cannot be split are reported and passed over. */
    Optional<String[]> next(String file, Faults faults) throws IOException {
        for (int length = bytes(); length >= 0; length = bytes()) {
            number++;
            Optional<String> text = decode(length);
            if (text.isEmpty()) {
                faults.at(file, number, 1, Fault.NOT_UTF8);
                continue;
            }
            Optional<String[]> fields = fields(file, text.get(), faults);
            if (fields.isPresent()) {
                return fields;
            }
        }
        return Optional.empty();
    }

    private Optional<String[]> fields(String file, String text, Faults faults) {
        String bare = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (bare.indexOf('"') < 0) {
            return Optional.of(split(bare));
        }
        Faults within = new Faults();
        var records = CsvReader.read(file, bare, within);
        within.inOrder()
                .forEach(p -> faults.at(
                        file,
                        number,
                        p.column().orElse(1),
                        p.fault().equals(Fault.QUOTE_STRAY.id()) ? Fault.QUOTE_STRAY : Fault.QUOTE_UNCLOSED));
        return records.stream().findFirst().map(r -> r.fields().toArray(String[]::new));
    }

    private static String[] split(String text) {
        int count = 1;
        for (int i = text.indexOf(','); i >= 0; i = text.indexOf(',', i + 1)) {
            count++;
        }
        String[] fields = new String[count];
        int from = 0;
        for (int i = 0; i < count; i++) {
            int to = text.indexOf(',', from);
            fields[i] = text.substring(from, to < 0 ? text.length() : to);
            from = to + 1;
        }
        return fields;
    }

    private Optional<String> decode(int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] < 0) {
                return strictly(length);
            }
        }
        return Optional.of(new String(line, 0, length, StandardCharsets.ISO_8859_1));
    }

    private Optional<String> strictly(int length) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Takes the bytes of the next line, without its end, and says how many; -1 at the end of the file. */
    private int bytes() throws IOException {
        int length = 0;
        boolean any = false;
        while (fill()) {
            any = true;
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            while (line.length < length + stop - at) {
                line = Arrays.copyOf(line, line.length * 2);
            }
            System.arraycopy(buffer, at, line, length, stop - at);
            length += stop - at;
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        return !any ? -1 : length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    }

    private boolean fill() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
