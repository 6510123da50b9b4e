package org.tradewind.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Problem;

/** A copy of the shipped package that a test may spoil. */
record BrokenPackage(Path folder) {
    static final Path SHIPPED = Path.of("data", "russia-technology-trade");

    static BrokenPackage in(Path folder) {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
            return new BrokenPackage(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Problem> problems() {
        return switch (new PackageReader().read(folder)) {
            case PackageReader.Reading.Sound sound -> sound.warnings();
            case PackageReader.Reading.Broken broken -> broken.problems();
        };
    }

    boolean sound() {
        return new PackageReader().read(folder) instanceof PackageReader.Reading.Sound;
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) {
        try {
            Files.write(folder.resolve(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one piece of text in the place of another, which must be there. */
    void replace(String file, String old, String instead) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("not in " + file + ": " + old);
        }
        write(
                file,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(old), java.util.regex.Matcher.quoteReplacement(instead)));
    }

    /** Adds a line to a file, and gives its number. */
    int append(String file, String line) {
        write(file, text(file) + line + "\n");
        return (int) text(file).lines().count();
    }

    /** Sets a field of the line whose first field is this; gives the number of the line. */
    int set(String file, String first, String column, String value) {
        List<CsvReader.Record> records = CsvReader.read(file, text(file), new Faults());
        int place = records.getFirst().fields().indexOf(column);
        CsvReader.Record found = records.stream()
                .filter(r -> r.fields().getFirst().equals(first))
                .findFirst()
                .orElseThrow();
        List<String> fields = new ArrayList<>(found.fields());
        fields.set(place, value);
        List<String> lines = new ArrayList<>(text(file).lines().toList());
        lines.set(found.line() - 1, fields.stream().map(BrokenPackage::quoted).collect(Collectors.joining(",")));
        write(file, String.join("\n", lines) + "\n");
        return found.line();
    }

    /** Where a column stands, 1 first. */
    int column(String file, String column) {
        return List.of(text(file).lines().findFirst().orElseThrow().split(",")).indexOf(column) + 1;
    }

    private static String quoted(String field) {
        return '"' + field.replace("\"", "\"\"") + '"';
    }
}
