package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Atlas gave before, and what the pages of the OEC download. */
class AtlasFormatTests {
    @TempDir
    Path folder;

    @Test
    void beforeItsProductsHadNumbersOfItsOwnBesideTheirCodes() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "country_partner_hsproduct4digit_year_2019.csv",
                                "location_id,partner_id,product_id,year,export_value,import_value,location_code,partner_code,hs_product_code",
                                "0,11,650,2019,100,20,ABW,AUS,0101",
                                "0,96,1800,2019,33,1,ABW,DEU,travel",
                                "0,240,1801,2019,44,0,ABW,ANS,XXXX")
                        .cells())
                .containsExactly(
                        "exports,ABW,AREAS_NES,XXXX,2019,44,,",
                        "exports,ABW,AUS,0101,2019,100,,",
                        "imports,ABW,AREAS_NES,XXXX,2019,0,,",
                        "imports,ABW,AUS,0101,2019,20,,");
    }

    @Test
    void theOecPutsTheSectionBeforeTheCode() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "oec.csv",
                        "Year,Exporter Country ID,Exporter Country,Importer Country ID,Importer Country,HS4 ID,HS4,Trade Value",
                        "2021,asrus,Russia,aschn,China,52709,Crude Petroleum,40000.5",
                        "2021,asrus,Russia,eudeu,Germany,178703,Cars,7");
        assertThat(imports.cells())
                .containsExactly("exports,RUS,CHN,2709,2021,40000.5,,", "exports,RUS,DEU,8703,2021,7,,");
        assertThat(imports.descriptor()).contains("USD", "\"products\" : \"HS\"");
    }

    @Test
    void whatOneImportsIsItsOwnTrade() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "oec.csv",
                                "Importer Country ID,Importer Country,HS2 ID,HS2,Year,Trade Value",
                                "afken,Kenya,527,Mineral fuels,2021,20",
                                "afken,Kenya,1787,Vehicles,2021,3")
                        .cells())
                .containsExactly("imports,KEN,,27,2021,20,,", "imports,KEN,,87,2021,3,,");
    }

    @Test
    void theOecsFilesInBulkShortenTheDestinationAndWriteNullForNone() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "year_origin_destination_hs92_6.tsv",
                                "year\torigin\tdest\ths92\texport_val\timport_val",
                                "2014\tdeu\trus\t010121\t5.5\tNULL")
                        .cells())
                .containsExactly("exports,DEU,RUS,010121,2014,5.5,,");
    }
}
