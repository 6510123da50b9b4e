package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums, balances and parts of time in people's own tables, which are not told as something else. */
class TablePartsTests {
    private static final String HEADER = "Reporter,Partner,Year,Flow,Value USD";

    @TempDir
    Path folder;

    @Test
    void aSheetMaySayInItsNameWhichFlowItIs() throws IOException {
        byte[] book = new Book()
                .sheet("Экспорт", "Страна|2020", "Китай|9", "Итого|46")
                .sheet("Импорт", "Страна|2020", "Китай|6", "Итого|38")
                .bytes();
        assertThat(Imports.in(folder)
                        .bytes("Торговля.xlsx", book)
                        .mapping("reporter = \"KAZ\"", "unit = USD")
                        .cells())
                .containsExactly(
                        "exports,KAZ,,,2020,46,,",
                        "exports,KAZ,CHN,,2020,9,,",
                        "imports,KAZ,,,2020,38,,",
                        "imports,KAZ,CHN,,2020,6,,");
    }

    @Test
    void balancesAndTurnoversAreNoFlows() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        HEADER,
                        "KAZ,CHN,2020,Exports,5",
                        "KAZ,CHN,2020,Imports,6",
                        "KAZ,CHN,2020,Balance,-1",
                        "KAZ,CHN,2020,Товарооборот,11");
        assertThat(imports.cells()).containsExactly("exports,KAZ,CHN,,2020,5,,", "imports,KAZ,CHN,,2020,6,,");
        assertThat(imports.warnings())
                .containsExactly("t.csv: 2 rows were left out: rows that are neither exports nor imports.");
    }

    @Test
    void aSumOfSomeProductsAmongThemIsNotAddedToThem() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Year,Flow,Category,Value USD",
                        "DEU,World,2020,export,Total services,300",
                        "DEU,World,2020,export,Travel,20",
                        "DEU,World,2020,export,Goods,1300");
        assertThat(imports.cells()).hasSize(3);
        assertThat(imports.descriptor()).contains("\"complete\" : [ ]");
    }

    @Test
    void theLastRowMaySumUpAllProducts() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Экспорт.csv",
                                "Страна-партнер;Код ТН ВЭД;Год;Стоимость, тыс. долл.",
                                "Китай;2709;2020;1,5",
                                "ВСЕГО;;2020;1,5")
                        .mapping("reporter = \"RUS\"")
                        .cells())
                .containsExactly("exports,RUS,,,2020,1500,,", "exports,RUS,CHN,2709,2020,1500,,");
    }

    @Test
    void valuesOfSeveralDaysThatAreAlikeAreNoFigureGivenTwice() throws IOException {
        String[] lines = {
            "date,exporter,importer,hs_code,fob_usd",
            "2023-01-05,Kenya,Germany,09011100,5000",
            "2023-01-17,Kenya,Germany,09011100,5000"
        };
        assertThat(Imports.in(folder).file("t.csv", lines).refusal())
                .singleElement()
                .asString()
                .contains("t.csv:1:1", "parts by “date” (2023-01-05, 2023-01-17)", "repeats = sum");
        assertThat(Imports.in(folder)
                        .file("t.csv", lines)
                        .mapping("repeats = sum")
                        .cells())
                .containsExactly("exports,KEN,DEU,09011100,2023-01,10000,,");
        assertThat(Imports.in(folder)
                        .file("one.csv", lines[0], lines[1], "2023-02-05,Kenya,Germany,09011100,5000")
                        .cells())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "I квартал 2020, 2020-Q1",
        "IV квартал 2020 г., 2020-Q4",
        "2 кв. 2020, 2020-Q2",
        "3-й квартал 2020 года, 2020-Q3",
        "2020 г. II квартал, 2020-Q2",
        "1st quarter of 2020, 2020-Q1",
        "2020 4 кв., 2020-Q4"
    })
    void quartersInWords(String text, String period) {
        assertThat(Times.of(text)).contains(period);
    }

    @ParameterizedTest
    @CsvSource({"январь-март 2020", "I-II квартал 2020", "9 мес. 2020", "I полугодие 2020"})
    void partsOfAYearThatAreNoQuarterAreNone(String text) {
        assertThat(Times.of(text)).isEmpty();
    }

    @Test
    void aYearWithAMarkIsLeftOutAndNamed() throws IOException {
        Imports imports = Imports.in(folder)
                .file("t.csv", "Страна;2019;2020*;2021 (янв-сен)", "Китай;1,5;2,5;3,5")
                .mapping("reporter = \"RUS\"", "flow = \"exports\"", "unit = million USD");
        assertThat(imports.cells()).containsExactly("exports,RUS,CHN,,2019,1500000,,");
        assertThat(imports.warnings())
                .anyMatch(line -> line.contains("t.csv:1:3: “2020*”"))
                .anyMatch(line -> line.contains("t.csv:1:4: “2021 (янв-сен)”"));
    }

    @Test
    void aColumnOfScalesMultiplies() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Year,Flow,Currency,Scale,Value",
                                "DEU,FRA,2020,Exports,USD,Millions,5",
                                "DEU,ITA,2020,Exports,USD,Units,7")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,5000000,,", "exports,DEU,ITA,,2020,7,,");
    }

    @Test
    void twoCurrenciesAreTwoPackages() throws IOException {
        assertThat(Imports.in(folder)
                        .file("a.csv", HEADER, "DEU,FRA,2020,Exports,5")
                        .file("b.csv", HEADER.replace("USD", "EUR"), "DEU,ITA,2020,Exports,7")
                        .refusal())
                .containsExactly("b.csv: This table is in EUR, those before it in USD. Import them into two packages.");
    }

    @Test
    void threeDigitsAfterAPointMayBeThousandsWhereSemicolonsPart() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                HEADER.replace(',', ';'),
                                "DEU;FRA;2020;Export;1.234",
                                "DEU;ITA;2020;Export;2.000")
                        .refusal())
                .singleElement()
                .asString()
                .contains("“1,234” or “1.234”");
        assertThat(Imports.in(folder)
                        .file("t.csv", HEADER.replace(',', ';'), "DEU;FRA;2020;Export;1.234", "DEU;ITA;2020;Export;2.5")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2020,1.234,,", "exports,DEU,ITA,,2020,2.5,,");
    }

    @ParameterizedTest
    @CsvSource({
        "Экспорт товаров, exports",
        "Import of goods, imports",
        "Экспорт - всего, exports",
        "Total imports, imports"
    })
    void flowsInMoreThanAWord(String word, String flow) throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", HEADER, "KAZ,CHN,2020,%s,5".formatted(word))
                        .cells())
                .containsExactly(flow + ",KAZ,CHN,,2020,5,,");
    }

    @ParameterizedTest
    @CsvSource({"Экспорт услуг", "Oil exports", "Экспорт нефти"})
    void aPartOfAFlowIsNotTheFlow(String word) throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", HEADER, "KAZ,CHN,2020,%s,5".formatted(word))
                        .refusal())
                .anyMatch(line -> line.contains("is no flow"));
    }

    @Test
    void wordsInAColumnOfClassificationsNeedNotBeNomenclatures() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Reporter,Partner,Year,Flow,Product,Classification,Value USD",
                                "KAZ,CHN,2020,Export,Wheat,Sector A,5",
                                "KAZ,CHN,2020,Export,Oil,Category B,7")
                        .cells())
                .containsExactly("exports,KAZ,CHN,Oil,2020,7,,", "exports,KAZ,CHN,Wheat,2020,5,,");
    }
}
