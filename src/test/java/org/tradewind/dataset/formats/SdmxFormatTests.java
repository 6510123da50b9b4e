package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdmxFormatTests {
    @TempDir
    Path folder;

    @Test
    void theMultiplierIsAPowerOfTenAndStatusesAreKept() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecd.csv",
                                "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,UNIT_MEASURE,FREQ,TIME_PERIOD,OBS_VALUE,UNIT_MULT,OBS_STATUS",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS(1.0),I,DEU,FRA,X,84,USD,A,2020,12.5,6,A",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS(1.0),I,DEU,W,X,84,USD,A,2020,99,6,E",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS(1.0),I,DEU,POL,X,84,USD,A,2020,NaN,6,Q",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS(1.0),I,DEU,CZE,X,84,USD,A,2020,,6,M",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS(1.0),I,DEU,EU27_2020,M,84,USD,A,2020,5,6,P")
                        .cells())
                .containsExactly(
                        "exports,DEU,,84,2020,99000000,,E",
                        "exports,DEU,CZE,84,2020,,,M",
                        "exports,DEU,FRA,84,2020,12500000,,",
                        "exports,DEU,POL,84,2020,,,Q",
                        "imports,DEU,EU27_2020,84,2020,5000000,,P");
    }

    @Test
    void labelsBesideIdsAreCutOffAndSemicolonsPart() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecd.csv",
                                "STRUCTURE;STRUCTURE_ID;ACTION;REF_AREA: Reference area;COUNTERPART_AREA: Counterpart;FLOW: Flow;SERVICE: Service;UNIT_MEASURE: Unit;TIME_PERIOD: Time period;OBS_VALUE: Observation value;UNIT_MULT: Multiplier;OBS_STATUS: Status",
                                "DATAFLOW;OECD.SDD.TPS:DSD_BATIS@DF_BATIS(1.0): BaTIS;I;DEU: Germany;USA: United States;EXP: Exports;S: Services;USD: US dollar;2019;1000,5;3: Thousands;B: Break",
                                "DATAFLOW;OECD.SDD.TPS:DSD_BATIS@DF_BATIS(1.0): BaTIS;I;DEU: Germany;USA: United States;IMP: Imports;SC: Transport;USD: US dollar;2019;2;3: Thousands;A: Normal")
                        .cells())
                .containsExactly("exports,DEU,USA,,2019,1000500,,B", "imports,DEU,USA,SC,2019,2000,,");
    }

    @Test
    void servicesUnderANameOfTheirOwnAreNotAllTrade() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "tisp.csv",
                                "\"COU\",\"Country\",\"SER\",\"Service\",\"EXP\",\"Expression\",\"PAR\",\"Partner\",\"TIME\",\"Time\",\"Unit Code\",\"Unit\",\"PowerCode Code\",\"PowerCode\",\"Value\",\"Flag Codes\",\"Flags\"",
                                "\"AUS\",\"Australia\",\"SH\",\"Intellectual property\",\"EXP\",\"Exports\",\"WLD\",\"World\",\"2018\",\"2018\",\"USD\",\"US Dollar\",\"6\",\"Millions\",\"915.4\",,")
                        .cells())
                .containsExactly("exports,AUS,,SH,2018,915400000,,");
    }

    @Test
    void aDimensionThatNobodyKnowsIsAskedFor() throws IOException {
        String[] lines = {
            "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,TECH_CLASS,FREQ,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT",
            "DATAFLOW,OECD:X(1.0),I,DEU,W,X,HIGH,A,USD,2019,6,A,6"
        };
        assertThat(Imports.in(folder).file("o.csv", lines).refusal())
                .singleElement()
                .asString()
                .contains("o.csv:1:7", "“TECH_CLASS = HIGH”");
        assertThat(Imports.in(folder)
                        .file("o.csv", lines)
                        .mapping("product = \"high-tech\"")
                        .cells())
                .containsExactly("exports,DEU,,high-tech,2019,6000000,,");
        assertThat(Imports.in(folder)
                        .file(
                                "o.csv",
                                lines[0],
                                lines[1],
                                lines[1].replace("HIGH", "_T").replace(",6,A", ",90,A"))
                        .cells())
                .containsExactly("exports,DEU,,,2019,90000000,,");
    }

    @Test
    void itemsOfTheBalanceOfPaymentsArePartsOfGoodsAndServices() throws IOException {
        String header = "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,MEASURE,ACCOUNTING_ENTRY,FREQ,"
                + "UNIT_MEASURE,ADJUSTMENT,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT";
        String row = "DATAFLOW,OECD:BOP(1.0),I,FRA,WXD,%s,C,A,USD_EXC,%s,2019,%s,A,6";
        assertThat(Imports.in(folder)
                        .file(
                                "bop.csv",
                                header,
                                row.formatted("GS", "N", "9"),
                                row.formatted("GS", "Y", "8"),
                                row.formatted("G", "N", "6"),
                                row.formatted("S", "N", "3"),
                                row.formatted("CA", "N", "12"))
                        .cells())
                .containsExactly(
                        "exports,FRA,,,2019,9000000,,",
                        "exports,FRA,,G,2019,6000000,,",
                        "exports,FRA,,S,2019,3000000,,");
    }

    @Test
    void dollarsOfPurchasingPowerAreNoDollars() throws IOException {
        String header =
                "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,TRANSACTION,FREQ,UNIT_MEASURE,PRICE_BASE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT";
        assertThat(Imports.in(folder)
                        .file(
                                "na.csv",
                                header,
                                "DATAFLOW,OECD:X(1.0),I,FRA,P6,A,USD_PPP,V,2019,900,A,6",
                                "DATAFLOW,OECD:X(1.0),I,FRA,P6,A,USD_EXC,V,2019,860,A,6",
                                "DATAFLOW,OECD:X(1.0),I,FRA,P6,A,USD_EXC,L,2019,850,A,6",
                                "DATAFLOW,OECD:X(1.0),I,FRA,P7,A,USD_EXC,V,2019,880,A,6")
                        .cells())
                .containsExactly("exports,FRA,,,2019,860000000,,", "imports,FRA,,,2019,880000000,,");
    }

    @Test
    void theCurrencyIsWhereAColumnHasOne() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecd.csv",
                                "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,PRODUCT,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT,CURRENCY",
                                "dataflow,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS_CPA_2_1(1.0),I,DEU,W,X,_T,USD_EXC,2020,1382.5,6,_Z",
                                "dataflow,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS_CPA_2_1(1.0),I,DEU,USA,M,_T,USD_EXC,2020,77,6,_Z")
                        .cells())
                .containsExactly("exports,DEU,,,2020,1382500000,,", "imports,DEU,USA,,2020,77000000,,");
    }

    @Test
    void theOlderFormHasACodeAndANameForEachDimension() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecdstat.csv",
                                "\uFEFF\"LOCATION\",\"Reporter country\",\"PAR\",\"Partner country\",\"FLW\",\"Flow\",\"COM\",\"Commodity\",\"TIME\",\"Year\",\"Unit Code\",\"Unit\",\"PowerCode Code\",\"PowerCode\",\"Value\",\"Flag Codes\",\"Flags\"",
                                "\"DEU\",\"Germany\",\"USA\",\"United States\",\"EXP\",\"Exports\",\"TOTAL\",\"Total\",\"2018\",\"2018\",\"USD\",\"US Dollar\",\"6\",\"Millions\",134.5,,",
                                "\"DEU\",\"Germany\",\"WLD\",\"World\",\"EXP\",\"Exports\",\"TOTAL\",\"Total\",\"2018\",\"2018\",\"USD\",\"US Dollar\",\"6\",\"Millions\",1562,\"E\",\"Estimated value\"")
                        .cells())
                .containsExactly("exports,DEU,,,2018,1562000000,,E", "exports,DEU,USA,,2018,134500000,,");
    }

    @Test
    void aColumnOfNamesMayBeCalledAsTheIdsOfAnotherSetAre() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecd.csv",
                                "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,COUNTERPART_AREA,Counterpart area,TRADE_FLOW,Trade flow,PRODUCT_CPA,Product,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status,UNIT_MULT,Unit multiplier",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS_CPA_2_1(1.0),Balanced trade,I,DEU,Germany,W,World,X,Exports,_T,Total,USD,US dollar,2020,,1103.5,,A,Normal value,6,Millions",
                                "DATAFLOW,OECD.SDD.TPS:DSD_BIMTS@DF_BIMTS_CPA_2_1(1.0),Balanced trade,I,DEU,Germany,FRA,France,X,Exports,A01,Products of agriculture,USD,US dollar,2020,,3.5,,A,Normal value,6,Millions")
                        .cells())
                .containsExactly("exports,DEU,,,2020,1103500000,,", "exports,DEU,FRA,A01,2020,3500000,,");
    }

    @Test
    void labelsNameTheProductsAndSpeakWhereIdsSayNothing() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "oecd.csv",
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,COUNTERPART_AREA,Counterpart area,FLOW,Flow,PRODUCT_CPA,Product,UNIT_MEASURE,Unit,TIME_PERIOD,Time period,OBS_VALUE,Value,UNIT_MULT,Multiplier",
                        "DATAFLOW,OECD:DF(1.0),I,DEU,Germany,CHN,China,2,Exports,C26,Computers and optics,USD_EXC,US dollars,2021,,15.5,,6,Millions",
                        "DATAFLOW,OECD:DF(1.0),I,DEU,Germany,F,Africa,2,Exports,C26,Computers and optics,USD_EXC,US dollars,2021,,9,,6,Millions",
                        "DATAFLOW,OECD:DF(1.0),I,DEU,Germany,W,World,1,Imports,_T,Total,USD_EXC,US dollars,2021,,20,,6,Millions");
        assertThat(imports.cells())
                .containsExactly("exports,DEU,CHN,C26,2021,15500000,,", "imports,DEU,,,2021,20000000,,");
        assertThat(imports.read("names.csv")).contains("product,C26,Computers and optics,Computers and optics,C26,C26");
    }

    @Test
    void aRegionThatOnlyTheSourceNumbersIsLeftOut() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oecd.csv",
                                "STRUCTURE_ID,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
                                "OECD:DF(1.0),DEU,F,X,USD,2021,9,6",
                                "OECD:DF(1.0),DEU,W,X,USD,2021,10,6",
                                "OECD:DF(1.0),DEU,FRA,X,USD,2021,1,6")
                        .cells())
                .containsExactly("exports,DEU,,,2021,10000000,,", "exports,DEU,FRA,,2021,1000000,,");
    }

    @Test
    void balancedFiguresAreTakenWhereReportedOnesStandBeside() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "batis.csv",
                                "STRUCTURE_ID,REF_AREA,COUNTERPART_AREA,SERVICE_ITEM,ACCOUNTING_ENTRY,METHOD: Methodology,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT",
                                "OECD:DF_BATIS(1.0),DEU: Germany,USA: United States,SD: Travel,C: Exports,R: Reported values,USD_EXC,2021,48,6",
                                "OECD:DF_BATIS(1.0),DEU: Germany,USA: United States,SD: Travel,C: Exports,B: Balanced values,USD_EXC,2021,52.5,6")
                        .cells())
                .containsExactly("exports,DEU,USA,SD,2021,52500000,,");
    }

    @Test
    void valueAddedIsNoFlow() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "tiva.csv",
                                "COU,Country,IND,Industry,PAR,Partner,VAR,Indicator,TIME,Time,Unit Code,Unit,PowerCode Code,PowerCode,Value",
                                "DEU,Germany,DTOTAL,Total,WLD,World,EXGR,Gross exports,2015,2015,USD,US Dollar,6,Millions,1500",
                                "DEU,Germany,D26,Computers,WLD,World,EXGR,Gross exports,2015,2015,USD,US Dollar,6,Millions,90",
                                "DEU,Germany,DTOTAL,Total,WLD,World,EXGR_DVA,Value added,2015,2015,USD,US Dollar,6,Millions,1200")
                        .cells())
                .containsExactly("exports,DEU,,,2015,1500000000,,", "exports,DEU,,D26,2015,90000000,,");
    }

    @Test
    void chartsOfTheOecdHaveTheFlowAsSubjectAndTheUnitAsMeasure() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "DP_LIVE_01062023.csv",
                                "\uFEFF\"LOCATION\",\"INDICATOR\",\"SUBJECT\",\"MEASURE\",\"FREQUENCY\",\"TIME\",\"Value\",\"Flag Codes\"",
                                "\"AUS\",\"TRADEGOODSERV\",\"EXP\",\"MLN_USD\",\"A\",\"2015\",250000.5,",
                                "\"AUS\",\"TRADEGOODSERV\",\"EXP\",\"PC_GDP\",\"A\",\"2015\",20.1,",
                                "\"AUS\",\"TRADEGOODSERV\",\"IMP\",\"MLN_USD\",\"A\",\"2015\",260000,E",
                                "\"AUS\",\"TRADEGOODSERV\",\"NTRADE\",\"MLN_USD\",\"A\",\"2015\",-9999.5,")
                        .cells())
                .containsExactly("exports,AUS,,,2015,250000500000,,", "imports,AUS,,,2015,260000000000,,E");
    }

    @Test
    void goodsAndServicesAreNotTheWholeBesideGoods() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "DP_LIVE.csv",
                                "\"LOCATION\",\"INDICATOR\",\"SUBJECT\",\"MEASURE\",\"FREQUENCY\",\"TIME\",\"Value\",\"Flag Codes\"",
                                "\"AUS\",\"TRADEGOODSERV\",\"EXP\",\"MLN_USD\",\"A\",\"2015\",250,",
                                "\"AUS\",\"TRADEGOOD\",\"EXP\",\"BLN_USD\",\"A\",\"2015\",2,")
                        .cells())
                .containsExactly("exports,AUS,,,2015,2000000000,,", "exports,AUS,,goods-and-services,2015,250000000,,");
    }

    @Test
    void theMainIndicatorsNameTheFlowInTheirSubject() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "MEI_TRD.csv",
                                "\"LOCATION\",\"Country\",\"SUBJECT\",\"Subject\",\"MEASURE\",\"Measure\",\"FREQUENCY\",\"Frequency\",\"TIME\",\"Time\",\"Unit Code\",\"Unit\",\"PowerCode Code\",\"PowerCode\",\"Reference Period Code\",\"Reference Period\",\"Value\",\"Flag Codes\",\"Flags\"",
                                "\"AUS\",\"Australia\",\"XTEXVA01\",\"International Trade > Exports > Value (goods) > Total\",\"CXML\",\"US-Dollar converted\",\"A\",\"Annual\",\"2015\",\"2015\",\"USD\",\"US Dollar\",\"9\",\"Billions\",,,188.2,,",
                                "\"AUS\",\"Australia\",\"XTIMVA01\",\"International Trade > Imports > Value (goods) > Total\",\"CXML\",\"US-Dollar converted\",\"A\",\"Annual\",\"2015\",\"2015\",\"USD\",\"US Dollar\",\"9\",\"Billions\",,,200.1,,",
                                "\"AUS\",\"Australia\",\"XTNTVA01\",\"International Trade > Net trade\",\"CXML\",\"US-Dollar converted\",\"A\",\"Annual\",\"2015\",\"2015\",\"USD\",\"US Dollar\",\"9\",\"Billions\",,,-11.9,,")
                        .cells())
                .containsExactly("exports,AUS,,,2015,188200000000,,", "imports,AUS,,,2015,200100000000,,");
    }

    @Test
    void codesOfIndustriesAreNoChapters() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "o.csv",
                        "STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,ACTIVITY,FREQ,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT",
                        "OECD:X(1.0),I,DEU,W,X,29,A,USD,2019,6,A,6");
        assertThat(imports.cells()).containsExactly("exports,DEU,,29,2019,6000000,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
    }

    @Test
    void aDimensionMaySayInItsNameThatItHasProducts() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "o.csv",
                                "STRUCTURE_ID,ACTION,REF_AREA,COUNTERPART_AREA,TRADE_FLOW,CPA_VER_2_1,FREQ,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT",
                                "OECD:X(1.0),I,DEU,W,X,C29,A,USD,2019,6,A,6",
                                "OECD:X(1.0),I,DEU,W,X,_T,A,USD,2019,90,A,6")
                        .cells())
                .containsExactly("exports,DEU,,,2019,90000000,,", "exports,DEU,,C29,2019,6000000,,");
    }
}
