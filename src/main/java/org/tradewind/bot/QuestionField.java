package org.tradewind.bot;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The question in an answer's JSON. All else is left as it is, byte for byte. */
final class QuestionField {
    private static final JsonFactory JSON = new JsonFactory();

    private QuestionField() {}

    /** The same object with another question; unchanged where it has none. */
    static String replaced(String json, String question) {
        try (JsonParser parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return json;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals("question");
                parser.nextToken();
                if (found) {
                    return spliced(json, parser, question);
                }
                parser.skipChildren();
            }
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException("an answer's JSON cannot be read", e);
        }
    }

    private static String spliced(String json, JsonParser parser, String question) throws IOException {
        int start = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        parser.finishToken();
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        String quoted = '"' + new String(JsonStringEncoder.getInstance().quoteAsString(question)) + '"';
        return json.substring(0, start) + quoted + json.substring(end);
    }
}
