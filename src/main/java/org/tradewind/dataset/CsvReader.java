package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A strict reader of RFC 4180 that remembers where everything stood. Lines may end in LF or CRLF. Records that cannot be
 * split into fields are reported and left out; reading goes on after them.
 */
final class CsvReader {

    private static final int MET = 1 << 12;
    private static final int LONGEST_MET = 32;

    /** One record, with the line on which it begins. */
    record Record(int line, List<String> fields) {}

    private final String file;
    private final String text;
    private final Faults faults;
    private final Consumer<Record> taker;
    /** Fields met lately: most of a table's are the same few, and one of each is enough. */
    private final String[] met = new String[MET];

    private int at;
    private int line = 1;
    /** Once a quote was never closed, no field may reach over lines: else reading on would take time without end. */
    private boolean withinLines;

    private CsvReader(String file, String text, Faults faults, Consumer<Record> taker) {
        this.file = file;
        this.text = text;
        this.faults = faults;
        this.taker = taker;
    }

    /** All records in their order. */
    static List<Record> read(String file, String text, Faults faults) {
        List<Record> records = new ArrayList<>();
        each(file, text, faults, records::add);
        return records;
    }

    /** Hands out the records in their order, one by one. */
    static void each(String file, String text, Faults faults, Consumer<Record> taker) {
        CsvReader reader = new CsvReader(file, text, faults, taker);
        while (reader.at < text.length()) {
            reader.record();
        }
    }

    private void record() {
        int first = line;
        List<String> fields = new ArrayList<>();
        boolean sound = true;
        boolean more = true;
        while (more) {
            sound &= here() == '"' ? quoted(fields) : bare(fields);
            more = here() == ',';
            if (more) {
                at++;
            }
        }
        endOfLine();
        if (sound) {
            taker.accept(new Record(first, List.copyOf(fields)));
        }
    }

    private boolean bare(List<String> fields) {
        int start = at;
        while (!atEndOfField()) {
            if (here() == '"') {
                return stray(fields.size() + 1);
            }
            at++;
        }
        fields.add(field(start));
        return true;
    }

    /** The text from a place to here. */
    private String field(int start) {
        int length = at - start;
        if (length > LONGEST_MET) {
            return text.substring(start, at);
        }
        int hash = 0;
        for (int i = start; i < at; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 16) & (MET - 1);
        String known = met[slot];
        if (known == null || known.length() != length || !text.startsWith(known, start)) {
            known = text.substring(start, at);
            met[slot] = known;
        }
        return known;
    }

    private boolean quoted(List<String> fields) {
        int openedAt = at;
        int openedOn = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length() && !(withinLines && here() == '\n')) {
            char c = here();
            if (c == '"' && !quoteAgain()) {
                at++;
                fields.add(value.toString());
                return atEndOfField() || stray(fields.size());
            }
            at += c == '"' ? 2 : 1;
            line += c == '\n' ? 1 : 0;
            value.append(c);
        }
        return unclosed(openedAt, openedOn, fields);
    }

    private boolean quoteAgain() {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    /** The rest of the file cannot be told apart, so reading goes on with the line after the one that opened. */
    private boolean unclosed(int openedAt, int openedOn, List<String> fields) {
        faults.at(file, openedOn, fields.size() + 1, Fault.QUOTE_UNCLOSED);
        withinLines = true;
        at = openedAt;
        line = openedOn;
        skipLine();
        return false;
    }

    private boolean stray(int column) {
        faults.at(file, line, column, Fault.QUOTE_STRAY);
        skipLine();
        return false;
    }

    private void skipLine() {
        while (at < text.length() && here() != '\n') {
            at++;
        }
    }

    private boolean atEndOfField() {
        char c = here();
        return at >= text.length() || c == ',' || c == '\n' || (c == '\r' && crlf());
    }

    private boolean crlf() {
        return at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }

    private void endOfLine() {
        if (here() == '\r') {
            at++;
        }
        if (here() == '\n') {
            at++;
            line++;
        }
    }

    private char here() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
