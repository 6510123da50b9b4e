package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nomenclatures with a digit for each of their levels. */
class TreeTests {
    @TempDir
    Path folder;

    @Test
    void codesOfTheSitcLieUnderOneAnother() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Year,Flow,SITC,Value USD",
                        "UGA,KEN,2020,X,3,9",
                        "UGA,KEN,2020,X,33,4");
        assertThat(imports.cells()).hasSize(2);
        assertThat(imports.descriptor()).contains("\"products\" : \"tree\"");
    }

    @Test
    void soTheyDoWhereRowsNameIt() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "old.csv",
                        "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Trade Value (US$)",
                        "S4,2018,2,699,0,3,1000",
                        "S4,2018,2,699,0,33,800");
        assertThat(imports.cells()).hasSize(2);
        assertThat(imports.descriptor()).contains("\"products\" : \"tree\"");
    }

    @Test
    void numbersOfAListDoNot() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Year,Flow,Category,Value USD",
                        "UGA,KEN,2020,X,1,9",
                        "UGA,KEN,2020,X,10,4");
        assertThat(imports.cells()).hasSize(2);
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
    }

    @Test
    void headingsOfTheHarmonisedSystemHaveLevelsOfTheirOwn() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Year,Flow,HS,Value USD",
                        "UGA,KEN,2020,X,33,9",
                        "UGA,KEN,2020,X,3301,4");
        assertThat(imports.cells()).hasSize(2);
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
    }
}
