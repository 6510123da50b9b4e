package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.formats.Importing;
import org.tradewind.dataset.formats.Importing.Outcome;
import org.tradewind.dataset.formats.Progress;

class ParquetFilesTests {
    @TempDir
    Path folder;

    private Path parquet(String select) throws SQLException {
        Path file = folder.resolve("own.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + select + ") to '" + file + "' (format parquet)");
        }
        return file;
    }

    @Test
    void aTableIsImportedWithItsTypes() throws Exception {
        Path file = parquet(
                "select 'DEU' as reporter, 'NAM' as partner, 2020 as year, 'Export' as flow, '010121' as hs6, 12345678.9::double as value_usd"
                        + " union all select 'DEU', 'FRA', 2020, 'Export', '8542', 5");
        Path target = folder.resolve("package");
        Outcome outcome = new Importing(Optional.of(new ParquetFiles()), InstantSource.system())
                .importFiles(List.of(file), Importing.Options.to(target), Progress.none());
        assertThat(outcome).isInstanceOf(Outcome.Imported.class);
        assertThat(Files.readAllLines(target.resolve("cells.csv")))
                .containsExactly(
                        "flow,reporter,partner,product,period,value,quantity,status",
                        "exports,DEU,FRA,8542,2020,5,,",
                        "exports,DEU,NAM,010121,2020,12345678.9,,");
    }

    @Test
    void whatIsNotParquetIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("own.parquet"), "PAR1 and nothing else");
        assertThatThrownBy(() -> new ParquetFiles().open(file)).isInstanceOf(IOException.class);
    }
}
