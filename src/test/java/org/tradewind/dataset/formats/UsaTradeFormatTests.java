package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsaTradeFormatTests {
    private static final String HEADER = "\"Commodity\",\"Country\",\"Time\",\"Customs Value (Gen) ($US)\",";

    @TempDir
    Path folder;

    private Imports report(String... lines) throws IOException {
        String[] all = new String[lines.length + 2];
        all[0] = "\"Standard Report - Imports\"";
        all[1] = "\"Current date: 01/02/2026 5:00 AM (Eastern Standard Time)\"";
        System.arraycopy(lines, 0, all, 2, lines.length);
        return Imports.in(folder).file("report.csv", all);
    }

    @Test
    void aReportIsOfTheTradeOfTheUnitedStates() throws IOException {
        Imports imports = report(
                HEADER,
                "\"01 Live Animals\",\"Korea, South\",\"January 2024\",\"1,200\"",
                "\"0301 Fish, Live\",\"Korea, South\",\"Feb-24\",\"300\"",
                "\"All Commodities\",\"World Total\",\"2024\",\"9,000,000\"");
        assertThat(imports.cells())
                .containsExactly(
                        "imports,USA,,,2024,9000000,,",
                        "imports,USA,KOR,01,2024-01,1200,,",
                        "imports,USA,KOR,0301,2024-02,300,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"HS\"");
    }

    @Test
    void theYearToDateIsNoYear() throws IOException {
        Imports imports = report(
                HEADER,
                "\"01 Live Animals\",\"Japan\",\"2025\",\"7\"",
                "\"01 Live Animals\",\"Japan\",\"2026 through Mar\",\"2\"");
        assertThat(imports.cells()).containsExactly("imports,USA,JPN,01,2025,7,,");
    }

    @Test
    void groupsOfCountriesAreNoCountries() throws IOException {
        Imports imports = report(
                HEADER,
                "\"All Commodities\",\"Burma\",\"2025\",\"7\"",
                "\"All Commodities\",\"Pacific Rim Countries\",\"2025\",\"80\"",
                "\"All Commodities\",\"APEC - Asia Pacific Economic Co-operation\",\"2025\",\"90\"",
                "\"All Commodities\",\"Asia - South\",\"2025\",\"60\"",
                "\"All Commodities\",\"South/Central America\",\"2025\",\"50\"");
        assertThat(imports.cells()).containsExactly("imports,USA,MMR,,2025,7,,");
    }

    @Test
    void bothFlowsMayStandInOneReport() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "r.csv",
                                "Country,Time,Total Exports Value ($US),Customs Import Value (Gen) ($US),Balance ($US)",
                                "Canada,2024,\"1,000\",\"1,500\",-500")
                        .cells())
                .containsExactly("exports,USA,CAN,,2024,1000,,", "imports,USA,CAN,,2024,1500,,");
    }

    @Test
    void theWholeIsTakenWhereItStandsBesideItsParts() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Exports.csv",
                                "State,Commodity,Country,Time,Total Value ($US)",
                                "All States,10 Cereals,Canada,2024,90",
                                "Iowa,10 Cereals,Canada,2024,60")
                        .cells())
                .containsExactly("exports,USA,CAN,10,2024,90,,");
    }

    @Test
    void oneStateIsNotTheCountry() throws IOException {
        assertThat(Imports.in(folder)
                        .file(
                                "Exports.csv",
                                "State,Commodity,Country,Time,Total Value ($US)",
                                "Iowa,10 Cereals,Canada,2024,60")
                        .refusal())
                .singleElement()
                .asString()
                .startsWith("Exports.csv:1:1:")
                .contains("Iowa");
    }

    @Test
    void industriesAreNoHeadings() throws IOException {
        Imports imports = Imports.in(folder)
                .file(
                        "r.csv",
                        "Commodity,Country,Time,Total Exports Value ($US)",
                        "3364 Aerospace Products & Parts,Canada,2024,60",
                        "1111 Oilseeds & Grains,Canada,2024,40");
        assertThat(imports.cells()).containsExactly("exports,USA,CAN,1111,2024,40,,", "exports,USA,CAN,3364,2024,60,,");
        assertThat(imports.descriptor()).contains("\"products\" : \"flat\"");
    }
}
