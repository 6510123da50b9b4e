package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a publisher's columns once people have cut a table down for themselves. */
class KeptColumnsTests {
    @TempDir
    Path folder;

    @Test
    void theOldFormOfComtradeIsInDollars() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "old.csv",
                        "Year,Reporter Code,Trade Flow Code,Partner Code,Classification,Commodity Code,Quantity Unit Code,"
                                + "Supplementary Quantity,Netweight (kg),Value,Estimation Code",
                        "2010,699,2,156,\"H3\",\"02\",1,,,680,0",
                        "2010,699,1,156,\"H3\",\"0202\",8,9,9,340,6");
        assertThat(imports.cells())
                .containsExactly("exports,IND,CHN,02,2010,680,,", "imports,IND,CHN,0202,2010,340,9,");
        assertThat(imports.read("sources.csv").get(1)).contains("un-comtrade");
    }

    @Test
    void thePrimaryValueOfComtradeIsInDollarsWhateverStandsBesideIt() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "reporter,partner,year,flow,hs2,primaryValue", "DEU,POL,2024,M,01,500")
                        .cells())
                .containsExactly("imports,DEU,POL,01,2024,500,,");
    }

    @Test
    void partsBySecondPartnerAreNotAddedToTheWhole() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Year,Reporter,Partner,Partner2,Flow,Value USD",
                        "2020,Germany,Nigeria,Netherlands,Import,93",
                        "2020,Germany,Nigeria,Nigeria,Import,1400",
                        "2020,Germany,Nigeria,World,Import,1493");
        assertThat(imports.cells()).containsExactly("imports,DEU,NGA,,2020,1493,,");
    }

    @Test
    void whatHasADestinationIsExported() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Country of Destination,Period,Value", "Australia,Jan-15,525")
                        .mapping("reporter = \"NZL\"", "unit = NZD")
                        .cells())
                .containsExactly("exports,NZL,AUS,,2015-01,525,,");
    }

    @Test
    void whatHasAnOriginIsImported() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Country of origin,Year,Value", "Australia,2015,525")
                        .mapping("reporter = \"NZL\"", "unit = NZD")
                        .cells())
                .containsExactly("imports,NZL,AUS,,2015,525,,");
    }

    @Test
    void aDestinationDoesNotTellWhoseExportsTheyAre() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Country of Destination,Period,Value", "Australia,Jan-15,525")
                        .refusal())
                .singleElement()
                .asString()
                .contains("whose trade");
    }

    @Test
    void theTitleSaysMoreThanAPlace() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Total imports", "Country of Destination,Year,Value", "Australia,2015,525")
                        .mapping("reporter = \"NZL\"", "unit = NZD")
                        .cells())
                .containsExactly("imports,NZL,AUS,,2015,525,,");
    }
}
