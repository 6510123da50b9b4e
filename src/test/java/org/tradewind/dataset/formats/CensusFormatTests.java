package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CensusFormatTests {
    @TempDir
    Path folder;

    @Test
    void itsCodesAreNotIsoAndTotalsAndGroupsAreAmongThem() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "census.json",
                                "[[\"I_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"GEN_VAL_MO\",\"time\",\"COMM_LVL\",\"I_COMMODITY\"],",
                                "[\"722511\",\"-\",\"TOTAL FOR ALL COUNTRIES\",\"9\",\"2020-03\",\"HS6\",\"722511\"],",
                                "[\"722511\",\"5700\",\"CHINA\",\"4\",\"2020-03\",\"HS6\",\"722511\"],",
                                "[\"722511\",\"0003\",\"EUROPEAN UNION\",\"3\",\"2020-03\",\"HS6\",\"722511\"],",
                                "[\"722511\",\"0004\",\"PACIFIC RIM COUNTRIES\",\"5\",\"2020-03\",\"HS6\",\"722511\"],",
                                "[\"722511\",\"4621\",\"RUSSIA\",\"2\",\"2020-03\",\"HS6\",\"722511\"]]")
                        .cells())
                .containsExactly(
                        "imports,USA,,722511,2020-03,9,,",
                        "imports,USA,CHN,722511,2020-03,4,,",
                        "imports,USA,EU,722511,2020-03,3,,",
                        "imports,USA,RUS,722511,2020-03,2,,");
    }

    @Test
    void theYearToDateIsTheYearInDecemberOnly() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "census.json",
                                "[[\"E_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_YR\",\"YEAR\",\"MONTH\"],",
                                "[\"8542\",\"1220\",\"CANADA\",\"4\",\"2020\",\"06\"],",
                                "[\"8542\",\"1220\",\"CANADA\",\"10\",\"2020\",\"12\"]]")
                        .cells())
                .containsExactly("exports,USA,CAN,8542,2020,10,,");
    }

    @Test
    void withoutATimeItAsksForTheYear() throws IOException {
        String[] lines = {
            "[[\"I_COMMODITY\",\"CTY_CODE\",\"CTY_NAME\",\"CON_QY1_YR\",\"UNIT_QY1\",\"CON_VAL_YR\"],",
            "[\"722511\",\"-\",\"TOTAL FOR ALL COUNTRIES\",\"1\",\"KG\",\"2\"]]"
        };
        assertThat(Imports.in(folder).file("census.json", lines).refusal())
                .anySatisfy(line -> assertThat(line).contains("year = \"2021\""));
        assertThat(Imports.in(folder)
                        .file("census.json", lines)
                        .mapping("year = \"2013\"")
                        .cells())
                .containsExactly("imports,USA,,722511,2013,2,,");
    }

    @Test
    void portsStandBesideTheirTotalOrAreParts() throws IOException {
        String header = "[[\"PORT\",\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_MO\",\"time\"]";
        String losAngeles = ",[\"2704\",\"5700\",\"CHINA\",\"5\",\"2020-01\"]";
        String longBeach = ",[\"2709\",\"5700\",\"CHINA\",\"6\",\"2020-01\"]";
        assertThat(Imports.in(folder)
                        .file(
                                "ports.json",
                                header,
                                losAngeles,
                                longBeach,
                                ",[\"-\",\"5700\",\"CHINA\",\"13\",\"2020-01\"]]")
                        .cells())
                .containsExactly("exports,USA,CHN,,2020-01,13,,");
        assertThat(Imports.in(folder)
                        .file("ports.json", header, losAngeles, longBeach, "]")
                        .refusal())
                .singleElement()
                .asString()
                .contains("parts by “PORT” (2704, 2709)");
        assertThat(Imports.in(folder)
                        .file("ports.json", header, losAngeles, longBeach, "]")
                        .mapping("repeats = sum")
                        .cells())
                .containsExactly("exports,USA,CHN,,2020-01,11,,");
    }

    @Test
    void aStateIsNotTheUnion() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "state.json",
                                "[[\"STATE\",\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_YR\",\"YEAR\",\"MONTH\"],",
                                "[\"CA\",\"-\",\"TOTAL FOR ALL COUNTRIES\",\"100\",\"2021\",\"12\"]]")
                        .refusal())
                .anyMatch(line -> line.contains("parts by “STATE” (CA)"));
    }

    @Test
    void domesticAndForeignExportsAddUpAndNeitherIsAll() throws IOException {
        String header = "[[\"DF\",\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_MO\",\"time\"]";
        String domestic = ",[\"1\",\"5700\",\"CHINA\",\"5\",\"2020-01\"]";
        String foreign = ",[\"2\",\"5700\",\"CHINA\",\"6\",\"2020-01\"]";
        assertThat(Imports.in(folder)
                        .file("a.json", header, domestic, foreign, "]")
                        .cells())
                .containsExactly("exports,USA,CHN,,2020-01,11,,");
        assertThat(Imports.in(folder).file("b.json", header, foreign, "]").cells())
                .containsExactly("re-exports,USA,CHN,,2020-01,6,,");
        assertThat(Imports.in(folder).file("c.json", header, domestic, "]").refusal())
                .anyMatch(line -> line.contains("“DF” (1)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAICS", "SITC", "E_ENDUSE", "HITECH"})
    void productsOfOtherClassificationsAreNotAllProducts(String classification) throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "other.json",
                        "[[\"CTY_CODE\",\"CTY_NAME\",\"%s\",\"ALL_VAL_MO\",\"time\"],".formatted(classification),
                        "[\"5700\",\"CHINA\",\"3344\",\"5\",\"2020-01\"]]");
        assertThat(imports.cells()).containsExactly("exports,USA,CHN,3344,2020-01,5,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
    }

    @Test
    void aCountryThatNobodyKnowsIsKeptAndAGroupIsNot() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "c.json",
                                "[[\"CTY_CODE\",\"CTY_NAME\",\"ALL_VAL_MO\",\"time\"],",
                                "[\"8500\",\"INTERNATIONAL ORGANIZATIONS\",\"5\",\"2020-01\"],",
                                "[\"0027\",\"CAFTA-DR\",\"7\",\"2020-01\"],",
                                "[\"1XXX\",\"NORTH AMERICA\",\"9\",\"2020-01\"]]")
                        .cells())
                .containsExactly("exports,USA,INTERNATIONA,,2020-01,5,,");
    }
}
