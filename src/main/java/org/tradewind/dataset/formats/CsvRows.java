package org.tradewind.dataset.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lines of delimited text as programs write it: a field may stand in quotation marks, which are doubled within it; a stray
 * mark is taken as it is. Lines end in LF, CRLF or CR; empty ones are passed over.
 */
final class CsvRows implements Rows {
    /** A field longer than this was opened by a mark that was never closed. */
    private static final int LONGEST_FIELD = 1 << 17;

    /** A quotation mark was opened on this line and not closed. */
    static final class UnclosedQuoteException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final int column;

        private UnclosedQuoteException(int line, int column) {
            super("a quotation mark is not closed in line " + line);
            this.line = line;
            this.column = column;
        }

        int line() {
            return line;
        }

        int column() {
            return column;
        }
    }

    private final Reader reader;
    private final char delimiter;
    private final char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private int line = 1;

    CsvRows(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    @Override
    public Optional<Line> next() throws IOException {
        while (true) {
            int first = line;
            List<String> fields = new ArrayList<>();
            if (!record(fields)) {
                return Optional.empty();
            }
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                return Optional.of(new Line(first, fields));
            }
        }
    }

    private boolean record(List<String> fields) throws IOException {
        int c = peek();
        if (c < 0) {
            return false;
        }
        while (true) {
            fields.add(peek() == '"' ? quoted(fields.size() + 1) : bare(new StringBuilder()));
            c = read();
            if (c != delimiter) {
                endOfLine(c);
                return true;
            }
        }
    }

    private void endOfLine(int c) throws IOException {
        if (c == '\r' && peek() == '\n') {
            read();
        }
        line++;
    }

    /** The field up to the delimiter or the end of the line; most of them lie within the buffer. */
    private String bare(StringBuilder before) throws IOException {
        while (peek() >= 0) {
            int start = at;
            while (at < end && !ends(buffer[at])) {
                at++;
            }
            if (at < end && before.isEmpty()) {
                return new String(buffer, start, at - start);
            }
            before.append(buffer, start, at - start);
            if (at < end) {
                break;
            }
        }
        return before.toString();
    }

    private boolean ends(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private String quoted(int column) throws IOException {
        int opened = line;
        StringBuilder value = new StringBuilder();
        read();
        while (true) {
            int c = read();
            if (c < 0 || value.length() > LONGEST_FIELD) {
                throw new UnclosedQuoteException(opened, column);
            }
            if (c == '"' && peek() != '"') {
                return bare(value);
            }
            if (c == '"') {
                read();
            }
            line += c == '\n' ? 1 : 0;
            value.append((char) c);
        }
    }

    private int peek() throws IOException {
        if (at == end) {
            end = Math.max(0, reader.read(buffer));
            at = 0;
        }
        return at < end ? buffer[at] : -1;
    }

    private int read() throws IOException {
        int c = peek();
        at += c < 0 ? 0 : 1;
        return c;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
