package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Notation;
import org.tradewind.trade.TradeData;

/** Questions to cubes that are small enough to add up by hand; the files have a query a block with its answer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CubeTests {
    private static final Path ANSWERS = Path.of("src/test/resources/engine");

    private DuckDbLibrary library;

    @BeforeAll
    void open(@TempDir Path versions) {
        library = DuckDbLibrary.open(
                Path.of("src/test/resources/packages"),
                versions,
                new PackageReader(),
                new EngineSettings(1, 2, "1GB"),
                InstantSource.system());
    }

    @AfterAll
    void close() {
        library.close();
    }

    @TestFactory
    Stream<DynamicTest> answersOfMirrorData() throws IOException {
        return answers("small-world");
    }

    @TestFactory
    Stream<DynamicTest> answersOfReportersOwnFigures() throws IOException {
        return answers("small-reports");
    }

    @Test
    void rowsAreCounted() {
        assertThat(library.states()).extracting(s -> s.rows()).contains(24L, 32L);
    }

    private Stream<DynamicTest> answers(String dataset) throws IOException {
        return blocks(ANSWERS.resolve(dataset + ".txt")).stream()
                .map(block -> DynamicTest.dynamicTest(block.getFirst(), () -> {
                    try (TradeData data = library.borrow(dataset).orElseThrow()) {
                        List<String> answer = Summary.of(data.answer(Notation.read(block.getFirst())));
                        assertThat(String.join("\n", answer))
                                .isEqualTo(String.join("\n", block.subList(1, block.size())));
                    }
                }));
    }

    private static List<List<String>> blocks(Path file) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("> ")) {
                blocks.add(new ArrayList<>(List.of(line.substring(2))));
            } else if (!line.isBlank() && !line.startsWith("--")) {
                blocks.getLast().add(line.strip());
            }
        }
        return blocks;
    }
}
