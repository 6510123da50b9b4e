package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatisFormatTests {
    private static final String HEADER =
            "Reporter,type_Reporter,Partner,type_Partner,Flow,Item_code,type_Item,Year,Reported_value,Final_value,Methodology,Balanced_value";

    @TempDir
    Path folder;

    @Test
    void theBalancedValueIsTakenAndGroupsAreLeftOut() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "OECD-WTO_BATIS_BPM6_bulk.csv",
                        HEADER,
                        "DE,c,US,c,X,S,s,2019,48000.5,48000.5,R,52000.25",
                        "DE,c,WL,g,X,S,s,2019,350000,350000,R,360000.125",
                        "DE,c,AF,g,X,S,s,2019,,5,E,6",
                        "NA,c,DE,c,M,SD,s,2019,,11,E,12.5",
                        "888,c,DE,c,M,SC1,s,2019,,1,E,1.5",
                        "DE,c,FR,c,X,SOX,d,2019,7,7,R,");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,DEU,,,2019,360000125000,,",
                        "exports,DEU,FRA,SOX,2019,,,L",
                        "exports,DEU,USA,,2019,52000250000,,",
                        "imports,NAM,DEU,SD,2019,12500000,,",
                        "imports,XKX,DEU,SC1,2019,1500000,,");
        assertThat(imports.read("sources.csv").getLast()).contains("Balanced values:", "Сбалансированные значения:");
    }

    @Test
    void servicesHaveNamesInBothLanguages() throws IOException {
        Imports imports = Imports.in(folder)
                .file("batis.csv", HEADER, "DEU,c,USA,c,EXP,SD,s,2019,1,1,R,1", "DEU,c,WLD,g,IMP,SI1,s,2019,1,1,R,2.5");
        assertThat(imports.cells())
                .containsExactly("exports,DEU,USA,SD,2019,1000000,,", "imports,DEU,,SI1,2019,2500000,,");
        assertThat(imports.read("names.csv"))
                .contains(
                        "product,SD,Travel,Поездки,tourism|travel services,туризм|туристические услуги",
                        "product,SI1,Telecommunications services,Телекоммуникационные услуги,telecom services|SI1,услуги связи|SI1");
    }
}
