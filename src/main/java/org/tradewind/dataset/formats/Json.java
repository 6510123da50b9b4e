package org.tradewind.dataset.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;

/** Which of its forms a JSON text has. */
enum Json {
    /** A list of records, wherever it stands. */
    RECORDS,
    /** A record a line, without a list around them. */
    LINES,
    /** A message of SDMX. */
    SDMX;

    private static final int BEGINNING = 1 << 16;

    /** Looks at the beginning of a text, which it reads. */
    static Json of(Reader reader) throws IOException {
        char[] beginning = new char[BEGINNING];
        int length = 0;
        for (int n = reader.read(beginning);
                n > 0 && length < BEGINNING;
                n = reader.read(beginning, length, BEGINNING - length)) {
            length += n;
            if (length == BEGINNING) {
                break;
            }
        }
        String text = new String(beginning, 0, length);
        if (text.contains("\"dataSets\"")) {
            return SDMX;
        }
        return recordsAtOnce(text) ? LINES : RECORDS;
    }

    /** Whether a record without lists in it ends, and nothing or another one follows. */
    private static boolean recordsAtOnce(String text) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            for (int depth = 1; depth > 0; ) {
                JsonToken token = parser.nextToken();
                if (token == null || token == JsonToken.START_ARRAY) {
                    return false;
                }
                depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
            }
            JsonToken after = parser.nextToken();
            return after == null || after == JsonToken.START_OBJECT;
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            // It breaks off or is broken: reading it as a list tells where.
            return false;
        }
    }
}
