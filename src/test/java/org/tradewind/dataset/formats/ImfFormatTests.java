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
}
