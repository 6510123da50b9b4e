package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaostatFormatTests {
    @TempDir
    Path folder;

    /** FAO's 231 is the United States, M49's is Ethiopia. */
    @Test
    void theMatrixIsReadByM49AndValueAndMassOfAFigureComeTogether() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Trade_DetailedTradeMatrix.csv",
                                "Reporter Country Code,Reporter Country Code (M49),Reporter Countries,Partner Country Code,Partner Country Code (M49),Partner Countries,Item Code,Item Code (CPC),Item,Element Code,Element,Year Code,Year,Unit,Value,Flag",
                                "231,'840,United States of America,41,'156,\"China, mainland\",15,'0111,Wheat,5910,Export quantity,2020,2020,t,30.5,A",
                                "231,'840,United States of America,41,'156,\"China, mainland\",15,'0111,Wheat,5922,Export value,2020,2020,1000 USD,7.25,E",
                                "231,'840,United States of America,351,'159,China,15,'0111,Wheat,5922,Export value,2020,2020,1000 USD,9,A",
                                "185,'643,Russian Federation,252,'896,Unspecified Area,866,'02111,Cattle,5908,Export quantity,2020,2020,An,12,A",
                                "185,'643,Russian Federation,252,'896,Unspecified Area,866,'02111,Cattle,5622,Import value,2020,2020,1000 USD,4,A")
                        .cells())
                .containsExactly("exports,USA,CHN,0111,2020,7250,30.5,E", "imports,RUS,AREAS_NES,02111,2020,4000,,");
    }

    @Test
    void tablesOfBeforeM49AreReadByNames() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "matrix.csv",
                                "Reporter Country Code,Reporter Countries,Partner Country Code,Partner Countries,Item Code,Item,Element Code,Element,Year Code,Year,Unit,Value,Flag",
                                "231,United States of America,351,China,15,Wheat,5922,Export Value,2017,2017,1000 US$,3,",
                                "231,United States of America,214,\"China, Taiwan Province of\",15,Wheat,5922,Export Value,2017,2017,1000 US$,1,",
                                "231,United States of America,214,\"China, Taiwan Province of\",15,Wheat,5910,Export Quantity,2017,2017,tonnes,2,")
                        .cells())
                .containsExactly("exports,USA,TWN,15,2017,1000,2,");
    }

    @Test
    void totalsOfCountriesHaveNoPartnersAndSumsOfCountriesAreLeftOut() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Trade_CropsLivestock.csv",
                                "Area Code,Area Code (M49),Area,Item Code,Item Code (CPC),Item,Element Code,Element,Year Code,Year,Unit,Value,Flag,Note",
                                "185,'643,Russian Federation,15,'0111,Wheat,5922,Export value,2020,2020,1000 USD,7,A,",
                                "185,'643,Russian Federation,15,'0111,Wheat,5910,Export quantity,2020,2020,t,30,A,",
                                "5400,'150,Europe,15,'0111,Wheat,5922,Export value,2020,2020,1000 USD,99,A,")
                        .cells())
                .containsExactly("exports,RUS,,0111,2020,7000,30,");
    }
}
