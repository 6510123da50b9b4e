package org.tradewind.dataset.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables that come with the program: lines of fields parted by bars, lists parted by semicolons. */
final class Resource {
    private Resource() {}

    /** The lines of a table, without remarks. */
    static List<List<String>> lines(String name) {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program has no " + name);
            }
            List<List<String>> lines = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList());
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The items of a list; none of an empty text. */
    static List<String> items(String text, String delimiter) {
        return Arrays.stream(text.split(delimiter, -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
