package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;

/** Conversations about the data that ships, replayed through the real bot; see {@link Transcript} for their form. */
class TranscriptTests {
    private static final Path FILES = Path.of("src", "test", "resources", "conversations");

    private static DuckDbLibrary library;

    @BeforeAll
    static void openTheDataThatShips(@TempDir Path versions) {
        library = DuckDbLibrary.open(
                Path.of("data"), versions, new PackageReader(), EngineSettings.forCores(2), Instant::now);
    }

    @AfterAll
    static void closeIt() {
        library.close();
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void theBotRepliesAsWritten(Path file) throws IOException {
        MovableClock clock = new MovableClock(Instant.parse("2026-01-01T10:00:00Z"));
        Bot bot = LoneBot.over(library, Memory.inMemory(), clock);

        List<String> lines = Files.readAllLines(file);

        assertThat(new Transcript(bot, clock).replayed(lines)).isEqualTo(String.join("\n", lines));
    }
}
