package org.tradewind.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Catalog;

/** Questions to data of many reporters and products, in the form of the phrasebook. */
class WorldPhrasebookTests {
    private static final Path BOOK = Path.of("src/test/resources/org/tradewind/question/world.txt");
    private static final Catalog WORLD = Shipped.read(Path.of("src/test/resources/packages/small-world"));

    record Line(String question, String reading) {}

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(BOOK).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> {
                    int bar = line.lastIndexOf(" | ");
                    return new Line(line.substring(0, bar), line.substring(bar + 3));
                });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void readsAsWritten(Line line) {
        assertThat(Readings.of(line.question(), WORLD, Optional.empty()))
                .as(() -> line.question() + "\n"
                        + Shipped.READER.line(line.question(), WORLD).trace())
                .isEqualTo(line.reading());
    }

    @ParameterizedTest
    @MethodSource("org.tradewind.question.PhrasebookTests#lines")
    void breaksOnNoQuestionThatIsForOtherData(PhrasebookTests.Line line) {
        assertThat(Readings.of(line.question(), WORLD, Optional.empty()))
                .as(line.question())
                .isNotEmpty();
    }

    @Test
    void holdsBothLanguages() throws IOException {
        List<Line> lines = lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(150);
        assertThat(lines.stream().filter(l -> Letters.cyrillic(l.question())).count())
                .isGreaterThan(60);
    }
}
