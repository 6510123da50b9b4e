package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReporterTests {
    private static final String HEADER = "Reporter,Partner,Year,Flow,Value (USD)";

    @TempDir
    Path folder;

    @Test
    void theWorldStaysOutBesideTheCountriesThatItIsMadeOf() throws IOException {
        Imports imports = Imports.in(folder)
                .file("t.csv", HEADER, "World,Germany,2020,Export,100", "France,Germany,2020,Export,7");
        assertThat(imports.cells()).containsExactly("exports,FRA,DEU,,2020,7,,");
        assertThat(imports.read("sources.csv").get(1)).contains("totals of all reporters (1 rows)");
    }

    @Test
    void whereItIsTheOnlyReporterItsFiguresAreTaken() throws IOException {
        Imports imports = Imports.in(folder)
                .file("t.csv", HEADER, "World,Germany,2020,Export,100", "World,World,2020,Export,300");
        assertThat(imports.cells()).containsExactly("exports,WORLD,,,2020,300,,", "exports,WORLD,DEU,,2020,100,,");
        assertThat(imports.descriptor()).contains("\"reporter\" : \"WORLD\"");
    }

    @Test
    void soAreItsPercentages() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "wdi.csv",
                        "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020",
                        "World,WLD,High-technology exports,TX.VAL.TECH.MF.ZS,20.1,21.2");
        assertThat(imports.warnings()).isEmpty();
        assertThat(imports.read("observations.csv"))
                .anySatisfy(line -> assertThat(line).contains(",WORLD,2020,21.20,percent,"));
    }
}
