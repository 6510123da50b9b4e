package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.question.QuestionReader;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Golden;
import org.tradewind.trade.TradeData;

/** The package that ships answers its own questions as it says. */
class GoldenRunTests {
    @TempDir
    Path versions;

    @Test
    void theShippedPackageIsAnsweredAsItExpects() {
        try (DuckDbLibrary library = DuckDbLibrary.open(
                        Path.of("data"), versions, new PackageReader(), EngineSettings.forCores(1), Instant::now);
                TradeData data = library.borrow("russia-technology-trade").orElseThrow()) {
            List<Golden> goldens = library.publishing().goldens(data.catalog().version());
            GoldenRun run = new GoldenRun(new QuestionReader(), new Voice(new ReplyWriter()));
            assertThat(goldens).hasSize(30);
            assertThat(run.run(data, goldens, Optional.empty(), List.of()))
                    .allSatisfy(result -> assertThat(result.is()).isEqualTo(result.was()));
        }
    }
}
