package org.tradewind.engine;

import static org.tradewind.engine.Table.COLUMNS;
import static org.tradewind.engine.Table.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/**
 * The database file of one version: built aside, synced, and renamed into place, so that a file of the right name is
 * always complete. Never changed afterwards.
 */
final class VersionFile {
    /** The form of the tables has a number: a file of another form is passed over, and built anew from its package. */
    private static final String NAME = "data-2.duckdb";

    private VersionFile() {}

    /** Where the file of the version in this folder is, once it is built. */
    static Path at(Path folder) {
        return folder.resolve(NAME);
    }

    /** The file of the version in this folder, which is built unless it is there already. */
    static Path in(Path folder, DataPackage dataPackage, EngineSettings limits) {
        Path file = at(folder);
        if (Files.exists(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
            Path aside = Files.createTempFile(folder, Disk.ASIDE, ".duckdb");
            Files.delete(aside);
            try {
                write(dataPackage, aside, limits);
                Disk.sync(aside);
                Disk.move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the data of a version: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new EngineException("cannot build the data of a version", e);
        }
    }

    private static void write(DataPackage dataPackage, Path file, EngineSettings limits) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", dataPackage.cube().isPresent() ? String.valueOf(limits.threads()) : "1");
        settings.setProperty("memory_limit", limits.memory());
        settings.setProperty("temp_directory", file + ".tmp");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, settings);
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            append(dataPackage, (DuckDBConnection) connection);
            if (dataPackage.cube().isPresent()) {
                CubeFile.write(dataPackage, dataPackage.cube().get(), (DuckDBConnection) connection, limits);
            }
            statement.execute(Table.complete(dataPackage.rows()));
            statement.execute("checkpoint");
        }
    }

    private static void append(DataPackage dataPackage, DuckDBConnection connection) throws SQLException {
        List<String> sources = dataPackage.catalog().sources().stream()
                .map(source -> source.id())
                .toList();
        try (DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, Table.NAME)) {
            int ordinal = 0;
            for (Observation observation : dataPackage.observations()) {
                appender.beginRow();
                appender.append(ordinal++);
                appender.append(sources.indexOf(observation.row().source()));
                for (Function<Observation, Optional<String>> column : COLUMNS.values()) {
                    Optional<String> value = column.apply(observation);
                    if (value.isPresent()) {
                        appender.append(value.get());
                    } else {
                        appender.appendNull();
                    }
                }
                appender.endRow();
            }
        }
    }

    static Optional<String> flow(Observation o) {
        return o.cell().flow().map(Flow::code);
    }

    static Optional<String> partner(Observation o) {
        return o.cell().partner().map(Economy::code);
    }

    static Optional<String> product(Observation o) {
        return o.cell().product().map(Product::code);
    }

    static Optional<String> base(Observation o) {
        return o.cell().base().map(Period::written);
    }

    static Optional<String> number(Observation o, Function<Estimate, Optional<BigDecimal>> part) {
        return o.estimate().flatMap(part).map(BigDecimal::toString);
    }
}
