package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EurostatFormatTests {
    @TempDir
    Path folder;

    @Test
    void flagsStandBehindTheNumbersAndDimensionsBeforeThem() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "ext_lt_intratrd.tsv",
                                "freq,indic_et,sitc06,partner,geo\\TIME_PERIOD\t2019 \t2020 \t2021 \r",
                                "A,MIO_EXP_VAL,TOTAL,WORLD,EL\t7807.9 \t8393.5 bp\t: \r",
                                "A,MIO_IMP_VAL,TOTAL,EU27_2020,UK\t: c\t1.5 e\t2 p\r",
                                "A,MIO_BAL_VAL,TOTAL,WORLD,EL\t1 \t1 \t1 \r")
                        .cells())
                .containsExactly(
                        "exports,GRC,,,2019,7807900000,,",
                        "imports,GBR,EU27_2020,,2019,,,Q",
                        "exports,GRC,,,2020,8393500000,,P",
                        "imports,GBR,EU27_2020,,2020,1500000,,E",
                        "imports,GBR,EU27_2020,,2021,2000000,,P");
    }

    @Test
    void comextGivesValueAndMassInRowsOfTheirOwn() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "comext.csv",
                        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,VN,030462,1,QUANTITY_IN_100KG,2024,90212.63,",
                        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,VN,030462,1,VALUE_IN_EUROS,2024,32313884,",
                        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,WORLD,030462,1,VALUE_IN_EUROS,2024,39919520,",
                        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,QY,030462,2,VALUE_IN_EUROS,2024,7,",
                        "ESTAT:DS-045409(1.0),15/09/26 11:00:00,A,DE,EU27_2020_EXTRA,030462,2,VALUE_IN_EUROS,2024,9,");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,DEU,AREAS_NES,030462,2024,7,,",
                        "imports,DEU,,030462,2024,39919520,,",
                        "imports,DEU,VNM,030462,2024,32313884,9021263,");
        assertThat(imports.descriptor()).contains("\"EUR\"", "\"quantity_unit\" : \"kg\"");
        assertThat(imports.read("sources.csv").get(1))
                .contains("aggregates of countries without known members (1 rows)");
    }

    @Test
    void massOverTimeIsTakenBesideMoney() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "estat_ds.tsv",
                                "freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2019\t2020",
                                "A,DE,US,TOTAL,2,VALUE_IN_EUROS\t118680000000\t103476000000",
                                "A,DE,US,TOTAL,2,QUANTITY_IN_100KG\t300\t250.5",
                                "A,DE,CHN_X_HKG,TOTAL,1,VALUE_IN_EUROS\t71000000000\t:")
                        .cells())
                .containsExactly(
                        "exports,DEU,USA,,2019,118680000000,30000,",
                        "imports,DEU,CHN,,2019,71000000000,,",
                        "exports,DEU,USA,,2020,103476000000,25050,");
    }

    @Test
    void theSecondVersionOfItsCsvNamesTheStructure() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "comext.csv",
                                "STRUCTURE,STRUCTURE_ID,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS",
                                "dataflow,ESTAT:DS-045409(1.0),M,DE,VN,030462,1,QUANTITY_IN_100KG,2024-01,90.63,,",
                                "dataflow,ESTAT:DS-045409(1.0),M,DE,VN,030462,1,VALUE_IN_EUROS,2024-01,32313,,",
                                "dataflow,ESTAT:DS-045409(1.0),M,DE,WORLD,030462,1,VALUE_IN_EUROS,2024-02,40000,p,")
                        .cells())
                .containsExactly("imports,DEU,VNM,030462,2024-01,32313,9063,", "imports,DEU,,030462,2024-02,40000,,P");
    }

    @Test
    void balancesBelowZeroAreNoFaultAndNoTrade() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "estat_bop.tsv",
                                "freq,currency,bop_item,stk_flow,partner,geo\\TIME_PERIOD\t2019 \t2020 ",
                                "A,MIO_EUR,G,CRE,WRL_REST,DE\t10.5 \t: c",
                                "A,MIO_EUR,G,BAL,WRL_REST,DE\t-5 e\t6 ",
                                "A,MIO_EUR,G,DEB,US,DE\t3 \t7 ")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2019,10500000,,",
                        "imports,DEU,USA,,2019,3000000,,",
                        "exports,DEU,,,2020,,,Q",
                        "imports,DEU,USA,,2020,7000000,,");
    }

    @Test
    void theUnionWithinAndBeyondIsNoPartnerAndStoresAndSecretsAreNone() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "DS-045409.csv",
                                "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG",
                                "ESTAT:DS-045409(1.0),15/09/26 11:00:00,M,EL,XI,030462,2,VALUE_IN_EUROS,2024-01,10,",
                                "ESTAT:DS-045409(1.0),15/09/26 11:00:00,M,EL,QV,030462,2,VALUE_IN_EUROS,2024-01,20,",
                                "ESTAT:DS-045409(1.0),15/09/26 11:00:00,M,EL,EXTRA_EU27_2020,030462,2,VALUE_IN_EUROS,2024-01,30,")
                        .cells())
                .containsExactly("exports,GRC,AREAS_NES,030462,2024-01,20,,", "exports,GRC,XI,030462,2024-01,10,,");
    }

    @Test
    void monthlyFilesBeforeHaveNumbersOfTheirOwnForCountries() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "full_v2_202001.dat",
                                "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,PRODUCT_SITC,FLOW,STAT_REGIME,SUPP_UNIT,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY",
                                "004,DE,0400,US,E,01012100,00150,2,1,A,202001,1000,5,0",
                                "004,DE,0400,US,E,01012100,00150,2,2,A,202001,500,5,0")
                        .cells())
                .containsExactly("exports,DEU,USA,01012100,2020-01,1500,10,");
    }

    /** The regime 4 is the sum of the others, where each figure has it. */
    @Test
    void monthlyFilesWithTotalsOfRegimesAreNotAddedToThem() throws IOException {
        String header =
                "DECLARANT,DECLARANT_ISO,PARTNER,PARTNER_ISO,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_REGIME,PERIOD,VALUE_IN_EUROS,QUANTITY_IN_KG,SUP_QUANTITY";
        assertThat(Imports.in(folder)
                        .file(
                                "full201952.dat",
                                header,
                                "004,DE,0400,US,E,01012100,2,1,201952,1000,5,0",
                                "004,DE,0400,US,E,01012100,2,2,201952,500,5,0",
                                "004,DE,0400,US,E,01012100,2,4,201952,1500,10,0",
                                "004,DE,0400,US,E,01012900,2,1,201952,7,1,0",
                                "004,DE,0400,US,E,01012900,2,4,201952,7,1,0")
                        .cells())
                .containsExactly("exports,DEU,USA,01012100,2019,1500,10,", "exports,DEU,USA,01012900,2019,7,1,");
    }

    @Test
    void easyComextHadAColumnOfIndicators() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "ds.csv",
                                "PERIOD,REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,INDICATOR_VALUE",
                                "201552,DE,US,8542,EXPORT,VALUE_IN_EUROS,\"1 234 567\"",
                                "201552,DE,US,8542,EXPORT,QUANTITY_IN_100KG,5")
                        .cells())
                .containsExactly("exports,DEU,USA,8542,2015,1234567,500,");
    }

    @Test
    void theUnionIsFoundInTheOneCompositionThatHasFigures() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "ext_lt.tsv",
                        "freq,unit,partner,product,flow,geo\\TIME_PERIOD\t2021 ",
                        "A,MIO_EUR,EU27_2020,TOTAL,EXP,DE\t7.5 ",
                        "A,MIO_EUR,FR,TOTAL,EXP,DE\t1 ");
        assertThat(imports.cells()).contains("exports,DEU,EU27_2020,,2021,7500000,,");
        assertThat(imports.read("names.csv"))
                .noneMatch(line -> line.startsWith("economy,EU,"))
                .anyMatch(line -> line.startsWith("economy,EU27_2020,European Union (27 countries from 2020),")
                        && line.contains("EU|European Community|")
                        && line.contains("Евросоюз"));
        assertThat(imports.read("groups.csv")).noneMatch(line -> line.startsWith("EU,"));
    }

    @Test
    void labelsOfComextNameTheProducts() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "l.csv",
                        "DATAFLOW,LAST UPDATE,freq: Frequency,reporter: Reporter,partner: Partner,product: Product,flow: Flow,indicators: Indicators,TIME_PERIOD: Time,OBS_VALUE: Value",
                        "ESTAT:DS-045409(1.0),15/09/26,A: Annual,DE: Germany,VN: Viet Nam,03046200: FROZEN FILLETS,1: IMPORT,VALUE_IN_EUROS: VALUE_IN_EUROS,2024,32");
        assertThat(imports.cells()).containsExactly("imports,DEU,VNM,03046200,2024,32,,");
        assertThat(imports.read("names.csv")).anyMatch(line -> line.startsWith("product,03046200,FROZEN FILLETS"));
    }

    @Test
    void aLabelMayBeCalledAsItsIdIsInCapitals() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "ds-045409.csv",
                        "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,reporter,REPORTER,partner,PARTNER,product,PRODUCT,flow,FLOW,indicators,INDICATORS,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Observation status (Flag) V2 structure",
                        "dataflow,ESTAT:DS-045409(1.0),EU trade since 1988,A,Annual,DE,Germany,CN,China,03046200,FROZEN FILLETS,1,IMPORT,VALUE_IN_EUROS,VALUE_IN_EUROS,2023,,123,,,");
        assertThat(imports.cells()).containsExactly("imports,DEU,CHN,03046200,2023,123,,");
        assertThat(imports.read("names.csv")).anyMatch(line -> line.startsWith("product,03046200,FROZEN FILLETS"));
    }

    @Test
    void comextMayWriteAYearByItsMonths() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "comext.csv",
                                "REPORTER,PARTNER,PRODUCT,FLOW,PERIOD,INDICATORS,Value",
                                "Germany,China,8542,IMPORT,Jan.-Dec. 2020,VALUE_IN_EUROS,\"1 234 567\"")
                        .cells())
                .containsExactly("imports,DEU,CHN,8542,2020,1234567,,");
    }

    @Test
    void goodsAndServicesTogetherAreTheWholeOfTheBalanceOfPayments() throws IOException {
        String first = "freq,currency,bop_item,stk_flow,partner,geo\\TIME_PERIOD\t2019 ";
        String services = "A,MIO_EUR,S,CRE,WRL_REST,DE\t3 ";
        assertThat(Imports.in(folder)
                        .file(
                                "bop.tsv",
                                first,
                                services,
                                "A,MIO_EUR,G,CRE,WRL_REST,DE\t13 ",
                                "A,MIO_EUR,GS,CRE,WRL_REST,DE\t16 ")
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2019,16000000,,",
                        "exports,DEU,,G,2019,13000000,,",
                        "exports,DEU,,S,2019,3000000,,");
        assertThat(Imports.in(folder).file("s.tsv", first, services).cells())
                .containsExactly("exports,DEU,,S,2019,3000000,,");
    }

    @Test
    void comextHasTheCodesOfTheSitcUnderTheSameName() throws IOException {
        String header = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE";
        Imports imports = Imports.in(folder)
                .file(
                        "ds.csv",
                        header,
                        "ESTAT:DS-018995(1.0),15/09/26 11:00:00,A,DE,US,33,2,VALUE_IN_EUROS,2024,7",
                        "ESTAT:DS-018995(1.0),15/09/26 11:00:00,A,DE,US,TOTAL,2,VALUE_IN_EUROS,2024,90");
        assertThat(imports.cells()).containsExactly("exports,DEU,USA,,2024,90,,", "exports,DEU,USA,33,2024,7,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
        assertThat(Imports.in(folder)
                        .file(
                                "ds.tsv",
                                "freq,reporter,partner,product,flow,indicators\\TIME_PERIOD\t2024 ",
                                "A,DE,US,334,2,VALUE_IN_EUROS\t7 ")
                        .cells())
                .containsExactly("exports,DEU,USA,334,2024,7,,");
    }
}
