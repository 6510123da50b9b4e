package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitsFormatTests {
    @TempDir
    Path folder;

    @Test
    void thousandsBecomeDollarsAndCodesGetTheirZerosBack() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "wits.csv",
                                StandardCharsets.ISO_8859_1,
                                "nomenclature,reporteriso3,productcode,reportername,partneriso3,partnername,year,tradeflowname,tradevaluein1000usd",
                                "H3,TZA,10110,Tanzania,KEN,Kenya,2012,Export,5.374",
                                "H3,TZA,10110,Tanzania,WLD,World,2012,Export,8.001",
                                "H3,TZA,10110,Tanzania,CIV,Côte d'Ivoire,2012,Re-Export,1",
                                "H3,EUN,10110,European Union,UNS,Unspecified,2012,Import,2")
                        .cells())
                .containsExactly(
                        "exports,TZA,,010110,2012,8001,,",
                        "exports,TZA,KEN,010110,2012,5374,,",
                        "imports,EU,AREAS_NES,010110,2012,2000,,",
                        "re-exports,TZA,CIV,010110,2012,1000,,");
    }

    @Test
    void besideGrossFlowsTheNetOnesAreParts() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "DataJobID.csv",
                                "Nomenclature,ReporterISO3,ProductCode,ReporterName,PartnerISO3,PartnerName,Year,TradeFlowName,TradeFlowCode,TradeValue in 1000 USD",
                                "S3,BEL,7,Belgium,DEU,Germany,2001,Gross Exp.,5,10",
                                "S3,BEL,7,Belgium,DEU,Germany,2001,Export,6,7")
                        .cells())
                .containsExactly("exports,BEL,DEU,7,2001,10000,,");
    }

    @Test
    void ofASummaryOnlyTradeInDollarsIsTaken() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "en_KAZ_AllYears_WITS_Trade_Summary.CSV",
                        StandardCharsets.ISO_8859_1,
                        "Reporter,Partner,Product categories,Indicator Type,Indicator,2019,2018,2017",
                        "Kazakhstan,...,...,Development,Trade Balance (current US$ Mil),          15581.82,          21023.12,          13294.62",
                        "Kazakhstan,\"Korea, Rep.\",All Products,Import,Trade (US$ Mil)-Top 5 Import Partner,           3422.42,,",
                        "Kazakhstan,World,Fuels,Export,Export Product Share (%),          67.1,          70.2,",
                        "Kazakhstan,World,All Products,Export,Trade (US$ Mil),          58065.61,          61111.19,");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,KAZ,,,2018,61111190000,,",
                        "exports,KAZ,,,2019,58065610000,,",
                        "imports,KAZ,KOR,,2019,3422420000,,");
        assertThat(imports.descriptor()).contains("\"step\" : \"10000\"");
    }

    @Test
    void aPageOfAProductHasKilogramsOrPieces() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "WITS-By-HS6Product.csv",
                                "Reporter,TradeFlow,ProductCode,Product Description,Year,Partner,Trade Value 1000USD,Quantity,Quantity Unit",
                                "Cote d'Ivoire,Exports,180100,Cocoa beans,2019, World,\"3,577,042.52\",\"1,623,360,000\",Kg",
                                "\"Korea, Rep.\",Exports,870323,Cars,2019,Occ.Pal.Terr,7.5,3,Item")
                        .cells())
                .containsExactly(
                        "exports,CIV,,180100,2019,3577042520,1623360000,", "exports,KOR,PSE,870323,2019,7500,,");
    }

    @Test
    void grossFlowsAreTheWholeHoweverLateInTheFileTheyCome() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValue in 1000 USD");
        for (String flow : List.of("Export", "Import", "Gross Exp.")) {
            for (int code = 100; code < 400; code++) {
                lines.add("S3,USA,%d,CAN,2005,%s,%d".formatted(code, flow, flow.length()));
            }
        }
        assertThat(Imports.in(folder)
                        .file("gross.csv", lines.toArray(String[]::new))
                        .cells())
                .hasSize(600)
                .contains("exports,USA,CAN,100,2005,10000,,", "imports,USA,CAN,399,2005,6000,,");
    }

    @Test
    void timeSeriesOfACountryNameTheFlowInTheIndicator() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Country-Timeseries",
                        "Reporter|Partner|Product Group|Indicator|2019|2018",
                        "Namibia|World|All Products|Export (US$ Thousand)|6253000.5|7489000",
                        "Namibia|World|All Products|Import (US$ Thousand)|8073000|",
                        "Namibia|Botswana|Fuels|Export (US$ Thousand)|12|11",
                        "Namibia|World|All Products|Export Product Share (%)|100|100",
                        "Namibia|World|All Products|Trade Balance (US$ Thousand)|1|2")
                .bytes();
        assertThat(Imports.in(folder)
                        .bytes("en_NAM_Country_Timeseries.xlsx", book)
                        .cells())
                .containsExactly(
                        "exports,NAM,,,2018,7489000000,,",
                        "exports,NAM,BWA,Fuels,2018,11000,,",
                        "exports,NAM,,,2019,6253000500,,",
                        "exports,NAM,BWA,Fuels,2019,12000,,",
                        "imports,NAM,,,2019,8073000000,,");
    }
}
