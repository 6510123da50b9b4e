package org.tradewind.dataset.formats;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table whose beginning can be looked at before it is read. */
final class Grid implements Closeable {
    private static final int HEAD = 400;
    private static final int DEEPEST_HEADER = 40;

    private final String name;
    private final Source source;
    private final boolean semicolons;
    private final Rows rows;
    private final List<Source> all;
    private final List<Line> head;
    private final Deque<Line> ahead = new ArrayDeque<>();

    /**
     * @param name as reports call it
     * @param semicolons whether semicolons part the fields, as where a comma stands in numbers
     * @param all the files that are taken together with its own
     */
    Grid(String name, Source source, boolean semicolons, Rows rows, List<Source> all) throws IOException {
        this.name = name;
        this.source = source;
        this.semicolons = semicolons;
        this.rows = rows;
        this.all = all;
        List<Line> first = new ArrayList<>();
        for (int i = 0; i < HEAD; i++) {
            Optional<Line> line = rows.next();
            if (line.isEmpty()) {
                break;
            }
            first.add(line.get());
        }
        head = Storeys.joined(first, DEEPEST_HEADER);
        ahead.addAll(head);
    }

    /** Whether lines end where their last filled field is, as in workbooks. */
    boolean ragged() {
        return rows instanceof SheetRows;
    }

    String name() {
        return name;
    }

    Source source() {
        return source;
    }

    boolean semicolons() {
        return semicolons;
    }

    /** The first lines, the header and what stands above it among them. */
    List<Line> head() {
        return head;
    }

    /** The first line that has all these columns. */
    Optional<Header> header(String... columns) {
        return header(header -> header.has(columns));
    }

    /** The first line that is such a header. */
    Optional<Header> header(Predicate<Header> fits) {
        return head.stream().limit(DEEPEST_HEADER).map(Header::of).filter(fits).findFirst();
    }

    /** The first lines under a header. */
    List<Line> below(Header header) {
        int at = head.indexOf(header.line());
        return head.subList(at + 1, head.size());
    }

    /** The words above a table, the name of its sheet and that of its file. */
    Stream<String> titles(Header header) {
        Stream<String> above = head.stream()
                .takeWhile(line -> !line.equals(header.line()))
                .map(line -> String.join(" ", line.fields()).strip());
        Stream<String> names =
                rows instanceof SheetRows sheet ? Stream.of(sheet.title(), source.stem()) : Stream.of(source.stem());
        return Stream.concat(above, names.map(name -> name.replace('_', ' ').replace('-', ' ')));
    }

    /** Whether a text of plain letters stands anywhere in it; only long tables are read to their end for it. */
    boolean mentions(String text) {
        boolean soon = head.stream().flatMap(line -> line.fields().stream()).anyMatch(field -> field.contains(text));
        return soon || (head.size() >= HEAD - 1 && source.mentions(text));
    }

    /** The same of any of the files that are taken together. */
    boolean mentionedAnywhere(String text) {
        return mentions(text)
                || all.stream().filter(other -> !other.equals(source)).anyMatch(other -> other.mentions(text));
    }

    /** The next line, the first one again after all looking ahead. */
    Optional<Line> next() throws IOException {
        Line waiting = ahead.poll();
        return waiting != null ? Optional.of(waiting) : rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
