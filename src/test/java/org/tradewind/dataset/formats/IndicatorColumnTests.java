package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People's own tables whose rows name what they measure, with its unit. */
class IndicatorColumnTests {
    @TempDir
    Path folder;

    @Test
    void anIndicatorNamesTheFlowAndTheUnit() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "t.csv",
                        "Reporter,Partner,Indicator,Year,Value",
                        "DEU,CHN,\"Exports, USD million\",2019,100",
                        "DEU,CHN,\"Imports, USD billion\",2019,0.5",
                        "DEU,CHN,\"Exports, % of GDP\",2019,3",
                        "DEU,CHN,GDP (USD million),2019,7");
        assertThat(imports.cells())
                .containsExactly("exports,DEU,CHN,,2019,100000000,,", "imports,DEU,CHN,,2019,500000000,,");
    }

    @Test
    void whatIsMeasuredBesideTradeTellsWhoseItIs() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Country,Series,2019,2020",
                                "Germany,Exports (USD million),5,6",
                                "Germany,Population,83000000,84000000")
                        .cells())
                .containsExactly("exports,DEU,,,2019,5000000,,", "exports,DEU,,,2020,6000000,,");
    }

    @Test
    void tradeAloneDoesNotTellWhoseItIs() throws IOException {
        assertThat(Imports.in(folder)
                        .file("t.csv", "Country,Indicator,2019", "Germany,Exports (USD million),5")
                        .refusal()
                        .getFirst())
                .contains("whose trade");
    }

    @Test
    void indicatorsThatNameNoFlowLeaveItToTheTitle() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "t.csv",
                                "Total exports",
                                "Reporter,Partner,Indicator,Year,Value USD",
                                "DEU,CHN,Trade value,2019,100")
                        .cells())
                .containsExactly("exports,DEU,CHN,,2019,100,,");
    }
}
