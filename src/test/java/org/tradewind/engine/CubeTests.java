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
    private DuckDbLibrary rolledUp;

    @BeforeAll
    void open(@TempDir Path versions, @TempDir Path others) {
        EngineSettings settings = new EngineSettings(1, 2, "1GB");
        library = open(versions, settings);
        rolledUp = open(others, settings.rollingUpFrom(0));
    }

    private static DuckDbLibrary open(Path versions, EngineSettings settings) {
        return DuckDbLibrary.open(
                Path.of("src/test/resources/packages"),
                versions,
                new PackageReader(),
                settings,
                InstantSource.system());
    }

    @AfterAll
    void close() {
        library.close();
        rolledUp.close();
    }

    @TestFactory
    Stream<DynamicTest> answersOfMirrorData() throws IOException {
        return answers("small-world", library);
    }

    @TestFactory
    Stream<DynamicTest> answersOfMirrorDataFromRollUps() throws IOException {
        return answers("small-world", rolledUp);
    }

    @TestFactory
    Stream<DynamicTest> answersOfReportersOwnFiguresFromRollUps() throws IOException {
        return answers("small-reports", rolledUp);
    }

    @TestFactory
    Stream<DynamicTest> answersOfReportersOwnFigures() throws IOException {
        return answers("small-reports", library);
    }

    @TestFactory
    Stream<DynamicTest> answersOfProductsThatHoldOthers() throws IOException {
        return answers("small-tree", library);
    }

    @TestFactory
    Stream<DynamicTest> answersOfProductsThatHoldOthersFromRollUps() throws IOException {
        return answers("small-tree", rolledUp);
    }

    @Test
    void rowsAreCounted() {
        assertThat(library.states()).extracting(s -> s.rows()).contains(7L, 24L, 59L);
    }

    private static Stream<DynamicTest> answers(String dataset, DuckDbLibrary from) throws IOException {
        return blocks(ANSWERS.resolve(dataset + ".txt")).stream()
                .map(block -> DynamicTest.dynamicTest(block.getFirst(), () -> {
                    try (TradeData data = from.borrow(dataset).orElseThrow()) {
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
