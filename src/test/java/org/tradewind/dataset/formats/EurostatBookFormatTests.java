package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EurostatBookFormatTests {
    @TempDir
    Path folder;

    private static String[] sheet(String unit, String flow, String partner, String... rows) {
        List<String> lines = new ArrayList<>(List.of(
                "Data extracted on 12/03/2024 10:00:00 from [ESTAT]",
                "Dataset: |International trade [ext_lt_intertrd]",
                "",
                "Time frequency||Annual",
                "Unit of measure||" + unit,
                "International trade flow||" + flow,
                "Geopolitical entity (partner)||" + partner,
                "Standard international trade classification||Total - all products",
                ""));
        lines.addAll(List.of(rows));
        lines.addAll(List.of("", "Special value", ":|not available", "Observation flags:", "p|provisional"));
        return lines.toArray(String[]::new);
    }

    @Test
    void eachSheetHasItsDimensionsAboveAndItsFlagsBeside() throws IOException {
        byte[] book = new Book()
                .sheet("Summary", "Contents|Time frequency", "Sheet 1|Annual")
                .sheet(
                        "Sheet 1",
                        sheet(
                                "Million euro",
                                "Exports",
                                "World",
                                "TIME|2020||2021||2022|",
                                "GEO (Labels)||||||",
                                "Germany (until 1990 former territory of the FRG)|560.1||635.2|p|:|c",
                                "Greece|14.5|e|17||:|",
                                "Extra-EU27 (from 2020)|1||2||3|"))
                .sheet(
                        "Sheet 2",
                        sheet(
                                "Thousand euro",
                                "Imports [IMP]",
                                "United States [US]",
                                "TIME|TIME|2020|",
                                "GEO (Codes)|GEO (Labels)||",
                                "DE|Germany|500.5|"))
                .bytes();
        assertThat(Imports.in(folder)
                        .bytes("ext_lt_intertrd__custom_1_spreadsheet.xlsx", book)
                        .cells())
                .containsExactly(
                        "exports,DEU,,,2020,560100000,,",
                        "exports,GRC,,,2020,14500000,,E",
                        "imports,DEU,USA,,2020,500500,,",
                        "exports,DEU,,,2021,635200000,,P",
                        "exports,GRC,,,2021,17000000,,",
                        "exports,DEU,,,2022,,,Q");
    }

    @Test
    void theRowsMayBePartnersAndTheTimesMonths() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Sheet 1",
                        "Currency||Million euro",
                        "Stock or flow||Exports",
                        "Geopolitical entity (reporting)||Germany",
                        "TIME|2024-01||2024-02|",
                        "PARTNER (Labels)||||",
                        "United Kingdom|6||7|p",
                        "World|100||110|")
                .bytes();
        assertThat(Imports.in(folder).bytes("ei_etea_m.xlsx", book).cells())
                .containsExactly(
                        "exports,DEU,,,2024-01,100000000,,",
                        "exports,DEU,GBR,,2024-01,6000000,,",
                        "exports,DEU,,,2024-02,110000000,,",
                        "exports,DEU,GBR,,2024-02,7000000,,P");
    }

    @Test
    void tonnesAreNoEuros() throws IOException {
        byte[] book = new Book()
                .sheet(
                        "Sheet 1",
                        sheet("Thousand tonnes", "Exports", "World", "TIME|2020|", "GEO (Labels)||", "Germany|5|"))
                .bytes();
        assertThat(Imports.in(folder).bytes("t.xlsx", book).refusal())
                .anyMatch(line -> line.contains("values in other units"));
    }

    @Test
    void aSheetThatDoesNotSayWhichWayIsRefused() throws IOException {
        byte[] book = new Book()
                .sheet("Sheet 1", "Unit of measure||Million euro", "TIME|2020|", "GEO (Labels)||", "Germany|5|")
                .bytes();
        assertThat(Imports.in(folder).bytes("t.xlsx", book).refusal())
                .anyMatch(line -> line.contains("exports or imports"));
    }
}
