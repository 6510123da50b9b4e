package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaciFormatTests {
    private static final String[] ROWS = {
        "t,i,j,k,v,q",
        "2018,4,24,845420,     112.734,      26.000",
        "2018,4,32,391739,       0.164,           NA",
        "2018,842,516,010121,       1.098,       0.013",
        "2018,490,251,854231,      50.001,       7.500"
    };

    @TempDir
    Path folder;

    @Test
    void thousandsBecomeDollarsAndNumbersBecomeCountries() throws IOException {
        assertThat(Imports.in(folder).file("BACI_HS17_Y2018_V202301.csv", ROWS).cells())
                .containsExactly(
                        "exports,AFG,AGO,845420,2018,112734,26,",
                        "exports,AFG,ARG,391739,2018,164,,",
                        "exports,TWN,FRA,854231,2018,50001,7.5,",
                        "exports,USA,NAM,010121,2018,1098,0.013,");
    }

    @Test
    void oneRowTellsBothSidesAndThePartsAreComplete() throws IOException {
        Imports imports = Imports.in(folder).file("baci.csv", ROWS);
        imports.run();
        assertThat(imports.descriptor())
                .contains("\"mirror\" : true", "\"complete\" : [ \"partner\", \"product\" ]", "\"step\" : \"1\"")
                .contains("\"quantity_unit\" : \"t\"", "\"products\" : \"HS\"");
    }

    /** The customs union spoke for its members until 1999: it is a part of the whole, and no sum of them. */
    @Test
    void theCustomsUnionThatReportedForItsMembersAddsUp() throws IOException {
        Imports imports =
                Imports.in(folder).file("baci.csv", "t,i,j,k,v,q", "1997,711,56,010121,3,1", "1997,58,711,010121,4,1");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,BLX,SACU_1999,010121,1997,4000,1,", "exports,SACU_1999,BEL,010121,1997,3000,1,");
        assertThat(imports.descriptor()).doesNotContain("SACU_1999");
    }

    @Test
    void namesComeFromItsTablesOfCodesAndNamibiaSurvivesThem() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "country_codes_V202201.csv",
                        "\uFEFFcountry_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha",
                        "490,\"Other Asia, nes\",\"Other Asia, not elsewhere specified\",N/A,N/A",
                        "516,Namibia,Namibia,,NAM")
                .file(
                        "product_codes_HS17_V202301.csv",
                        "code,description",
                        "010121,\"Horses: live, pure-bred breeding animals\"")
                .file("baci.csv", ROWS);
        assertThat(imports.cells()).anyMatch(cell -> cell.startsWith("exports,USA,NAM,"));
        assertThat(imports.read("names.csv"))
                .anyMatch(line -> line.startsWith("product,010121,\"Horses: live, pure-bred breeding animals\","))
                .anyMatch(line -> line.startsWith("economy,TWN,\"Other Asia, nes\","))
                .anyMatch(line -> line.startsWith("product,8542,"));
    }

    @Test
    void yearsAreFilesAndTheirSumsAreThoseByHand() throws IOException {
        var cells = Imports.in(folder)
                .file("BACI_HS17_Y2018_V202301.csv", ROWS)
                .file("BACI_HS17_Y2019_V202301.csv", "t,i,j,k,v,q", "2019,4,24,845420,100.001,1.000")
                .cells();
        assertThat(Imports.sum(cells, "exports,AFG,")).isEqualByComparingTo("212899");
    }

    @Test
    void theArchiveMayBeGivenAsItIs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String[] file : new String[][] {
                {"Readme.txt", "BACI is a database.\nSee the web site."},
                {"country_codes_V202501.csv", "country_code,country_name,country_iso2,country_iso3\n516,Namibia,,NAM"},
                {"BACI_HS17_Y2018_V202501.csv", String.join("\n", ROWS)},
                {"BACI_HS17_Y2019_V202501.csv", "t,i,j,k,v,q\n2019,4,24,845420,100.001,1.000"}
            }) {
                out.putNextEntry(new ZipEntry(file[0]));
                out.write(file[1].getBytes(StandardCharsets.UTF_8));
            }
        }
        Imports imports = Imports.in(folder).bytes("BACI_HS17_V202501.zip", bytes.toByteArray());
        assertThat(imports.cells()).hasSize(5);
        assertThat(imports.warnings())
                .containsExactly(
                        "BACI_HS17_V202501.zip/Readme.txt: This table holds no trade that is recognised; it is left aside.");
    }

    @Test
    void whatARussianExcelMadeOfItIsReadByItsCommas() throws IOException {
        assertThat(Imports.in(folder)
                        .file("baci.csv", "t;i;j;k;v;q", "2018;4;24;845420;112,734;26", "2018;4;32;10121;0,164;NA")
                        .cells())
                .containsExactly("exports,AFG,AGO,845420,2018,112734,26,", "exports,AFG,ARG,010121,2018,164,,");
    }

    @Test
    void theFirstEditionsCalledTheProductHs6() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "baci92_2007.csv",
                                "\"t\",\"hs6\",\"i\",\"j\",\"v\",\"q\"",
                                "\"2007\",\"010119\",\"842\",\"124\",\"5.5\",\"1.1\"")
                        .cells())
                .containsExactly("exports,USA,CAN,010119,2007,5500,1.1,");
    }

    @Test
    void theSameTradeByTwoRevisionsIsNotCountedTwice() throws IOException {
        assertThat(Imports.in(folder)
                        .file("BACI_HS92_Y2018_V202301.csv", "t,i,j,k,v,q", "2018,276,251,854211,5,1")
                        .file("BACI_HS17_Y2018_V202301.csv", "t,i,j,k,v,q", "2018,276,251,854231,5,1")
                        .refusal())
                .containsExactly(
                        "BACI_HS17_Y2018_V202301.csv: This table is in HS17, those before it in HS92. Import them into two packages.");
    }
}
