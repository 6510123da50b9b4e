package org.tradewind.dataset.formats;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the tables of a package: RFC 4180, and nothing that a spreadsheet takes for a formula. */
final class Csv {
    private Csv() {}

    static void write(Path file, String header, List<List<String>> lines) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(header + "\n");
            for (List<String> line : lines) {
                writer.write(line.stream().map(Csv::field).collect(Collectors.joining(",")) + "\n");
            }
        }
    }

    private static String field(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** A text from a file of somebody else: without what cannot be seen and without signs in front. */
    static String clean(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.replaceFirst("^[=+@\\-\\s]+", "");
    }
}
