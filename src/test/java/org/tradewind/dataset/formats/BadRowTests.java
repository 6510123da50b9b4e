package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows and files that cannot be read. */
class BadRowTests {
    @TempDir
    Path folder;

    @Test
    void areNamedByLineAndColumnAndTooManyAreRefused() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "own.csv",
                        "Reporter,Partner,Year,Flow,HS6,Value USD",
                        "DEU,FRA,2020,Export,010121,five",
                        "DEU,FRA,MMXX,Export,010121,5",
                        "DEU,FRA,2020,Sideways,010121,5",
                        "DEU,FRA,2020,Export,\"9,5045E+09\",5",
                        "DEU,FRA,2020,Export,010121",
                        "DEU,FRA,2020,Export,010121,5,6",
                        "DEU,FRA,2020,Export,010121,-5");
        assertThat(imports.refusal())
                .containsExactly(
                        "own.csv:2:6: “five” is no number.",
                        "own.csv:3:3: “MMXX” is no year, quarter or month.",
                        "own.csv:4:4: “Sideways” is no flow. If it means one, add to the mapping: “flow.Sideways = exports” or “flow.Sideways = imports”.",
                        "own.csv:5:5: “9,5045E+09” was a code before a spreadsheet took it for a number; its last digits are lost. Take the file as it was downloaded.",
                        "own.csv:6:5: This row has 5 fields, the header has 6. It is cut off, or a field with the delimiter in it is not in quotation marks.",
                        "own.csv:7:6: This row has 7 fields, the header has 6. It is cut off, or a field with the delimiter in it is not in quotation marks.",
                        "own.csv:8:6: -5 is below zero, which an amount of trade cannot be.",
                        "own.csv: 7 of 7 rows cannot be read; that is too many. Nothing was taken from this file.");
        assertThat(imports.target()).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**importing");
    }

    @Test
    void fewOfManyAreCountedAndTheRestIsTaken() throws IOException {
        String[] lines = new String[302];
        lines[0] = "Reporter,Partner,Year,Flow,HS6,Value USD";
        for (int i = 1; i <= 300; i++) {
            lines[i] = "DEU,FRA,2020,Export,%06d,1".formatted(i);
        }
        lines[301] = "DEU,FRA,2020,Export,999999,?";
        Imports imports = Imports.in(folder).file("own.csv", lines);
        assertThat(imports.warnings())
                .containsExactly(
                        "own.csv:302:6: “?” is no number.",
                        "own.csv: 1 of 301 rows cannot be read and are not in the package; the first of them are named above.");
        assertThat(Imports.sum(imports.cells(), "exports,DEU,FRA")).isEqualByComparingTo("300");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsFound() throws IOException {
        assertThat(Imports.in(folder)
                        .file("own.csv", "Reporter,Partner,Year,Flow,Value USD", "DEU,\"FRA,2020,Export,5")
                        .refusal())
                .containsExactly(
                        "own.csv:2:2: A quotation mark is opened in this field and not closed. Close it, or double it inside the text.");
    }

    @Test
    void aPageOfTheWebIsNoTable() throws IOException {
        assertThat(Imports.in(folder)
                        .file("own.csv", "<!DOCTYPE html><html></html>")
                        .refusal())
                .containsExactly(
                        "own.csv: This is a web page and not a table, as sites give when a download fails. Download it again.");
    }

    @Test
    void anArchiveThatBreaksOffIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("Reporter,Partner,Year,Flow,Value USD\nDEU,FRA,2020,Export,5\n"
                    .repeat(500)
                    .getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThat(Imports.in(folder).bytes("own.csv.gz", half).refusal())
                .singleElement()
                .asString()
                .startsWith("own.csv.gz: The file is broken and cannot be read to its end");
    }

    @Test
    void almostUtf8IsNoOtherEncoding() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Reporter,Partner,Year,Flow,Value USD\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Россия,Китай,2020,Экспорт,5\n".repeat(9).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFF);
        assertThat(Imports.in(folder).bytes("own.csv", bytes.toByteArray()).refusal())
                .singleElement()
                .asString()
                .startsWith("own.csv:11:1: This line is not UTF-8");
    }
}
