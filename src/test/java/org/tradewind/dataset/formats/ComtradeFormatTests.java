package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComtradeFormatTests {
    private static final String HEADER =
            "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,reporterDesc,flowCode,flowDesc,partnerCode,partnerISO,partnerDesc,partner2Code,partner2ISO,partner2Desc,classificationCode,classificationSearchCode,isOriginalClassification,cmdCode,cmdDesc,aggrLevel,isLeaf,customsCode,customsDesc,mosCode,motCode,motDesc,qtyUnitCode,qtyUnitAbbr,qty,isQtyEstimated,altQtyUnitCode,altQtyUnitAbbr,altQty,isAltQtyEstimated,netWgt,isNetWgtEstimated,grossWgt,isGrossWgtEstimated,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isReported,isAggregate";

    @TempDir
    Path folder;

    /** A row as the site writes it: all in quotation marks, with a comma at the end. */
    private static String row(
            String period,
            String reporter,
            String flow,
            String partner,
            String breakdown,
            String hs,
            String product,
            String weight,
            String value) {
        String[] parts = breakdown.split("/", -1);
        String frequency = period.length() == 4 ? "A" : "M";
        List<String> fields = List.of(
                "C",
                frequency,
                period + "0101",
                period.substring(0, 4),
                "52",
                period,
                number(reporter),
                iso(reporter),
                name(reporter),
                flow,
                "Flow",
                number(partner),
                iso(partner),
                name(partner),
                parts[0],
                "W00",
                "World",
                hs,
                "HS",
                "true",
                product,
                "Words, with a comma",
                "4",
                "false",
                parts[1],
                "TOTAL CPC",
                "0",
                parts[2],
                "TOTAL MOT",
                "-1",
                "N/A",
                "",
                "false",
                "-1",
                "N/A",
                "",
                "false",
                weight,
                "false",
                "",
                "false",
                "",
                value,
                value,
                "0",
                "true",
                "false");
        return "\"" + String.join("\",\"", fields) + "\",";
    }

    private static String part(String economy, int part) {
        return economy.split("/", -1)[part];
    }

    private static String number(String economy) {
        return part(economy, 0);
    }

    private static String iso(String economy) {
        return part(economy, 1);
    }

    private static String name(String economy) {
        return part(economy, 2);
    }

    private static final String CHINA = "156/CHN/China";
    private static final String WORLD = "0/W00/World";
    private static final String USA = "842/USA/USA";
    private static final String CURACAO = "531/CUW/Curaçao";
    private static final String TOTALS = "0/C00/0";

    @Nested
    class Csv {
        @Test
        void aCommaTooManyAtTheEndMovesNothing() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    HEADER,
                                    row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "12.5", "1000"))
                            .cells())
                    .containsExactly("exports,CHN,USA,8542,2022,1000,12.5,");
        }

        @Test
        void latinLettersInTheLastRowDoNotBreakIt() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    StandardCharsets.ISO_8859_1,
                                    HEADER,
                                    row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "1000"),
                                    row("2022", CHINA, "X", CURACAO, TOTALS, "H6", "8542", "", "7"))
                            .cells())
                    .containsExactly("exports,CHN,CUW,8542,2022,7,,", "exports,CHN,USA,8542,2022,1000,,");
        }

        @Test
        void worldAndTotalStandBesideTheirPartsAndAreNotAdded() throws IOException {
            var cells = Imports.in(folder)
                    .file(
                            "TradeData.csv",
                            HEADER,
                            row("2022", CHINA, "M", WORLD, TOTALS, "H6", "TOTAL", "0", "2715997517261"),
                            row("2022", CHINA, "M", USA, TOTALS, "H6", "TOTAL", "0", "100"),
                            row("2022", CHINA, "M", "899/_X /Areas, nes", TOTALS, "H6", "TOTAL", "0", "5"))
                    .cells();
            assertThat(cells)
                    .containsExactly(
                            "imports,CHN,,,2022,2715997517261,,",
                            "imports,CHN,AREAS_NES,,2022,5,,",
                            "imports,CHN,USA,,2022,100,,");
        }

        @Test
        void partsByPartnerProcedureAndTransportAreLeftOutAndCounted() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "TradeData.csv",
                            HEADER,
                            row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "1000"),
                            row("2022", CHINA, "X", USA, "36/C00/0", "H6", "8542", "", "600"),
                            row("2022", CHINA, "X", USA, "0/C01/0", "H6", "8542", "", "500"),
                            row("2022", CHINA, "X", USA, "0/C00/2100", "H6", "8542", "", "400"));
            assertThat(imports.cells()).containsExactly("exports,CHN,USA,8542,2022,1000,,");
            assertThat(imports.read("sources.csv").get(1))
                    .contains(
                            "parts by second partner (1 rows); parts by customs procedure (1 rows); parts by transport (1 rows)");
        }

        @Test
        void partsWithoutTheirTotalMayLackSomeAndAreRefusedWithTheReason() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    HEADER,
                                    row("2022", CHINA, "X", USA, "0/C00/2100", "H6", "8542", "", "400"),
                                    row("2022", CHINA, "X", USA, "0/C00/1000", "H6", "8542", "", "200"))
                            .refusal())
                    .contains("TradeData.csv: 2 rows were left out: parts by transport.");
        }

        @Test
        void reExportsAreAFlowOfTheirOwnAndDomesticExportsAPart() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    HEADER,
                                    row("2022", USA, "X", CHINA, TOTALS, "H6", "8542", "", "100"),
                                    row("2022", USA, "RX", CHINA, TOTALS, "H6", "8542", "", "30"),
                                    row("2022", USA, "DX", CHINA, TOTALS, "H6", "8542", "", "70"))
                            .cells())
                    .containsExactly("exports,USA,CHN,8542,2022,100,,", "re-exports,USA,CHN,8542,2022,30,,");
        }

        @Test
        void reportersAreNotIsoNumbersAndGroupsAreAmongThem() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    HEADER,
                                    row(
                                            "2022",
                                            "251/FRA/France",
                                            "X",
                                            "757/CHE/Switzerland",
                                            TOTALS,
                                            "H6",
                                            "01",
                                            "",
                                            "1"),
                                    row(
                                            "2022",
                                            "97/EUR/European Union",
                                            "X",
                                            "490/S19/Other Asia, nes",
                                            TOTALS,
                                            "H6",
                                            "01",
                                            "",
                                            "2"),
                                    row("2022", "699/IND/India", "X", "837/X1 /Bunkers", TOTALS, "H6", "01", "", "3"),
                                    row("2022", "579/NOR/Norway", "X", "516/NAM/Namibia", TOTALS, "H6", "01", "", "4"))
                            .cells())
                    .containsExactly(
                            "exports,EU,TWN,01,2022,2,,",
                            "exports,FRA,CHE,01,2022,1,,",
                            "exports,IND,BUNKERS,01,2022,3,,",
                            "exports,NOR,NAM,01,2022,4,,");
        }

        @Test
        void monthsAreMonths() throws IOException {
            assertThat(Imports.in(folder)
                            .file("TradeData.csv", HEADER, row("202201", CHINA, "X", USA, TOTALS, "H6", "01", "", "1"))
                            .cells())
                    .containsExactly("exports,CHN,USA,01,2022-01,1,,");
        }

        @Test
        void namesThatMovedByOneColumnAreMovedBack() throws IOException {
            String moved = row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "1000");
            assertThat(Imports.in(folder)
                            .file("resaved.csv", "," + HEADER, moved.substring(0, moved.length() - 1) + ",")
                            .cells())
                    .containsExactly("exports,CHN,USA,8542,2022,1000,,");
        }

        @Test
        void aChangeOfTheNomenclatureIsABreak() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "TradeData.csv",
                            HEADER,
                            row("2021", CHINA, "X", USA, TOTALS, "H5", "8542", "", "1"),
                            row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "2"));
            imports.cells();
            assertThat(imports.read("breaks.csv")).containsExactly("flow,earlier,later,note", ",2021,2022,hs-revision");
        }

        @Test
        void theSameFiguresByTwoNomenclaturesAreRefused() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "TradeData.csv",
                                    HEADER,
                                    row("2022", CHINA, "X", USA, TOTALS, "H5", "8542", "", "1"),
                                    row("2022", CHINA, "X", USA, TOTALS, "H6", "8541", "", "2"))
                            .refusal())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith(
                                    "TradeData.csv:3:18: The figures of exports/CHN/2022 are here by H5 and by H6."));
        }

        @Test
        void codesOfAnotherNomenclatureAreNotThoseOfTheHarmonisedSystem() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "TradeData.csv",
                            HEADER,
                            row("2020", CHINA, "X", WORLD, TOTALS, "S4", "33", "", "141"),
                            row("2020", CHINA, "X", WORLD, TOTALS, "S4", "TOTAL", "", "337"));
            assertThat(imports.cells()).containsExactly("exports,CHN,,,2020,337,,", "exports,CHN,,33,2020,141,,");
            assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
            assertThat(imports.read("names.csv"))
                    .anyMatch(line -> line.startsWith("product,33,\"Words, with a comma\""));
        }

        @Test
        void aPackageHasTheCodesOfOneNomenclature() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "TradeData.csv",
                            HEADER,
                            row("2020", CHINA, "X", WORLD, TOTALS, "H5", "33", "", "10"),
                            row("2020", CHINA, "M", WORLD, TOTALS, "S4", "33", "", "20"),
                            row("2020", CHINA, "M", WORLD, TOTALS, "S4", "TOTAL", "", "90"));
            assertThat(imports.cells()).containsExactly("exports,CHN,,33,2020,10,,", "imports,CHN,,,2020,90,,");
            assertThat(imports.read("sources.csv").get(1)).contains("codes of another nomenclature (1 rows)");
        }

        @Test
        void rowsGivenTwiceCountOnceAndAContradictionIsRefused() throws IOException {
            String one = row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "1000");
            assertThat(Imports.in(folder)
                            .file("a.csv", HEADER, one)
                            .file("b.csv", HEADER, one)
                            .warnings())
                    .containsExactly(
                            "a.csv: 1 rows gave a figure that another row had given alike; each is in the package once.");
            assertThat(Imports.in(folder)
                            .file("c.csv", HEADER, one, row("2022", CHINA, "X", USA, TOTALS, "H6", "8542", "", "1001"))
                            .refusal())
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("c.csv:3:1: exports/CHN/USA/8542/2022 is 1001 here and 1000 in c.csv:2."));
        }
    }

    @Nested
    class Json {
        @Test
        void theApiGivesTheSame() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "comtrade.json",
                                    "{\"elapsedTime\":\"0.21 secs\",\"count\":2,\"data\":[",
                                    "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"period\":\"2010\",\"reporterCode\":156,\"reporterISO\":\"CHN\",\"flowCode\":\"M\",\"partnerCode\":32,\"partner2Code\":0,\"classificationCode\":\"H3\",\"cmdCode\":\"TOTAL\",\"customsCode\":\"C00\",\"motCode\":0,\"qty\":null,\"netWgt\":null,\"primaryValue\":6804128143.0},",
                                    "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"period\":\"2010\",\"reporterCode\":156,\"reporterISO\":\"CHN\",\"flowCode\":\"X\",\"partnerCode\":842,\"partner2Code\":0,\"classificationCode\":\"H3\",\"cmdCode\":\"0101\",\"customsCode\":\"C00\",\"motCode\":0,\"qty\":null,\"netWgt\":5,\"primaryValue\":12.5}",
                                    "],\"error\":\"\"}")
                            .cells())
                    .containsExactly("exports,CHN,USA,0101,2010,12.5,5,", "imports,CHN,ARG,,2010,6804128143,,");
        }

        @Test
        void whatBreaksOffIsRefusedWithItsPlace() throws IOException {
            assertThat(Imports.in(folder)
                            .file("comtrade.json", "{\"data\":[", "{\"typeCode\":\"C\",\"period\":")
                            .refusal())
                    .anySatisfy(line ->
                            assertThat(line).startsWith("comtrade.json:3:").contains("breaks off"));
        }
    }

    @Nested
    class Legacy {
        private static final String LONG =
                "Classification,Year,Period,Period Desc.,Aggregate Level,Is Leaf Code,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,2nd Partner Code,2nd Partner,2nd Partner ISO,Customs Proc. Code,Customs,Mode of Transport Code,Mode of Transport,Commodity Code,Commodity,Qty Unit Code,Qty Unit,Qty,Alt Qty Unit Code,Alt Qty Unit,Alt Qty,Netweight (kg),Gross weight (kg),Trade Value (US$),CIF Trade Value (US$),FOB Trade Value (US$),Flag";

        @Test
        void longFilesHaveNumbersForFlows() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "comtrade.csv",
                                    LONG,
                                    "H5,2017,2017,2017,0,0,1,Import,8,Albania,ALB,0,World,WLD,,,,,,,,TOTAL,All Commodities,1,No Quantity,,,0,,0,,5826322393,,,4",
                                    "H4,2016,2016,2016,2,0,4,Re-Import,36,Australia,AUS,0,World,WLD,,,,,,,,01,Live animals,1,No Quantity,,,,,,,4934172,,,0")
                            .cells())
                    .containsExactly("re-imports,AUS,,01,2016,4934172,,", "imports,ALB,,,2017,5826322393,,");
        }

        @Test
        void whatRMadeOfItIsUnderstood() throws IOException {
            Imports imports = Imports.in(folder)
                    .file(
                            "comtrade.csv",
                            "\"Classification\",\"Year\",\"Period\",\"Period.Desc.\",\"Aggregate.Level\",\"Is.Leaf.Code\",\"Trade.Flow.Code\",\"Trade.Flow\",\"Reporter.Code\",\"Reporter\",\"Reporter.ISO\",\"Partner.Code\",\"Partner\",\"Partner.ISO\",\"X2nd.Partner.Code\",\"X2nd.Partner\",\"X2nd.Partner.ISO\",\"Customs.Proc..Code\",\"Customs\",\"Mode.of.Transport.Code\",\"Mode.of.Transport\",\"Commodity.Code\",\"Commodity\",\"Qty.Unit.Code\",\"Qty.Unit\",\"Qty\",\"Alt.Qty.Unit.Code\",\"Alt.Qty.Unit\",\"Alt.Qty\",\"Netweight..kg.\",\"Gross.weight..kg.\",\"Trade.Value..US..\",\"CIF.Trade.Value..US..\",\"FOB.Trade.Value..US..\",\"Flag\"",
                            "\"S4\",2018,2018,2018,5,1,2,\"Export\",699,\"India\",\"IND\",48,\"Bahrain\",\"BHR\",NA,NA,NA,NA,NA,NA,NA,27861,\"Granulated slag (slag sand) from the manufacture of iron/steel\",8,\"Weight in kilograms\",56000,NA,NA,NA,56000,NA,2093,NA,NA,0");
            assertThat(imports.cells()).containsExactly("exports,IND,BHR,27861,2018,2093,56000,");
            assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
        }

        @Test
        void theShortFormLostItsZeros() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "comtrade.csv",
                                    "Classification,Year,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Partner Code,Partner,Commodity Code,Commodity,Trade Value (US$),Flag",
                                    "H3,2010,3,Re-Export,842,USA,0,World,1,Live animals,77,0")
                            .cells())
                    .containsExactly("re-exports,USA,,01,2010,77,,");
        }

        @Test
        void itsJsonHasKeysOfItsOwn() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "old.json",
                                    "{\"dataset\":[{\"pfCode\":\"S4\",\"yr\":2012,\"period\":2012,\"periodDesc\":\"2012\",\"aggrLevel\":4,\"IsLeaf\":0,\"rgCode\":2,\"rgDesc\":\"Export\",\"rtCode\":842,\"rtTitle\":\"USA\",\"rt3ISO\":\"USA\",\"ptCode\":0,\"ptTitle\":\"World\",\"pt3ISO\":\"WLD\",\"cmdCode\":\"5989\",\"cmdDescE\":\"Chemical products\",\"TradeValue\":5}]}")
                            .cells())
                    .containsExactly("exports,USA,,5989,2012,5,,");
        }

        @Test
        void someOfItsColumnsAreEnough() throws IOException {
            assertThat(Imports.in(folder)
                            .file(
                                    "kept.csv",
                                    "refYear,reporterISO,partnerISO,flowDesc,cmdCode,primaryValue,netWgt,motCode",
                                    "2022,CHN,W00,Import,8542,100,5,0",
                                    "2022,CHN,USA,Import,8542,60,2,0",
                                    "2022,CHN,S19,Import,8542,40,3,0",
                                    "2022,CHN,S19,Import,8542,30,3,2100")
                            .cells())
                    .containsExactly(
                            "imports,CHN,,8542,2022,100,5,",
                            "imports,CHN,TWN,8542,2022,40,3,",
                            "imports,CHN,USA,8542,2022,60,2,");
        }
    }
}
