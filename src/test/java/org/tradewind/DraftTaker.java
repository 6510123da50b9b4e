package org.tradewind;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary;
import org.tradewind.engine.EngineSettings;
import org.tradewind.engine.TrinoSettings;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Publishing.Sending;

/** A process that takes one table as a draft, which goes to a cluster; it is killed meanwhile. */
final class DraftTaker {
    private DraftTaker() {}

    static void main(String[] arguments) throws IOException {
        TrinoSettings trino = new TrinoSettings(arguments[2], Optional.empty());
        try (DuckDbLibrary library = open(Path.of(arguments[0]), Path.of(arguments[1]), trino);
                InputStream table = Files.newInputStream(Path.of(arguments[3]))) {
            var _ = library.publishing()
                    .stage(
                            new Sending(table, "russia-technology-trade", Optional.empty(), List.of()),
                            new Origin(7, Instant.EPOCH, Optional.of("observations.csv")),
                            _ -> {});
        }
    }

    /** Opens what was published, or else the packages. */
    static DuckDbLibrary open(Path data, Path versions, TrinoSettings trino) {
        EngineSettings settings = new EngineSettings(1, 1, "1GB").on(trino);
        return DuckDbLibrary.resume(data, versions, new PackageReader(), settings, InstantSource.system());
    }

    /** Starts it. */
    static Process start(Path data, Path versions, TrinoSettings trino, Path table) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DraftTaker.class.getName(),
                        data.toString(),
                        versions.toString(),
                        trino.url(),
                        table.toString())
                .redirectErrorStream(true)
                .redirectOutput(table.resolveSibling("taker.log").toFile())
                .start();
    }
}
