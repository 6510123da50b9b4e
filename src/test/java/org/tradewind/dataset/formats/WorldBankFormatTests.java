package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.dataset.PackageReader;

class WorldBankFormatTests {
    @TempDir
    Path folder;

    @Test
    void theBulkFileHasLinesAboveItsHeaderAndAColumnAYear() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "API_TX.VAL.MRCH.CD.WT_DS2_en_csv_v2.csv",
                                "\uFEFF\"Data Source\",\"World Development Indicators\",\r",
                                "\r",
                                "\"Last Updated Date\",\"2022-12-22\",\r",
                                "\r",
                                "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"1960\",\"1961\",\"2021\",\r",
                                "\"Aruba\",\"ABW\",\"Merchandise exports (current US$)\",\"TX.VAL.MRCH.CD.WT\",\"\",\"1500000\",\"2.5E7\",\r",
                                "\"World\",\"WLD\",\"Merchandise exports (current US$)\",\"TX.VAL.MRCH.CD.WT\",\"1\",\"1\",\"1\",\r",
                                "\"Africa Eastern and Southern\",\"AFE\",\"Merchandise exports (current US$)\",\"TX.VAL.MRCH.CD.WT\",\"1\",\"1\",\"1\",\r",
                                "\"Namibia\",\"NAM\",\"Merchandise exports (current US$)\",\"TX.VAL.MRCH.CD.WT\",\"3\",\"\",\"\",\r")
                        .cells())
                .containsExactly(
                        "exports,NAM,,,1960,3,,", "exports,ABW,,,1961,1500000,,", "exports,ABW,,,2021,25000000,,");
    }

    @Test
    void theDataBankHasOtherNamesDotsForNothingAndWordsBelow() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Data_Extract.csv",
                                "Country Name,Country Code,Series Name,Series Code,2010 [YR2010],2011 [YR2011]",
                                "Germany,DEU,Merchandise imports (current US$),TM.VAL.MRCH.CD.WT,100.25,..",
                                "Germany,DEU,High-technology exports (current US$),TX.VAL.TECH.CD,7,8",
                                "Germany,DEU,Exports (% of GDP),NE.EXP.GNFS.ZS,7,8",
                                ",,,,,",
                                "Data from database: World Development Indicators,,,,,",
                                "Last Updated: 12/22/2022,,,,,")
                        .cells())
                .containsExactly(
                        "exports,DEU,,high-technology,2010,7,,",
                        "imports,DEU,,,2010,100.25,,",
                        "exports,DEU,,high-technology,2011,8,,");
    }

    @Test
    void theApiPutsThePagesBeforeTheRecords() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "wb.json",
                                "[{\"page\":1,\"pages\":1,\"per_page\":50,\"total\":2,\"sourceid\":\"2\",\"lastupdated\":\"2024-06-28\"},[{\"indicator\":{\"id\":\"NE.EXP.GNFS.CD\",\"value\":\"Exports of goods and services (current US$)\"},\"country\":{\"id\":\"CN\",\"value\":\"China\"},\"countryiso3code\":\"CHN\",\"date\":\"2024\",\"value\":20.44,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0},{\"indicator\":{\"id\":\"NE.EXP.GNFS.CD\",\"value\":\"Exports\"},\"country\":{\"id\":\"CN\",\"value\":\"China\"},\"countryiso3code\":\"CHN\",\"date\":\"2023\",\"value\":null,\"unit\":\"\",\"obs_status\":\"\",\"decimal\":0}]]")
                        .cells())
                .containsExactly("exports,CHN,,,2024,20.44,,");
    }

    @Test
    void percentagesAreMeasuresOfTheirOwn() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "API_TX.VAL.TECH.MF.ZS_DS2_en_csv_v2_4771883.csv",
                        "\uFEFF\"Data Source\",\"World Development Indicators\",\r",
                        "\r",
                        "\"Last Updated Date\",\"2022-12-22\",\r",
                        "\r",
                        "\"Country Name\",\"Country Code\",\"Indicator Name\",\"Indicator Code\",\"2019\",\"2020\",\"2021\",\r",
                        "\"Aruba\",\"ABW\",\"High-technology exports (% of manufactured exports)\",\"TX.VAL.TECH.MF.ZS\",\"4.01259892391419\",\"4.13079661839726\",\"\",\r",
                        "\"Euro area\",\"EMU\",\"High-technology exports (% of manufactured exports)\",\"TX.VAL.TECH.MF.ZS\",\"15\",\"\",\"\",\r");
        assertThat(imports.run()).isInstanceOf(Importing.Outcome.Imported.class);
        assertThat(new PackageReader().read(imports.target())).isInstanceOf(PackageReader.Reading.Sound.class);
        assertThat(imports.read("observations.csv").stream().skip(1))
                .containsExactly(
                        "tx-val-tech-mf-zs-abw-2019,tx-val-tech-mf-zs,exports,ABW,2019,4.01,percent,rounded,A,world-bank-wdi",
                        "tx-val-tech-mf-zs-abw-2020,tx-val-tech-mf-zs,exports,ABW,2020,4.13,percent,rounded,A,world-bank-wdi",
                        "tx-val-tech-mf-zs-ea-2019,tx-val-tech-mf-zs,exports,EA,2019,15.00,percent,rounded,A,world-bank-wdi");
        assertThat(imports.target().resolve("cells.csv")).doesNotExist();
    }

    @Test
    void dataBankMayHaveYearsInRowsAndAColumnASeries() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "x_Data.csv",
                                "Time,Time Code,Country Name,Country Code,Merchandise exports (current US$) [TX.VAL.MRCH.CD.WT],Merchandise imports (current US$) [TM.VAL.MRCH.CD.WT],High-technology exports (current US$) [TX.VAL.TECH.CD]",
                                "2019,YR2019,Germany,DEU,1489412000000,1234,7",
                                "2020,YR2020,Germany,DEU,1382533000000,..,8",
                                "",
                                "Data from database: World Development Indicators,,,,,,",
                                "Last Updated: 09/19/2024,,,,,,")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2019,1489412000000,,",
                        "exports,DEU,,high-technology,2019,7,,",
                        "imports,DEU,,,2019,1234,,",
                        "exports,DEU,,,2020,1382533000000,,",
                        "exports,DEU,,high-technology,2020,8,,");
    }

    @Test
    void merchandiseIsTheWholeHoweverFarDownItStands() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Country Name,Country Code,Indicator Name,Indicator Code,2020");
        lines.add("Germany,DEU,Exports of goods and services (current US$),NE.EXP.GNFS.CD,8");
        for (int i = 0; i < 500; i++) {
            lines.add("Germany,DEU,Other " + i + ",SP.POP." + i + ",1");
        }
        lines.add("Germany,DEU,Merchandise exports (current US$),TX.VAL.MRCH.CD.WT,6");
        assertThat(Imports.in(folder)
                        .file("WDICSV.csv", lines.toArray(String[]::new))
                        .cells())
                .containsExactly("exports,DEU,,,2020,6,,", "exports,DEU,,goods-and-services,2020,8,,");
    }

    @Test
    void whatRSavesHasAColumnAnIndicator() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "wdi.csv",
                        "\"\",\"iso2c\",\"country\",\"year\",\"NE.EXP.GNFS.ZS\",\"TX.VAL.MRCH.CD.WT\"",
                        "\"1\",\"1A\",\"Arab World\",2019,41.2,900",
                        "\"2\",\"CN\",\"China\",2019,18.4,2499",
                        "\"3\",NA,\"Namibia\",2019,36.25,NA",
                        "\"4\",\"NA\",\"Namibia\",2020,33.5,30");
        assertThat(imports.cells())
                .containsExactly("exports,CHN,,,2019,2499,,", "exports,NAM,,,2019,,,L", "exports,NAM,,,2020,30,,");
        assertThat(imports.read("observations.csv"))
                .anyMatch(line -> line.contains(",CHN,2019,18.40,"))
                .anyMatch(line -> line.contains(",NAM,2019,36.25,"))
                .noneMatch(line -> line.contains("41.2"));
    }

    @Test
    void aChartsColumnIsCalledAsTheIndicatorIs() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "imports.csv",
                                "Entity,Code,Year,Imports of goods and services (current US$)",
                                "China,CHN,2019,2490",
                                "World,OWID_WRL,2019,24000",
                                "Germany,DEU,2019,1600")
                        .cells())
                .containsExactly("imports,CHN,,,2019,2490,,", "imports,DEU,,,2019,1600,,");
    }

    @Test
    void titlesAreEnoughAndYearsMayStandInRows() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "wide.csv",
                                "Country Name,Indicator Name,2019,2020",
                                "China,Merchandise exports (current US$),2499,2590",
                                "China,Population,1,1")
                        .cells())
                .containsExactly("exports,CHN,,,2019,2499,,", "exports,CHN,,,2020,2590,,");
        assertThat(Imports.in(folder)
                        .file(
                                "long.csv",
                                "Country Name,Country Code,Indicator Name,Indicator Code,Year,Value",
                                "China,CHN,Merchandise imports (current US$),TM.VAL.MRCH.CD.WT,2019,2078",
                                "China,CHN,Population,SP.POP.TOTL,2019,1")
                        .cells())
                .containsExactly("imports,CHN,,,2019,2078,,");
    }

    @Test
    void theBalanceOfPaymentsIsToldBesideTheCustoms() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "API.csv",
                                "Country Name,Country Code,Indicator Name,Indicator Code,2019,",
                                "China,CHN,\"Goods exports (BoP, current US$)\",BX.GSR.MRCH.CD,2386,",
                                "China,CHN,\"Exports of goods, services and primary income (BoP, current US$)\",BX.GSR.TOTL.CD,2900,",
                                "China,CHN,Commercial service imports (current US$),TM.VAL.SERV.CD.WT,500,",
                                "China,CHN,Merchandise exports (current US$),TX.VAL.MRCH.CD.WT,2499,")
                        .cells())
                .containsExactly(
                        "exports,CHN,,,2019,2499,,",
                        "exports,CHN,,goods-bop,2019,2386,,",
                        "exports,CHN,,goods-services-income-bop,2019,2900,,",
                        "imports,CHN,,commercial-services,2019,500,,");
    }

    @Test
    void merchandiseIsTheWholeInWhicheverFileItStands() throws IOException {
        String header = "Country Name,Country Code,Indicator Name,Indicator Code,2019,";
        assertThat(Imports.in(folder)
                        .file(
                                "NE.csv",
                                header,
                                "Germany,DEU,Exports of goods and services (current US$),NE.EXP.GNFS.CD,18,")
                        .file("TX.csv", header, "Germany,DEU,Merchandise exports (current US$),TX.VAL.MRCH.CD.WT,15,")
                        .cells())
                .containsExactly("exports,DEU,,,2019,15,,", "exports,DEU,,goods-and-services,2019,18,,");
    }
}
