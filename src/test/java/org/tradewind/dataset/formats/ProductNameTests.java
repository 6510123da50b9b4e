package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes and names of products in one field, and whose name a word is. */
class ProductNameTests {
    private static final String HEADER = "reporter,partner,year,flow,product,value_usd";

    @TempDir
    Path folder;

    private Imports imports(String... products) throws IOException {
        List<String> lines = new java.util.ArrayList<>(List.of(HEADER));
        for (String product : products) {
            lines.add("Germany,World,2020,Export," + product);
        }
        return Imports.in(folder).file("t.csv", lines.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    8413 - Pumps                 | 8413   | Pumps              | false
                    8413: Pumps for liquids      | 8413   | Pumps for liquids  | false
                    HS 8413 Pumps                | 8413   | Pumps              | true
                    [8413] Pumps                 | 8413   | Pumps              | false
                    Pumps (HS 8413)              | 8413   | Pumps              | true
                    Pumps (HS code 84.13)        | 8413   | Pumps              | true
                    Насосы (код ТН ВЭД 8413)     | 8413   | Насосы             | true
                    ТН ВЭД 2709 нефть сырая      | 2709   | нефть сырая        | true
                    334 - Oils                   | 334    | Oils               | false
                    """)
    void aCodeStandsBeforeOrBehindTheName(String text, String code, String name, boolean harmonised) {
        assertThat(CodedName.of(text)).contains(new CodedName(code, name, harmonised));
    }

    @ParameterizedTest
    @CsvSource({"Pumps", "8413", "3D printers", "5 tonne lorries", "Cars (new)", "Wheat 2020"})
    void otherNamesHaveNone(String text) {
        assertThat(CodedName.of(text)).isEmpty();
    }

    @Test
    void codesInNamesLieUnderOneAnother() throws IOException {
        Imports imports = imports("84 - Machinery,500", "8413 - Pumps,100", "8411 - Turbines,50");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,DEU,,84,2020,500,,", "exports,DEU,,8411,2020,50,,", "exports,DEU,,8413,2020,100,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
        assertThat(imports.read("names.csv"))
                .anyMatch(line -> line.startsWith("product,8413,") && line.contains("Pumps"));
    }

    @Test
    void codesOfAnotherNomenclatureAreNotTakenForTheHarmonisedSystem() throws IOException {
        Imports imports = imports("33 - Petroleum,100", "334 - Oils,50");
        assertThat(imports.cells()).containsExactly("exports,DEU,,33,2020,100,,", "exports,DEU,,334,2020,50,,");
        assertThat(imports.descriptor()).contains("\"complete\" : [ ]");
    }

    @Test
    void namesThatGoOnAreNotAddedToWhatTheyArePartsOf() throws IOException {
        Imports imports = imports("Food,30", "Food - Wheat,10", "Food - Meat,20");
        imports.cells();
        assertThat(imports.descriptor()).contains("\"complete\" : [ ]");
        Imports whole = Imports.in(folder)
                .file("w.csv", HEADER, "Germany,World,2020,Export,Food,30", "Germany,World,2020,Export,Machines,9");
        whole.cells();
        assertThat(whole.descriptor()).contains("\"complete\" : [ \"product\" ]");
    }

    @Test
    void whatTheFileCallsAProductWinsOverWhatAnotherIsCalledToo() throws IOException {
        Imports imports = imports("8542 Chips and such,100", "854231 Processors,50");
        imports.cells();
        List<String> names = imports.read("names.csv");
        assertThat(names).contains("product,854231,Processors,Processors,,");
        assertThat(names)
                .filteredOn(line -> line.startsWith("product,8542,"))
                .singleElement()
                .asString()
                .contains("Chips and such|chips")
                .doesNotContain("|processors");
    }
}
