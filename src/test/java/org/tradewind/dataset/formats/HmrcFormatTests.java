package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmrcFormatTests {
    @TempDir
    Path folder;

    @Test
    void rowsByPortAddUpAndTheFlowHasFourNumbers() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "ots.csv",
                        "MonthId,FlowTypeId,FlowTypeDescription,SuppressionIndex,CommodityId,Cn8Code,Cn8LongDescription,CountryId,CountryCodeNumeric,CountryCodeAlpha,CountryName,PortId,PortName,Value,NetMass,SuppUnit",
                        "202201,4,Non-EU Exports,0,22083030,22083030,Whisky,400,400,US,United States,10,Felixstowe,5000,100,50",
                        "202201,4,Non-EU Exports,0,22083030,22083030,Whisky,400,400,US,United States,11,Dover,50,1,5",
                        "202201,1,EU Imports,0,22083030,22083030,Whisky,1,001,FR,France,10,Felixstowe,700,10,5");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,GBR,USA,22083030,2022-01,5050,101,", "imports,GBR,FRA,22083030,2022-01,700,10,");
        assertThat(imports.descriptor()).contains("GBP");
    }

    @Test
    void theApiPutsWhatItWasAskedToNameWithinTheRecord() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "ots.json",
                                "{\"@odata.context\":\"https://api.uktradeinfo.com/$metadata#OTS\",\"value\":[",
                                "{\"MonthId\":202201,\"FlowTypeId\":3,\"SuppressionIndex\":0,\"CommodityId\":1012100,\"CountryId\":720,\"PortId\":1,\"Value\":9.0,\"NetMass\":1.0,",
                                "\"Country\":{\"CountryId\":720,\"CountryCodeAlpha\":\"CN\"},\"Commodity\":{\"Cn8Code\":\"01012100\"}}]}")
                        .cells())
                .containsExactly("imports,GBR,CHN,01012100,2022-01,9,1,");
    }

    @Test
    void itsOwnNumbersOfCountriesAreNotTakenForOthers() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "ots.csv",
                                "MonthId,FlowTypeId,SuppressionIndex,CommodityId,CommoditySitcId,CountryId,PortId,Value,NetMass,SuppUnit",
                                "202201,4,0,22083030,11241,400,10,5000,100,50")
                        .refusal())
                .singleElement()
                .asString()
                .contains("No format fits");
    }
}
