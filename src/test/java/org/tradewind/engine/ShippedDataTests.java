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
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Notation;
import org.tradewind.trade.TradeData;

/** Every kind of query on the shipped data: the file has a query a block, with the answer as worked out by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedDataTests {
    private static final Path ANSWERS = Path.of("src/test/resources/engine/russia-technology-trade.txt");

    private DuckDbLibrary library;

    @BeforeAll
    void open(@TempDir Path versions) {
        library = DuckDbLibrary.open(
                Path.of("data"),
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
    Stream<DynamicTest> answers() throws IOException {
        return blocks().stream()
                .map(block -> DynamicTest.dynamicTest(block.getFirst(), () -> {
                    try (TradeData data =
                            library.borrow("russia-technology-trade").orElseThrow()) {
                        List<String> answer = Summary.of(data.answer(Notation.read(block.getFirst())));
                        assertThat(String.join("\n", answer))
                                .isEqualTo(String.join("\n", block.subList(1, block.size())));
                    }
                }));
    }

    private static List<List<String>> blocks() throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(ANSWERS)) {
            if (line.startsWith("> ")) {
                blocks.add(new ArrayList<>(List.of(line.substring(2))));
            } else if (!line.isBlank() && !line.startsWith("--")) {
                blocks.getLast().add(line.strip());
            }
        }
        return blocks;
    }
}
