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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableFormatTests {
    @TempDir
    Path folder;

    @Nested
    class Columns {
        @Test
        void usualNamesInEnglish() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    "Reporter,Partner,Year,Flow,HS Code,Value (USD thousand),Net weight (kg)",
                                    "Germany,France,2020,Export,0101,12.5,3",
                                    "Germany,World,2020,Export,0101,20,5",
                                    "Germany,\"Korea, Rep.\",2020,Imports,8542,1,")
                            .cells())
                    .containsExactly(
                            "exports,DEU,,0101,2020,20000,5,",
                            "exports,DEU,FRA,0101,2020,12500,3,",
                            "imports,DEU,KOR,8542,2020,1000,,");
        }

        @Test
        void usualNamesInRussianAsExcelSavesThem() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    Charset.forName("windows-1251"),
                                    "Репортер;Партнёр;Год;Поток;Код ТН ВЭД;Стоимость, тыс. долл. США",
                                    "Россия;Китай;2021;Экспорт;2709;1 234,5",
                                    "Россия;Намибия;2021;Импорт;0101;12,75",
                                    "Россия;Весь мир;2021;Экспорт;Всего;9 876 543")
                            .cells())
                    .containsExactly(
                            "exports,RUS,,,2021,9876543000,,",
                            "exports,RUS,CHN,2709,2021,1234500,,",
                            "imports,RUS,NAM,0101,2021,12750,,");
        }

        @Test
        void longNamesInRussianWithMonthsAndWeights() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    Charset.forName("windows-1251"),
                                    "Отчитывающаяся страна;Страна-партнер;Период;Направление;Код товара ТН ВЭД;Наименование товара;Стоимость, долл. США;Вес нетто, кг",
                                    "Казахстан;Россия;01.2023;ЭК;2709;Нефть сырая;1000000;5000,5",
                                    "Казахстан;Китай;02.2023;ИМ;851713;Смартфоны;300000,5;20")
                            .cells())
                    .containsExactly(
                            "exports,KAZ,RUS,2709,2023-01,1000000,5000.5,",
                            "imports,KAZ,CHN,851713,2023-02,300000.5,20,");
        }

        @Test
        void exportsAndImportsInColumnsOfTheirOwn() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    "reporter_iso3,partner_iso3,year,exports_usd,imports_usd,trade_balance_usd",
                                    "KAZ,RUS,2021,100,40,60",
                                    "KAZ,CHN,2021,7,,")
                            .cells())
                    .containsExactly(
                            "exports,KAZ,CHN,,2021,7,,", "exports,KAZ,RUS,,2021,100,,", "imports,KAZ,RUS,,2021,40,,");
        }

        @Test
        void aColumnAYear() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "exports.csv",
                                    "Exports of goods, million euro,,,",
                                    "Reporter,Partner,2019,2020",
                                    "Germany,France,1.5,2",
                                    "Germany,Poland,..,3")
                            .cells())
                    .containsExactly(
                            "exports,DEU,FRA,,2019,1500000,,",
                            "exports,DEU,FRA,,2020,2000000,,",
                            "exports,DEU,POL,,2020,3000000,,");
        }

        @Test
        void anExporterAndAnImporterTellBothSides() throws IOException {
            Imports imports = Imports.in(folder)
                    .file("pairs.csv", "exporter,importer,year,value_usd", "DEU,FRA,2020,5", "FRA,DEU,2020,4");
            assertThat(imports.cells()).containsExactly("exports,DEU,FRA,,2020,5,,", "exports,FRA,DEU,,2020,4,,");
            assertThat(imports.descriptor()).contains("\"mirror\" : true");
        }

        @Test
        void aYearAndAMonthOrAQuarter() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    "Reporter,Partner,Year,Month,Flow,Value USD",
                                    "DEU,FRA,2020,3,Export,1",
                                    "DEU,FRA,2020,December,Export,2")
                            .cells())
                    .containsExactly("exports,DEU,FRA,,2020-03,1,,", "exports,DEU,FRA,,2020-12,2,,");
        }

        @Test
        void categoriesWithoutCodesKeepTheirNames() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "own.csv",
                            "Reporter,Partner,Year,Flow,Category,Value USD",
                            "DEU,FRA,2020,Export,Машины и оборудование,1",
                            "DEU,FRA,2020,Export,Cars & parts,2");
            assertThat(imports.cells())
                    .containsExactly(
                            "exports,DEU,FRA,cars-parts,2020,2,,", "exports,DEU,FRA,masiny-i-oborudovanie,2020,1,,");
            assertThat(imports.read("names.csv")).anyMatch(line -> line.startsWith("product,cars-parts,Cars & parts,"));
        }
    }

    @Nested
    class Questions {
        @Test
        void anUnknownCurrency() {
            assertThat(refusal("Reporter,Partner,Year,Flow,Value", "DEU,FRA,2020,Export,5"))
                    .startsWith("own.csv:1:5: The file does not say in which currency “Value” is.");
        }

        @Test
        void anUnknownFlow() {
            assertThat(refusal("Reporter,Partner,Year,Value USD", "DEU,FRA,2020,5"))
                    .startsWith("own.csv:1:1: The file does not say whether these are exports or imports.");
        }

        @Test
        void anUnknownReporter() {
            assertThat(refusal("Country,Year,Exports USD", "FRA,2020,5")).contains("reporter = \"RUS\"");
        }

        @Test
        void anUnknownYear() {
            assertThat(refusal("Reporter,Partner,Flow,Value USD", "DEU,FRA,Export,5"))
                    .contains("year = \"2021\"");
        }

        @Test
        void aCommaThatMayBeEither() {
            assertThat(refusal("Reporter;Partner;Year;Flow;Value USD", "DEU;FRA;2020;Export;112,734"))
                    .startsWith("own.csv:2:5: “1,234” may be a thousand or one and a bit here.");
        }

        @Test
        void columnsThatSayNothing() {
            assertThat(refusal("a,b,c", "1,2,3"))
                    .contains("No format fits this table")
                    .contains("a, b, c");
        }

        private String refusal(String... lines) {
            try {
                return Imports.in(folder).file("own.csv", lines).refusal().getFirst();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Test
        void aMappingAnswersThem() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "own.csv",
                                    "Land;Jahr;Ware;Betrag",
                                    "Frankreich;2020;0101;112,734",
                                    "Mars;2020;0101;5")
                            .mapping(
                                    "# Eine Tabelle aus Bern",
                                    "reporter = \"CHE\"",
                                    "partner = Land",
                                    "year = Jahr",
                                    "product = Ware",
                                    "classification = HS",
                                    "value = Betrag",
                                    "flow = \"exports\"",
                                    "unit = thousand CHF",
                                    "decimal = ,",
                                    "economy.Frankreich = FRA")
                            .cells())
                    .containsExactly("exports,CHE,FRA,0101,2020,112734,,", "exports,CHE,MARS,0101,2020,5000,,");
        }

        @Test
        void aMappingWithAMistakeIsRefusedByItsLine() throws IOException {
            assertThat(Imports.in(folder)
                            .file("own.csv", "a,b", "1,2")
                            .mapping("repotrer = a", "nothing")
                            .refusal())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).startsWith("mapping.txt:1:1: There is no key “repotrer”."))
                    .anySatisfy(line -> assertThat(line).startsWith("mapping.txt:2:1: “nothing” is not of the form"));
        }
    }

    @Nested
    class Containers {
        private static final String TABLE = "Reporter,Partner,Year,Flow,HS6,Value USD\nDEU,CIV,2020,Export,010121,5\n";

        @Test
        void gzip() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(TABLE.getBytes(StandardCharsets.UTF_8));
            }
            assertThat(Imports.in(folder)
                            .bytes("own.csv.gz", bytes.toByteArray())
                            .cells())
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

    @Nested
    class BadRows {
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

    @Nested
    class Package {
        private static final String HEADER = "Reporter,Partner,Year,Flow,HS6,Value USD";

        @Test
        void manyRowsAreSortedOnDiskToTheSameBytes() throws IOException {
            String[] lines = new String[2001];
            lines[0] = HEADER;
            for (int i = 1; i <= 2000; i++) {
                lines[i] = "DEU,FRA,2020,Export,%06d,%d".formatted((i * 7919) % 10007, i);
            }
            Imports imports = Imports.in(folder).file("own.csv", lines);
            var inMemory = imports.cells();
            imports.run(100);
            assertThat(imports.read("cells.csv").stream().skip(1)).containsExactlyElementsOf(inMemory);
            assertThat(Imports.sum(inMemory, "exports,DEU")).isEqualByComparingTo("2001000");
        }

        @Test
        void anotherFolderIsNeverOverwrittenAndAPackageIsReplacedByALaterVersion() throws IOException {
            Imports imports = Imports.in(folder).file("own.csv", HEADER, "DEU,FRA,2020,Export,010121,5");
            java.nio.file.Files.createDirectories(imports.target());
            Path mine = java.nio.file.Files.writeString(imports.target().resolve("mine.txt"), "mine");
            assertThat(imports.refusal()).singleElement().asString().contains("something else than a data package");
            assertThat(mine).hasContent("mine");
            java.nio.file.Files.delete(mine);
            imports.run();
            assertThat(imports.descriptor()).contains("\"version\" : \"1.0.0\"");
            imports.run();
            assertThat(imports.descriptor()).contains("\"version\" : \"1.1.0\"");
        }

        @Test
        void namesOfStrangersAreCleanedOfWhatSpreadsheetsWouldRun() throws IOException {
            Imports imports = Imports.in(folder).file("own.csv", HEADER, "DEU,=cmd()|x,2020,Export,010121,5");
            imports.cells();
            assertThat(imports.read("names.csv"))
                    .noneMatch(line -> line.contains(",="))
                    .anyMatch(line -> line.contains("cmd()|x") || line.contains("cmd() x"));
        }
    }
}
