package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                    .startsWith("own.csv:2:5: “1,234” or “1.234” may be a thousand or one and a bit here.");
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
}
