package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives, workbooks, encodings and delimiters in which a table comes. */
class ContainerTests {
    @TempDir
    Path folder;

    private static final String TABLE = "Reporter,Partner,Year,Flow,HS6,Value USD\nDEU,CIV,2020,Export,010121,5\n";

    @Test
    void gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(Imports.in(folder).bytes("own.csv.gz", bytes.toByteArray()).cells())
                .containsExactly("exports,DEU,CIV,010121,2020,5,,");
    }

    @Test
    void zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("data/own.csv"));
            out.write(TABLE.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("__MACOSX/._own.csv"));
            out.write(1);
        }
        assertThat(Imports.in(folder).bytes("own.zip", bytes.toByteArray()).cells())
                .containsExactly("exports,DEU,CIV,010121,2020,5,,");
    }

    @Test
    void aWorkbookWithTitlesNumbersForCodesAndASheetOfWords() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            workbook.newWorksheet("About").value(0, 0, "A table of mine");
            Worksheet sheet = workbook.newWorksheet("Data");
            sheet.value(0, 0, "Exports, thousand US dollars");
            String[] names = {"Reporter", "Partner", "Year", "HS6", "Value"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(2, i, names[i]);
            }
            sheet.value(3, 0, "Germany");
            sheet.value(3, 1, "France");
            sheet.value(3, 2, 2020);
            sheet.value(3, 3, 10121);
            sheet.value(3, 4, 0.1 + 0.2);
        }
        Imports imports = Imports.in(folder).bytes("own.xlsx", bytes.toByteArray());
        assertThat(imports.cells()).containsExactly("exports,DEU,FRA,010121,2020,300,,");
        assertThat(imports.warnings())
                .containsExactly("own.xlsx/About: This table holds no trade that is recognised; it is left aside.");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,''", "UTF-8,\uFEFF", "UTF-16LE,\uFEFF", "UTF-16BE,\uFEFF", "UTF-16LE,''", "windows-1252,''"})
    void encodings(String charset, String mark) throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "own.csv",
                                Charset.forName(charset),
                                mark + "Reporter,Partner,Year,Flow,Value USD",
                                "Germany,Côte d'Ivoire,2020,Export,5",
                                "Türkiye,Curaçao,2020,Export,6")
                        .cells())
                .containsExactly("exports,DEU,CIV,,2020,5,,", "exports,TUR,CUW,,2020,6,,");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void delimiters(String delimiter) throws IOException {
        assertThat(Imports.in(folder)
                        .file("own.csv", TABLE.replace(",", delimiter).split("\n", -1))
                        .cells())
                .containsExactly("exports,DEU,CIV,010121,2020,5,,");
    }
}
