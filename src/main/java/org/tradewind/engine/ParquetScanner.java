package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.tradewind.dataset.CellScanner;

/** Looks through Parquet files with DuckDB: a few passes over columns, within bounded memory. */
final class ParquetScanner implements CellScanner {
    private final EngineSettings limits;

    ParquetScanner(EngineSettings limits) {
        this.limits = limits;
    }

    @Override
    public Found scan(List<Path> files, List<String> sources) {
        Path spilled = folder();
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", limits.memory());
        settings.setProperty("threads", String.valueOf(limits.threads()));
        settings.setProperty("temp_directory", spilled.toString());
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            return new ParquetScan(statement, files, sources).found();
        } catch (SQLException e) {
            return new Found(List.of(String.valueOf(e.getMessage())), 0, List.of(), List.of(), List.of(), List.of());
        } finally {
            delete(spilled);
        }
    }

    /** Where sorting goes on once memory is full. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("tradewind-scan");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for sorting", e);
        }
    }

    private static void delete(Path folder) {
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the folder of a scan", e);
        }
    }
}
