package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A total is summed from parts only where something says that the parts are all. */
class CompletenessTests {
    private static final Pattern COMPLETE = Pattern.compile("\"complete\" : \\[([^]]*)]");

    @TempDir
    Path folder;

    private String complete(String name, String... lines) throws IOException {
        return complete(Imports.in(folder).file(name, lines).mapping("reporter = \"KAZ\""));
    }

    private static String complete(Imports imports) throws IOException {
        imports.cells();
        Matcher m = COMPLETE.matcher(imports.descriptor());
        assertThat(m.find()).isTrue();
        return m.group(1).replaceAll("[\" ]", "");
    }

    @Test
    void countriesAndProductsOfATableAreAll() throws IOException {
        assertThat(complete(
                        "exports.csv", "Country,Year,Product,Value USD", "China,2021,Oil,200", "Italy,2021,Gas,100"))
                .isEqualTo("partner,product");
    }

    @Test
    void countriesBesideAggregatesThatAreLeftOutAreNotAll() throws IOException {
        assertThat(complete(
                        "exports.csv",
                        "Country,Year,Value USD",
                        "China,2021,2",
                        "Italy,2021,1",
                        "EU-15 countries,2021,5"))
                .isEmpty();
    }

    @Test
    void countriesBesideAGroupAreNotAll() throws IOException {
        assertThat(complete(
                        "exports.csv",
                        "Country,Year,Value USD",
                        "China,2021,2",
                        "Italy,2021,1",
                        "European Union,2021,5"))
                .isEmpty();
    }

    @Test
    void theGreatestAreNotAll() throws IOException {
        assertThat(complete(
                        "exports.csv",
                        "Top 2 export markets of Kazakhstan",
                        "Country,Year,Value USD",
                        "China,2021,2",
                        "Italy,2021,1"))
                .isEmpty();
        assertThat(complete("Основные рынки экспорта.csv", "Страна,Год,Стоимость USD", "Китай,2021,2", "Италия,2021,1"))
                .isEmpty();
    }

    @Test
    void whatTheMappingFixesIsNotAll() throws IOException {
        assertThat(complete(Imports.in(folder)
                        .file("exports.csv", "Year,Product,Value USD", "2021,Oil,2", "2021,Gas,1")
                        .mapping("reporter = \"KAZ\"", "partner = \"CHN\"")))
                .isEqualTo("product");
    }

    @Test
    void partsBesideTheirWholeAreNotAll() throws IOException {
        assertThat(complete(
                        "exports.csv",
                        "Country,Year,Product,Value USD",
                        "China,2021,Gas,2",
                        "Italy,2021,of which: LNG,1"))
                .isEqualTo("partner");
        assertThat(complete("exports.csv", "Country,Year,SITC,Value USD", "China,2021,03,2", "Italy,2021,034,1"))
                .isEqualTo("partner");
    }

    @Test
    void anAnswerOfTheCensusBureauHasTheCountriesThatWereAskedFor() throws IOException {
        assertThat(
                        complete(
                                Imports.in(folder)
                                        .file(
                                                "imports.json",
                                                "[[\"CTY_CODE\",\"CTY_NAME\",\"I_COMMODITY\",\"GEN_VAL_MO\",\"time\"],",
                                                "[\"1220\",\"CANADA\",\"27\",\"5\",\"2024-01\"],[\"2010\",\"MEXICO\",\"28\",\"2\",\"2024-01\"]]")))
                .isEqualTo("period");
    }

    @Test
    void monthsOfComtradeAreAllOfTheirYear() throws IOException {
        assertThat(complete(Imports.in(folder)
                        .file(
                                "trade.csv",
                                "Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,"
                                        + "Partner Code,Partner,Partner ISO,Commodity Code,Commodity,Trade Value (US$),Flag",
                                "H5,2017,201701,2,Export,8,Albania,ALB,0,World,WLD,TOTAL,All Commodities,5,0")))
                .isEqualTo("period");
    }

    @Test
    void theSourceSaysOfHowManyPartnersTotalsAreMade() throws IOException {
        Imports parts = Imports.in(folder)
                .file("exports.csv", "Country,Year,Value USD", "China,2021,2", "Italy,2021,1")
                .mapping("reporter = \"KAZ\"");
        parts.cells();
        assertThat(parts.read("sources.csv"))
                .anyMatch(line -> line.contains("totals are sums of the partners in it (2).")
                        && line.contains("сумма по партнёрам из неё (2)."));
        Imports whole = Imports.in(folder)
                .file("exports.csv", "Country,Year,Value USD", "World,2021,9", "Italy,2021,1")
                .mapping("reporter = \"KAZ\"");
        whole.cells();
        assertThat(whole.read("sources.csv")).noneMatch(line -> line.contains("partners in it"));
    }
}
