package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasebookTests {
    private static final Path BOOK = Path.of("src/test/resources/org/tradewind/question/phrasebook.txt");

    record Line(String question, String reading) {}

    static Stream<Line> lines() {
        try {
            return Files.readAllLines(BOOK, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> {
                        int bar = line.lastIndexOf(" | ");
                        return new Line(line.substring(0, bar), line.substring(bar + 3));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsAsWritten(Line line) {
        assertThat(Readings.of(line.question()))
                .as(() -> line.question() + "\n"
                        + Shipped.READER.line(line.question(), Shipped.CATALOG).trace())
                .isEqualTo(line.reading());
    }

    @Test
    void holdsBothLanguagesAndManyNearMisses() {
        List<Line> lines = lines().toList();
        long russian =
                lines.stream().filter(l -> Letters.cyrillic(l.question())).count();
        long misses = lines.stream().filter(l -> l.reading().startsWith("!")).count();
        assertThat(lines).hasSizeGreaterThan(450);
        assertThat(russian).isGreaterThan(200);
        assertThat(misses).isGreaterThan(100);
    }
}
