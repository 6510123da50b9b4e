package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms of which each takes a test or two. */
class OtherFormatsTests {
    @TempDir
    Path folder;

    @Test
    void tradeMapSaysInItsTitleWhoTrades() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Trade_Map.txt",
                                "List of importing markets for a product exported by Germany",
                                "Product: 8542 Electronic integrated circuits",
                                "Unit : US Dollar thousand",
                                "Importers\tExported value in 2020\tExported value in 2021",
                                "World\t100\t200",
                                "France\t7\t8",
                                "Taipei, Chinese\t1\t2")
                        .cells())
                .containsExactly(
                        "exports,DEU,,8542,2020,100000,,",
                        "exports,DEU,FRA,8542,2020,7000,,",
                        "exports,DEU,TWN,8542,2020,1000,,",
                        "exports,DEU,,8542,2021,200000,,",
                        "exports,DEU,FRA,8542,2021,8000,,",
                        "exports,DEU,TWN,8542,2021,2000,,");
    }

    @Test
    void tradeMapPutsAnApostropheBeforeItsCodes() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Trade_Map.csv",
                                "\"List of products imported by Kazakhstan\",,",
                                "Code,Product label,Imported value in 2021",
                                "'TOTAL,All products,9",
                                "'0101,Live horses,3")
                        .cells())
                .containsExactly("imports,KAZ,,,2021,9000,,", "imports,KAZ,,0101,2021,3000,,");
    }

    @Test
    void tradeMapSavedAsTextSaysInTheNameOfTheFileWhoTrades() throws IOException {
        assertThat(Imports.in(folder)
                        .mapping("product = \"0901\"")
                        .file(
                                "Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_Portugal (1).txt",
                                "Importers\tExported value in 2020\t",
                                "World\t9\t",
                                "Spain\t7\t")
                        .cells())
                .containsExactly("exports,PRT,,0901,2020,9000,,", "exports,PRT,ESP,0901,2020,7000,,");
    }

    @Test
    void whatExportersExportIsTheirOwnTrade() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Trade_Map_-_List_of_exporters_for_the_selected_product_(All_products).txt",
                                "Exporters\tExported value in 2020\t",
                                "World\t9\t",
                                "Türkiye\t7\t")
                        .cells())
                .containsExactly("exports,TUR,,,2020,7000,,");
    }

    @Test
    void aProductThatTradeMapDoesNotNameIsNotTakenForAllOfThem() throws IOException {
        assertThat(Imports.in(folder)
                        .file("table.txt", "Exporters\tExported value in 2020", "Türkiye\t7")
                        .refusal())
                .singleElement()
                .asString()
                .contains("table.txt:1:1", "which product");
    }

    @Test
    void theOecPutsTheContinentBeforeTheCountry() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oec.csv",
                                "year,origin,destination,hs92,export_val,import_val",
                                "2010,eudeu,asrus,0101,5.5,3")
                        .cells())
                .containsExactly("exports,DEU,RUS,0101,2010,5.5,,", "imports,DEU,RUS,0101,2010,3,,");
    }

    @Test
    void theAtlasHasAProductThatIsNotKnown() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "atlas.csv",
                                "country_id,country_iso3_code,partner_iso3_code,product_hs92_code,year,export_value,import_value",
                                "1,DEU,FRA,010111,2010,5,0",
                                "1,DEU,FRA,XXXXXX,2010,7,1")
                        .cells())
                .containsExactly(
                        "exports,DEU,FRA,010111,2010,5,,",
                        "exports,DEU,FRA,XXXXXX,2010,7,,",
                        "imports,DEU,FRA,010111,2010,0,,",
                        "imports,DEU,FRA,XXXXXX,2010,1,,");
    }

    @Test
    void brazilsCodesAreNotIso() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "EXP_2021.csv",
                                "\"CO_ANO\";\"CO_MES\";\"CO_NCM\";\"CO_UNID\";\"CO_PAIS\";\"SG_UF_NCM\";\"CO_VIA\";\"CO_URF\";\"QT_ESTAT\";\"KG_LIQUIDO\";\"VL_FOB\"",
                                "\"2021\";\"02\";\"01012100\";\"11\";\"249\";\"SP\";\"01\";\"0817600\";\"1\";\"500\";\"1000\"",
                                "\"2021\";\"02\";\"01012100\";\"11\";\"249\";\"RJ\";\"01\";\"0817600\";\"1\";\"100\";\"30\"")
                        .cells())
                .containsExactly("exports,BRA,USA,01012100,2021-02,1030,600,");
    }

    @Test
    void newZealandsTotalIsNotAddedToItsParts() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "nz.csv",
                        "month,hs,hs_desc,uom,country,Export_FOB,Export_Qty,Re_export_FOB,Re_export_Qty,total_export_FOB,total_export_qty,status",
                        "202501,0101210000,Horses,NMB,Australia,70,1,30,1,100,2,Final",
                        "202501,9809000000,Confidential items,,Australia,5,,0,,5,,Final");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,NZL,AUS,0101210000,2025-01,100,,",
                        "exports,NZL,AUS,9809000000,2025-01,5,,",
                        "re-exports,NZL,AUS,0101210000,2025-01,30,,",
                        "re-exports,NZL,AUS,9809000000,2025-01,0,,");
        assertThat(imports.descriptor()).contains("\"NZD\"");
    }

    @Test
    void ethiopiaHasTwoCurrenciesOfWhichDollarsAreTaken() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "et.csv",
                                "\"Year\",\"HS Code\",\"HS Description\",\"Destination\",\"Quantity\",\"Unit\",\"Net Mass (Kg)\",\"FOB Value (ETB)\",\"FOB Value (USD)\"",
                                "\"2020\",\"09011110\",\"Coffee\",\"Germany\",\"1\",\"KG\",\"1,234.5\",\"5,000,000\",\"100,000.25\"",
                                "\"2020\",\"01022900\",\"Cattle\",\"Djibouti\",\"1\",\"NMB\",\"300\",\"40\",\"1\"")
                        .cells())
                .containsExactly(
                        "exports,ETH,DEU,09011110,2020,100000.25,1234.5,", "exports,ETH,DJI,01022900,2020,1,300,");
    }

    @Test
    void secretCodesOfComextAreCodesOfTheHarmonisedSystem() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "full_v2_202001.dat",
                        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG",
                        "DE,US,E,01012100,2,1,202001,5,1",
                        "DE,US,E,01012100,2,2,202001,1.5,1",
                        "DE,US,E,8703XXXX,2,1,202001,9,1");
        assertThat(imports.cells())
                .containsExactly("exports,DEU,USA,01012100,2020-01,6.5,2,", "exports,DEU,USA,8703XXXX,2020-01,9,1,");
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
    }

    @Test
    void gravityHasTheExportsThatTheOriginReports() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Gravity_V202211.csv",
                                "year,country_id_o,country_id_d,iso3_o,iso3_d,dist,tradeflow_comtrade_o,tradeflow_comtrade_d,tradeflow_baci",
                                "2015,DEU.1,FRA,DEU,FRA,880,NA,NA,NA",
                                "2015,DEU.2,FRA,DEU,FRA,880,96000000.5,88000000,93000000")
                        .cells())
                .containsExactly("exports,DEU,FRA,,2015,96000000500,,");
    }

    @Test
    void tradeMapHasQuartersAndMonths() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Sheet1",
                        "List of supplying markets for a product imported by Kazakhstan",
                        "Product: 8703 Motor cars",
                        "Exporters|Imported value in 2021-Q1|Imported value in 2021-M04",
                        "World|100|20")
                .bytes();
        assertThat(Imports.in(folder).bytes("q.xlsx", book).cells())
                .containsExactly("imports,KAZ,,8703,2021-04,20000,,", "imports,KAZ,,8703,2021-Q1,100000,,");
    }

    @Test
    void theAtlasMayHaveNoPartnersAndServicesAmongItsGoods() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "hs92_country_product_year_4.csv",
                        "country_id,country_iso3_code,product_id,product_hs92_code,year,export_value,import_value",
                        "404,KEN,1,0901,2020,1000000,5",
                        "404,KEN,2,XXXX,2020,300,0",
                        "404,KEN,3,travel,2020,900,7");
        assertThat(imports.cells())
                .containsExactly(
                        "exports,KEN,,0901,2020,1000000,,",
                        "exports,KEN,,XXXX,2020,300,,",
                        "imports,KEN,,0901,2020,5,,",
                        "imports,KEN,,XXXX,2020,0,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
    }

    @Test
    void importsOfNewZealandHaveFreightAndInsurance() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "2025_01_imports.csv",
                                "month,hs,hs_desc,uom,country,Import_CIF,Import_Qty,Import_VFD,status",
                                "202501,0101210000,Horses,NMB,Australia,\"1,200,000\",30,1100000,Final")
                        .cells())
                .containsExactly("imports,NZL,AUS,0101210000,2025-01,1200000,,");
    }

    @Test
    void twoCenturiesOfTradeAreInPoundsSterling() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "TRADHIST_BITRADE.csv",
                        "iso_o,iso_d,year,FLOW,FLOW_0,SOURCE_TF",
                        "FRA,GBR,1850,1000000,1000000,BOT",
                        "GBR,FRA,1850,2000000.5,,BOT",
                        "DEU,FRA,1850,,,");
        assertThat(imports.cells())
                .containsExactly("exports,FRA,GBR,,1850,1000000,,", "exports,GBR,FRA,,1850,2000000.5,,");
        assertThat(imports.descriptor()).contains("GBP");
    }
}
