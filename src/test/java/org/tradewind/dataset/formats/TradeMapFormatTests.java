package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of Trade Map beside the plain ones of {@link OtherFormatsTests}. */
class TradeMapFormatTests {
    @TempDir
    Path folder;

    @Test
    void eachBlockOfABilateralTableIsTheTradeOfTheOneItNames() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Sheet1",
                        "Bilateral trade between Kazakhstan and China",
                        "Product code|Product label|Kazakhstan's exports to China||China's imports from world||Kazakhstan's exports to world|",
                        "||Value in 2020|Value in 2021|Value in 2020|Value in 2021|Value in 2020|Value in 2021",
                        "'TOTAL|All products|9012|9853|2050000|2680000|46949|60321",
                        "'01|Live animals|1|2|3|4|5|6")
                .bytes();
        assertThat(Imports.in(folder).bytes("b.xlsx", book).cells())
                .containsExactly(
                        "exports,KAZ,,,2020,46949000,,",
                        "exports,KAZ,,01,2020,5000,,",
                        "exports,KAZ,CHN,,2020,9012000,,",
                        "exports,KAZ,CHN,01,2020,1000,,",
                        "imports,CHN,,,2020,2050000000,,",
                        "imports,CHN,,01,2020,3000,,",
                        "exports,KAZ,,,2021,60321000,,",
                        "exports,KAZ,,01,2021,6000,,",
                        "exports,KAZ,CHN,,2021,9853000,,",
                        "exports,KAZ,CHN,01,2021,2000,,",
                        "imports,CHN,,,2021,2680000000,,",
                        "imports,CHN,,01,2021,4000,,");
    }

    @Test
    void aBlockOfAnotherKindIsLeftAside() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "b.txt",
                                "Product code\tProduct label\tKenya's imports from China\t\tIndicative potential trade\t\tChina's exports to world\t",
                                "\t\tValue in 2020\tValue in 2021\tValue in 2020\tValue in 2021\tValue in 2020\tValue in 2021",
                                "'TOTAL\tAll products\t1\t2\t3\t4\t5\t6")
                        .cells())
                .containsExactly(
                        "exports,CHN,,,2020,5000,,",
                        "imports,KEN,CHN,,2020,1000,,",
                        "exports,CHN,,,2021,6000,,",
                        "imports,KEN,CHN,,2021,2000,,");
    }

    @Test
    void theUnitAboveTheTableMayBeAnother() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.txt",
                        "List of importing markets for a product exported by Kazakhstan",
                        "Product: TOTAL All products",
                        "Unit : Euro thousand",
                        "Importers\tExported value in 2020",
                        "World\t41",
                        "Ship stores and bunkers\t2");
        assertThat(imports.cells()).containsExactly("exports,KAZ,,,2020,41000,,", "exports,KAZ,BUNKERS,,2020,2000,,");
        assertThat(imports.descriptor()).contains("EUR").doesNotContain("USD");
        assertThat(Imports.in(folder)
                        .file("u.txt", "Exporters\tImported value in 2020 (US Dollar million)", "World\t41")
                        .mapping("reporter = \"KEN\"", "product = \"TOTAL\"")
                        .cells())
                .containsExactly("imports,KEN,,,2020,41000000,,");
    }

    @Test
    void servicesAreNoChapters() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "s.txt",
                        "List of services exported by Kenya",
                        "Code\tService label\tExported value in 2019",
                        "S\tAll services\t56",
                        "4\tTravel\t10");
        assertThat(imports.cells()).containsExactly("exports,KEN,,,2019,56000,,", "exports,KEN,,4,2019,10000,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
    }
}
