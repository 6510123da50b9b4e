package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Problem;

class ParquetScannerTests {
    private static final String SOUND =
            "('exports', 'DEU', 'FRA', '8703', '2020', 5.0), ('exports', 'DEU', 'CHN', '8703'," + " '2020', 7.5)";

    @TempDir
    Path folder;

    private final PackageReader reader = new PackageReader(DuckDbLibrary.scanner(new EngineSettings(1, 1, "512MB")));

    private void write(String file, String rows) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * from (values %s) t(flow, reporter, partner, product, period, value)) to '%s'"
                            .formatted(rows, folder.resolve(file)));
        }
    }

    private PackageReader.Reading read(String... files) throws IOException {
        describe(files);
        return reader.read(folder);
    }

    private void describe(String... files) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), """
                {"name": "made", "version": "1.0.0", "title": "Made", "description": "Made up.",
                 "tradewind": {"title_ru": "Выдумано", "description_ru": "Выдумано.", "units": ["USD"],
                   "cells": {"step": "1", "products": "HS", "complete": ["partner", "product"], "mirror": true}},
                 "resources": [{"name": "cells", "path": ["%s"]}, {"name": "sources", "path": "sources.csv"},
                   {"name": "measures", "path": "measures.csv"}, {"name": "names", "path": "names.csv"}]}
                """.formatted(String.join("\", \"", files)));
        Files.writeString(folder.resolve("measures.csv"), "code,unit\nvalue,\n");
        Files.writeString(folder.resolve("names.csv"), "kind,code,name_en,name_ru\nmeasure,value,Value,Стоимость\n");
        Files.writeString(
                folder.resolve("sources.csv"),
                "id,title,publisher,published,url,note_en,note_ru\nmade,Made,Nobody,2026,,Made up.,Выдумано.\n");
    }

    private List<Problem> problems(String... files) throws IOException {
        return read(files) instanceof PackageReader.Reading.Broken broken ? broken.problems() : List.of();
    }

    private DataPackage sound(PackageReader.Reading reading) {
        assertThat(reading).isInstanceOf(PackageReader.Reading.Sound.class);
        return ((PackageReader.Reading.Sound) reading).dataPackage();
    }

    @Test
    void cellsAreCountedByTheirCodes() throws IOException, SQLException {
        write("cells.parquet", SOUND);
        var summary = sound(read("cells.parquet")).cube().orElseThrow().summary();
        assertThat(summary.rows()).isEqualTo(2);
        assertThat(summary.partners()).extracting(e -> e.code()).containsExactly("CHN", "FRA");
        assertThat(summary.products()).extracting(p -> p.code()).containsExactly("8703");
    }

    @Test
    void aRepeatIsToldByItsRowAndThatOfTheFirst() throws IOException, SQLException {
        write("a.parquet", SOUND);
        write(
                "b.parquet",
                "('exports', 'DEU', 'USA', '8703', '2020', 1.0), ('exports', 'DEU', 'CHN', '8703', '2020', 7.5)");
        assertThat(problems("a.parquet", "b.parquet")).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("b.parquet");
            assertThat(problem.line()).hasValue(2);
            assertThat(problem.arguments()).containsExactly("exports/DEU/CHN/8703/2020", "2");
        });
    }

    @Test
    void eachKindOfFaultIsToldByItsFirstRow() throws IOException, SQLException {
        write(
                "cells.parquet",
                SOUND
                        + ", ('exports', 'DEU', 'USA', '8703', '2020', -1.0), ('exports', 'DEU', 'GBR', '8703', '2020', null),"
                        + " ('exports', 'DEU', 'POL', '8703', '2020', -3.0)");
        assertThat(problems("cells.parquet"))
                .extracting(p -> p.line().orElse(0))
                .containsExactly(3, 4);
    }

    @Test
    void whatIsRememberedIsNotReadAgain() throws IOException, SQLException {
        write("cells.parquet", SOUND);
        Path memory = folder.resolve("memory");
        DataPackage first = sound(read("cells.parquet"));
        first.cube().orElseThrow().remember(memory);
        DataPackage again = sound(new PackageReader().read(folder, memory));
        assertThat(again.catalog()).isEqualTo(first.catalog());
        assertThat(again.cube()).isEqualTo(first.cube());
    }

    @Test
    void aFileThatChangedIsReadAgain() throws IOException, SQLException {
        write("cells.parquet", SOUND);
        Path memory = folder.resolve("memory");
        DataPackage first = sound(read("cells.parquet"));
        first.cube().orElseThrow().remember(memory);
        write("cells.parquet", SOUND + ", ('exports', 'DEU', 'USA', '8703', '2020', 1.0)");
        DataPackage again = sound(reader.read(folder, memory));
        assertThat(again.rows()).isEqualTo(3);
        assertThat(again.catalog().version().content())
                .isNotEqualTo(first.catalog().version().content());
    }
}
