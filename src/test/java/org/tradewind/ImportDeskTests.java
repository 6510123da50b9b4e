package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.tradewind.dataset.Zips;
import org.tradewind.simulator.SentMessage;

/** Files as sites give them, sent to the bot as documents: recognised, made a dataset, shown, published, asked. */
class ImportDeskTests extends DeskFixture {
    private static final String BACI = "t,i,j,k,v,q\n2018,276,251,854231,1.5,2\n2018,276,842,854231,2.5,NA\n";
    private static final String NATIONAL =
            "Страна,Год,Код ТН ВЭД,Экспорт\nГермания,2021,854231,1500\nФранция,2021,854231,2500\n";

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] gzippedZeros(int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out, 1 << 16)) {
            for (int i = 0; i < megabytes; i++) {
                packed.write(new byte[1_000_000]);
            }
        }
        return out.toByteArray();
    }

    @Test
    void aFileOfAKnownFormatBecomesADatasetOfItsName() {
        SentMessage preview = send(OLGA, "BACI_HS17_Y2018.csv", bytes(BACI));
        assertThat(preview.text())
                .contains("baci-hs17-y2018 1.0.0, from BACI_HS17_Y2018.csv, is sound and waits to be published.")
                .contains("2 added, 0 removed")
                .contains("The package asks no golden questions of itself.");
        assertThat(reply(anna, "/datasets").text()).doesNotContain("baci");
        assertThat(press(OLGA, preview, "Publish").text())
                .contains("baci-hs17-y2018: version 1.0.0 is now served, a new dataset. Audit 2,");
        assertThat(reply(anna, "/dataset baci-hs17-y2018").text()).contains("baci-hs17-y2018");
        assertThat(reply(anna, "exports of Germany 2018").text()).contains("$4,000", "baci-hs17-y2018 1.0.0");
        assertThat(reply(OLGA, "/rollback baci-hs17-y2018").text()).contains("no former version");
    }

    @Test
    void theCaptionNamesTheDatasetAndAKnownNameMakesItsNextVersion() throws IOException {
        SentMessage first = send(OLGA, "data.csv.gz", gzipped(BACI), "world-chips");
        assertThat(first.text()).contains("world-chips 1.0.0, from data.csv.gz, is sound");
        press(OLGA, first, "Publish");
        start(false);
        byte[] zip = Zips.zip(Map.of("baci.csv", bytes(BACI.replace("1.5", "3.5"))));
        SentMessage next = send(OLGA, "fresh.zip", zip, "the new world-chips, please");
        assertThat(next.text())
                .contains("world-chips 1.1.0, from fresh.zip, is sound")
                .contains("Against 1.0.0, which is served: 0 added, 0 removed, 1 revised, 0 reflagged.");
        start(false);
        assertThat(reply(OLGA, "/publish world-chips").text())
                .contains("version 1.1.0 is now served, in place of 1.0.0");
        assertThat(reply(OLGA, "/rollback world-chips").text()).contains("version 1.0.0 is served again");
        assertThat(reply(OLGA, "/status").text()).contains("world-chips 1.0.0", "It is not in the data folder.");
    }

    @Test
    void whatAFileDoesNotSayIsAskedForAndSaidInTheCaption() {
        SentMessage refused = send(OLGA, "Экспорт России.csv", bytes(NATIONAL));
        assertThat(refused.text())
                .contains("eksport-rossii: refused. ")
                .contains("Экспорт России.csv:1:", "reporter = \"RUS\"")
                .contains("In the chat, the caption of the file says all that");
        SentMessage taken = send(
                OLGA, "Экспорт России.csv", bytes(NATIONAL), "russia-chips\nreporter = \"RUS\"\nunit = thousand USD");
        assertThat(taken.text()).contains("russia-chips 1.0.0, from Экспорт России.csv, is sound", "2 added");
        press(OLGA, taken, "Publish");
        reply(anna, "/dataset russia-chips");
        assertThat(reply(anna, "экспорт в Германию 2021").text()).contains("1,5");
        SentMessage wrong = send(OLGA, "Экспорт России.csv", bytes(NATIONAL), "reporter = RUS\nsize = 5");
        assertThat(wrong.text()).contains("caption:2", "There is no key “size”.");
    }

    @Test
    void aBrokenFileIsRefusedByLineAndColumnInBothLanguages() {
        byte[] broken = bytes(BACI.replace("2.5", "much"));
        assertThat(send(OLGA, "baci.csv", broken).text())
                .contains("baci: refused", "baci.csv:3:5: “much” is no number.");
        assertThat(send(PAVEL, "baci.csv", broken).text())
                .contains("baci: отклонено", "baci.csv:3:5: «much» — не число.");
        assertThat(send(OLGA, "page.csv", bytes("<html><body>503</body></html>"))
                        .text())
                .contains("This is a web page and not a table");
        assertThat(send(OLGA, "cells.json", bytes("{\"data\": [{\"a\": ")).text())
                .contains("The JSON breaks off here");
        assertThat(reply(OLGA, "/publish").text()).contains("Nothing waits to be published.");
    }

    @Test
    void whatIsPackedToBurstIsRefused() throws IOException {
        assertThat(send(OLGA, "zeros.csv.gz", gzippedZeros(700)).text()).contains("zeros.csv.gz: ", "600 MB");
        assertThat(send(OLGA, "cut.csv.gz", java.util.Arrays.copyOf(gzipped(BACI), 30))
                        .text())
                .contains("cut.csv.gz: ", "damaged");
        byte[] nested = Zips.zip(Map.of("inner.csv.gz", gzipped(BACI)));
        assertThat(send(OLGA, "nested.zip", nested).text()).contains("inner.csv.gz");
    }

    @Test
    void aWorkbookIsReadAsATableOfTrade() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            String[] lines = BACI.strip().split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                String[] fields = lines[line].split(",", -1);
                for (int column = 0; column < fields.length; column++) {
                    sheet.value(line, column, fields[column]);
                }
            }
        }
        assertThat(send(OLGA, "baci.xlsx", out.toByteArray()).text()).contains("baci 1.0.0, from baci.xlsx, is sound");
    }
}
