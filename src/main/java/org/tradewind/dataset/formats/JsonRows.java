package org.tradewind.dataset.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records of a JSON text as lines: objects of a list wherever it stands, or lists of which the first is the header.
 * An object within a record gives its members as {@code outer.inner}; what is null is empty.
 */
final class JsonRows implements Rows {
    /** The columns are those of the first records; what only later ones have is not read. */
    private static final int FOR_HEADER = 1000;

    private record Found(int line, Map<String, String> members) {}

    private final JsonParser parser;
    private final Deque<Line> ready = new ArrayDeque<>();
    private final List<String> columns = new ArrayList<>();
    private final boolean atOnce;
    private boolean begun;
    private boolean lists;

    /** @param atOnce whether the records follow each other without a list around them */
    JsonRows(Reader reader, boolean atOnce) throws IOException {
        this.parser = new JsonFactory().createParser(reader);
        this.atOnce = atOnce;
    }

    @Override
    public Optional<Line> next() throws IOException {
        if (!begun) {
            begun = true;
            begin();
        }
        Line waiting = ready.poll();
        if (waiting != null) {
            return Optional.of(waiting);
        }
        return lists ? list() : object().map(this::line);
    }

    /** Goes to the first list of records. */
    private void begin() throws IOException {
        if (atOnce) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                records();
            }
            return;
        }
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                JsonToken first = parser.nextToken();
                if (first == JsonToken.START_ARRAY) {
                    lists = true;
                    ready.add(new Line(parser.currentTokenLocation().getLineNr(), values()));
                    return;
                }
                if (first == JsonToken.START_OBJECT && records()) {
                    return;
                }
            }
        }
    }

    /** Whether this list has records; the World Bank puts the number of pages before them. */
    private boolean records() throws IOException {
        List<Found> first = new ArrayList<>();
        for (Optional<Found> found = Optional.of(members()); found.isPresent(); found = object()) {
            if (found.get().members().containsKey("per_page")) {
                return false;
            }
            first.add(found.get());
            if (first.size() == FOR_HEADER) {
                break;
            }
        }
        first.forEach(found -> found.members().keySet().stream()
                .filter(key -> !columns.contains(key))
                .forEach(columns::add));
        ready.add(new Line(1, List.copyOf(columns)));
        first.forEach(found -> ready.add(line(found)));
        return true;
    }

    private Line line(Found found) {
        List<String> fields = new ArrayList<>(columns.size());
        columns.forEach(column -> fields.add(found.members().getOrDefault(column, "")));
        return new Line(found.line(), fields);
    }

    /** The next object of the list that is being read. */
    private Optional<Found> object() throws IOException {
        JsonToken token = parser.nextToken();
        return token == JsonToken.START_OBJECT ? Optional.of(members()) : Optional.empty();
    }

    private Optional<Line> list() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        return parser.nextToken() == JsonToken.START_ARRAY ? Optional.of(new Line(line, values())) : Optional.empty();
    }

    private List<String> values() throws IOException {
        List<String> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(scalar());
        }
        return values;
    }

    private Found members() throws IOException {
        int line = parser.currentTokenLocation().getLineNr();
        Map<String, String> members = new LinkedHashMap<>();
        members("", members);
        return new Found(line, members);
    }

    private void members(String before, Map<String, String> members) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = before + parser.currentName();
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                members(key + ".", members);
            } else {
                members.put(key, scalar());
            }
        }
    }

    private String scalar() throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY || parser.currentToken() == JsonToken.START_OBJECT) {
            parser.skipChildren();
            return "";
        }
        return parser.currentToken() == JsonToken.VALUE_NULL
                ? ""
                : Optional.ofNullable(parser.getText()).orElse("");
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
