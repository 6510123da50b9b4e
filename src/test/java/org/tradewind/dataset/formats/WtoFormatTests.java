package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WtoFormatTests {
    private static final String HEADER =
            "Indicator Category,Indicator Code,Indicator,Reporting Economy Code,Reporting Economy ISO3A Code,Reporting Economy,Partner Economy Code,Partner Economy ISO3A Code,Partner Economy,Product/Sector Classification Code,Product/Sector Classification,Product/Sector Code,Product/Sector,Period Code,Period,Frequency Code,Frequency,Unit Code,Unit,Year,Value Flag Code,Value Flag,Text Value,Value";

    @TempDir
    Path folder;

    @Test
    void commasWithoutQuotationMarksAreMended() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "WtoData_20211018200240.csv",
                                StandardCharsets.ISO_8859_1,
                                HEADER,
                                "Merchandise,ITS_MTV_AX,Merchandise exports by product group - annual,384,CIV,Côte d'Ivoire,000,,World,SITC3,SITC Rev.3,TO,Total merchandise,A,Annual,A,Annual,USM,Million US dollar,2019,,,,12715",
                                "Merchandise,ITS_MTV_AX,Merchandise exports by product group - annual,410,KOR,Korea, Republic of,000,,World,SITC3,SITC Rev.3,MI,Fuels and mining products,A,Annual,A,Annual,USM,Million US dollar,2019,E,Estimate,,53000.5",
                                "Merchandise,ITS_MTV_AM,Merchandise imports by product group - annual,410,KOR,\"Korea, Republic of\",918,,European Union,SITC3,SITC Rev.3,TO,Total merchandise,A,Annual,A,Annual,USM,Million US dollar,2019,,,,3")
                        .cells())
                .containsExactly(
                        "exports,CIV,,,2019,12715000000,,",
                        "exports,KOR,,MI,2019,53000500000,,E",
                        "imports,KOR,EU,,2019,3000000,,");
    }

    @Test
    void theSheetHasItsUnitInTheTitleAndQuartersInWords() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Report");
            sheet.value(0, 0, "Indicator");
            sheet.value(0, 1, "  Commercial services imports by main sector – quarterly (Million US dollar)");
            String[] names = {"Reporting Economy", "Product/Sector", "Partner Economy", "Period"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(2, i, names[i]);
            }
            sheet.value(2, 4, 2014);
            sheet.value(2, 5, 2015);
            sheet.value(3, 0, "Afghanistan");
            sheet.value(3, 1, "BOP6 - SOX - Commercial services");
            sheet.value(3, 2, "World");
            sheet.value(3, 3, "First Quarter");
            sheet.value(3, 4, 322);
            sheet.value(3, 5, 270.5);
        }
        assertThat(Imports.in(folder).bytes("wto.xlsx", bytes.toByteArray()).cells())
                .containsExactly("imports,AFG,,,2014-Q1,322000000,,", "imports,AFG,,,2015-Q1,270500000,,");
    }

    private static String row(String economy, String partner, String product, String value) {
        return "Merchandise,ITS_MTV_AX,Merchandise exports by product group - annual," + economy + "," + partner
                + ",SITC3,SITC Rev.3," + product + ",A,Annual,A,Annual,USM,Million US dollar,2019,,,," + value;
    }

    @Test
    void severalTextsOfARowMayHaveCommas() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "WtoData_1.csv",
                        HEADER,
                        row(
                                "410,KOR,Korea, Republic of",
                                "000,,World",
                                "MATE,Machinery, and transport equipment",
                                "61.5"),
                        row("276,DEU,Germany", "000,,World", "MATE,Machinery, and transport equipment", "7"));
        assertThat(imports.cells())
                .containsExactly("exports,DEU,,MATE,2019,7000000,,", "exports,KOR,,MATE,2019,61500000,,");
        assertThat(imports.read("names.csv"))
                .anyMatch(line -> line.contains("Machinery, and transport equipment"))
                .noneMatch(line -> line.contains("SITC3"));
    }

    @Test
    void aRowWhoseCommaCanStandAnywhereIsBadAndNotLeftOutUnseen() throws IOException {
        assertThat(Imports.in(folder)
                        .file("WtoData_1.csv", HEADER, row("276,DEU,Germany", "000,,World", "AG,ALL,Fish", "7"))
                        .refusal())
                .anyMatch(line -> line.startsWith("WtoData_1.csv:2:"));
    }

    @Test
    void theSheetNamesItsProducts() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Report",
                        "Indicator|Merchandise exports by product group – annual (Million US dollar)",
                        "",
                        "Reporting Economy|Product/Sector|Partner Economy|2020|2021",
                        "Germany|SITC3 - AG - Agricultural products|World|87000|100000.5")
                .bytes();
        Imports imports = Imports.in(folder).bytes("wto.xlsx", book);
        assertThat(imports.cells())
                .containsExactly("exports,DEU,,AG,2020,87000000000,,", "exports,DEU,,AG,2021,100000500000,,");
        assertThat(imports.read("names.csv")).anyMatch(line -> line.contains("product,AG,Agricultural products"));
    }

    private static String services(String code, String name, String value) {
        return "Trade in commercial services,ITS_CS_AX6,Commercial services exports by sector and partner - annual,"
                + "398,KAZ,Kazakhstan,000,,World,BOP6,BOP6,%s,%s,A,Annual,A,Annual,USM,Million US dollar,2020,,,,%s"
                        .formatted(code, name, value);
    }

    @Test
    void goodsAreTheWholeWhereTheyStandBesideServicesInAnyFile() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "goods.csv",
                                HEADER,
                                "Merchandise,ITS_MTV_AX,Merchandise exports by product group - annual,398,KAZ,Kazakhstan,000,,World,SITC3,SITC3,TO,Total merchandise,A,Annual,A,Annual,USM,Million US dollar,2020,,,,46949")
                        .file("services.csv", HEADER, services("SOX", "Commercial services", "5000"))
                        .cells())
                .containsExactly("exports,KAZ,,,2020,46949000000,,", "exports,KAZ,,SOX,2020,5000000000,,");
    }

    @Test
    void ofServicesAllAreTheWholeBeforeTheCommercialOnes() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "services.csv",
                                HEADER,
                                services("S", "Memo item: Total services", "5200"),
                                services("SOX", "Commercial services", "5000"))
                        .cells())
                .containsExactly("exports,KAZ,,,2020,5200000000,,", "exports,KAZ,,SOX,2020,5000000000,,");
        assertThat(Imports.in(folder)
                        .file("one.csv", HEADER, services("SOX", "Commercial services", "5000"))
                        .cells())
                .containsExactly("exports,KAZ,,,2020,5000000000,,");
    }
}
