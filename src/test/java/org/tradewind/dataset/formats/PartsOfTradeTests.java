package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns that hold a part of a flow are never told as all of it. */
class PartsOfTradeTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Total exports (US$ mn)                       | ALL
                    exports_usd                                  | ALL
                    exportValueUSD                               | ALL
                    Exports, f.o.b. (current US$)                | ALL
                    exp                                          | ALL
                    Exports to the world, thousand euro          | ALL
                    Экспорт, всего, млн долл. США                | ALL
                    Объём импорта, тыс. долларов                 | ALL
                    Exports of goods and services (current US$)  | GOODS
                    Экспорт товаров, млрд руб.                   | GOODS
                    Exports of services (USD)                    | PART
                    oil exports (USD million)                    | PART
                    exp_alum                                     | PART
                    Exports to China, USD                        | PART
                    Экспорт нефти, млн долл.                     | PART
                    """)
    void aNameTellsHowMuchOfAFlowItIs(String name, FlowName.Extent extent) {
        assertThat(FlowName.extent(name)).isEqualTo(extent);
    }

    @Test
    void theColumnOfTheTotalIsTakenWhereverItStands() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "reporter,year,exports of goods (USD),exports of services (USD),total exports (USD)",
                                "Russia,2020,72,8,80")
                        .cells())
                .containsExactly("exports,RUS,,,2020,80,,");
        assertThat(Imports.in(folder)
                        .file(
                                "y.csv",
                                "reporter,Oil exports 2020 (USD),Total exports 2020 (USD),Total imports 2020 (USD)",
                                "Russia,5,72,60")
                        .run())
                .isInstanceOf(Importing.Outcome.Imported.class);
    }

    @Test
    void goodsStandForTheWholeWhereNothingElseDoes() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "reporter,year,exports of services (USD),exports of goods (USD)",
                                "Russia,2020,8,72")
                        .cells())
                .containsExactly("exports,RUS,,,2020,72,,");
    }

    @Test
    void onePartIsAskedForItsProduct() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,oil exports (USD million)", "Russia,2020,72")
                        .refusal())
                .singleElement()
                .asString()
                .startsWith(
                        "t.csv:1:3: The file does not say which product this is (column “oil exports (USD million)”).");
        assertThat(Imports.in(folder)
                        .file("ru.csv", "страна-репортер;год;экспорт нефти, млн долл. США", "Россия;2020;72")
                        .refusal())
                .anyMatch(line -> line.contains("экспорт нефти"));
    }

    @Test
    void theMappingSaysWhichProductItIs() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,oil exports (USD million)", "Russia,2020,72")
                        .mapping("product = \"2709\"")
                        .cells())
                .containsExactly("exports,RUS,,2709,2020,72000000,,");
    }

    @Test
    void ofSeveralPartsNoneIsTaken() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,exp_alum_usd,exp_coal_usd", "Canada,2020,10,5")
                        .refusal())
                .singleElement()
                .asString()
                .contains("“exp_alum_usd”, “exp_coal_usd” are parts of it");
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,exp_alum_usd,exp_coal_usd", "Canada,2020,10,5")
                        .mapping("exports = exp_coal_usd", "product = \"2701\"")
                        .cells())
                .containsExactly("exports,CAN,,2701,2020,5,,");
    }

    @Test
    void whatGoesToOneCountryIsNotWhatGoesToAll() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,product,Exports to China (USD)", "Russia,2020,2709,49")
                        .refusal())
                .singleElement()
                .asString()
                .contains("“Exports to China (USD)”");
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,year,hs code,Exports to China (USD)", "Russia,2020,2709,49")
                        .mapping("partner = \"CHN\"")
                        .cells())
                .containsExactly("exports,RUS,CHN,2709,2020,49,,");
    }

    @ParameterizedTest
    @CsvSource({
        "wheat_exports.csv",
        "Imports of coffee by country.csv",
        "coffee-trade-2020.csv",
        "Экспорт пшеницы.csv",
        "импорт нефти 2020.csv"
    })
    void aTitleOfOneProductIsNotOneOfAll(String file) throws IOException {
        assertThat(Imports.in(folder)
                        .file(file, "reporter,year,value_usd,flow", "Russia,2020,7,export")
                        .refusal())
                .singleElement()
                .asString()
                .contains("The file does not say which product this is");
        assertThat(Imports.in(folder)
                        .file(file, "reporter,year,value_usd,flow", "Russia,2020,7,export")
                        .mapping("product = \"1001\"")
                        .cells())
                .containsExactly("exports,RUS,,1001,2020,7,,");
    }

    @ParameterizedTest
    @CsvSource({
        "exports.csv",
        "Turkey exports 2020.csv",
        "data of trade.csv",
        "Экспорт России.csv",
        "экспорт товаров по странам.csv"
    })
    void otherTitlesAreOfAll(String file) throws IOException {
        assertThat(Imports.in(folder)
                        .file(file, "reporter,year,value_usd,flow", "Russia,2020,7,export")
                        .cells())
                .containsExactly("exports,RUS,,,2020,7,,");
    }
}
