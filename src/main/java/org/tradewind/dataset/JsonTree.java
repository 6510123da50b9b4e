package org.tradewind.dataset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A JSON value that remembers where it stood. */
sealed interface JsonTree {
    /** Line, 1 first. */
    int line();

    /** Column of the line, 1 first. */
    int column();

    /** An object; keys keep their order. */
    record Obj(int line, int column, Map<String, JsonTree> members) implements JsonTree {}

    /** An array. */
    record Arr(int line, int column, List<JsonTree> items) implements JsonTree {}

    /** A text. */
    record Str(int line, int column, String value) implements JsonTree {}

    /** A truth value. */
    record Bool(int line, int column, boolean value) implements JsonTree {}

    /** A number or null, none of which a package's meaning depends on. */
    record Other(int line, int column) implements JsonTree {}

    /** Reads a whole text, or reports why it is not JSON. */
    static Optional<JsonTree> read(String file, String text, Faults faults) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(text)) {
            if (parser.nextToken() != null) {
                JsonTree tree = value(parser);
                if (parser.nextToken() == null) {
                    return Optional.of(tree);
                }
            }
            malformed(file, parser.currentTokenLocation(), faults);
            return Optional.empty();
        } catch (JacksonException e) {
            malformed(file, e.getLocation(), faults);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory failed", e);
        }
    }

    private static void malformed(String file, JsonLocation where, Faults faults) {
        faults.at(file, Math.max(1, where.getLineNr()), Math.max(1, where.getColumnNr()), Fault.JSON_MALFORMED);
    }

    private static JsonTree value(JsonParser parser) throws IOException {
        JsonLocation where = parser.currentTokenLocation();
        int line = where.getLineNr();
        int column = where.getColumnNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return new Obj(line, column, members(parser));
        }
        if (token == JsonToken.START_ARRAY) {
            return new Arr(line, column, items(parser));
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Str(line, column, parser.getText());
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return new Bool(line, column, token == JsonToken.VALUE_TRUE);
        }
        return new Other(line, column);
    }

    private static Map<String, JsonTree> members(JsonParser parser) throws IOException {
        Map<String, JsonTree> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            members.put(key, value(parser));
        }
        return members;
    }

    private static List<JsonTree> items(JsonParser parser) throws IOException {
        List<JsonTree> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }
}
