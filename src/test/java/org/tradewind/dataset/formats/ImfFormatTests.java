package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImfFormatTests {
    private static final String[] TABLE = {
        "Country Name,Country Code,Indicator Name,Indicator Code,Counterpart Country Name,Counterpart Country Code,Time Period,Value,Status",
        "Germany,134,\"Goods, Value of Exports, Free on board (FOB), US Dollars\",TXG_FOB_USD,United States,111,2020,118.5,",
        "Germany,134,\"Goods, Value of Exports, Free on board (FOB), US Dollars\",TXG_FOB_USD,World,001,2020,1382.5,",
        "Germany,134,\"Goods, Value of Imports, CIF, US Dollars\",TMG_CIF_USD,United States,111,2020,77.25,E",
        "Germany,134,\"Goods, Value of Trade Balance, US Dollars\",TBG_USD,United States,111,2020,41.25,"
    };

    @TempDir
    Path folder;

    @Test
    void theIndicatorNamesTheFlowAndNamesTellTheCountries() throws IOException {
        assertThat(Imports.in(folder)
                        .file("dots.csv", TABLE)
                        .mapping("unit = million USD")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2020,1382500000,,",
                        "exports,DEU,USA,,2020,118500000,,",
                        "imports,DEU,USA,,2020,77250000,,E");
    }

    @Test
    void dollarsOrMillionsOfThemAreNeverGuessed() throws IOException {
        assertThat(Imports.in(folder).file("dots.csv", TABLE).refusal())
                .singleElement()
                .asString()
                .contains("unit = USD");
    }

    @Test
    void theNewApiGivesDollarsWhateverTheScaleSays() throws IOException {
        String row = "IMF.STA:IMTS(1.0.0),USA,%s,%s,A,2024,%s,6,,,XG,FOB,USD,M,OL,";
        assertThat(Imports.in(folder)
                        .file(
                                "imts.csv",
                                "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE,SCALE,PRECISION,DECIMALS_DISPLAYED,TRADE_FLOW,VALUATION,UNIT,DERIVATION_TYPE,OVERLAP,STATUS",
                                row.formatted("XG_FOB_USD", "CAN", "349397894619"),
                                row.formatted("XG_FOB_USD", "G001", "2065411250609"),
                                row.formatted("XG_FOB_USD", "G163", "276767676136"),
                                row.formatted("MG_CIF_USD", "CAN", "421000000000"),
                                row.formatted("MG_FOB_USD", "CAN", "412000000000"),
                                row.formatted("TBG_USD", "CAN", "-62000000000"))
                        .cells())
                .containsExactly(
                        "exports,USA,,,2024,2065411250609,,",
                        "exports,USA,CAN,,2024,349397894619,,",
                        "imports,USA,CAN,,2024,421000000000,,");
    }

    @Test
    void theNewPortalAsksForTheUnitToo() throws IOException {
        String[] table = {
            "DATASET,SERIES_CODE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,2023,2024",
            "IMF.STA:IMTS(1.0.0),x,United States,\"Exports of goods, Free on board (FOB), US dollar\",Canada,Annual,Millions,353000.5,349397"
        };
        assertThat(Imports.in(folder).file("imts.csv", table).refusal())
                .singleElement()
                .asString()
                .contains("unit = USD");
        assertThat(Imports.in(folder)
                        .file("imts.csv", table)
                        .mapping("unit = million USD")
                        .cells())
                .containsExactly("exports,USA,CAN,,2023,353000500000,,", "exports,USA,CAN,,2024,349397000000,,");
    }
}
