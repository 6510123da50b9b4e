package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradewind.trade.Lang;

/** Answers as files. */
class ExportTests {
    private static final String ID = "abcdefghjk";

    private static Attachment file(String name, Lang lang, FileForm form) {
        Reply reply =
                new ReplyWriter().export(Exchanges.of(name, lang), ID, form).orElseThrow();
        return ((Reply.Document) reply).file();
    }

    private static String csv(String name, Lang lang) {
        return new String(file(name, lang, FileForm.CSV).content(), StandardCharsets.UTF_8);
    }

    private static List<Row> sheet(ReadableWorkbook book, int index) throws IOException {
        return book.getSheet(index).orElseThrow().read();
    }

    @Test
    void csvBeginsWithTheMarkAndEndsItsLinesAsTheStandardSays() {
        String text = csv("value", Lang.EN);
        assertThat(text).startsWith("\ufeffmeasure,flow,reporter,").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void aFigureComesWithItsHedgeBoundsUnitBasisAndSource() {
        assertThat(csv("value", Lang.EN))
                .contains(",2020,4500000000,4500000000,,more_than,USD,reported,,more than $4.5 bn,")
                .contains("https://www.themoscowtimes.com/tech");
        assertThat(csv("value", Lang.RU)).contains("оговорка", ",более,USD,из источника,");
    }

    @Test
    void cellsWithCommasAndQuotesAreQuoted() {
        assertThat(csv("value", Lang.EN)).contains("\"The Moscow Times, Russia's Technology Exports Soar <");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1"})
    void whatASpreadsheetCouldRunIsKeptText(String text) {
        assertThat(FigureSheet.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(FigureSheet.harmless("more than $4.5 bn")).isEqualTo("more than $4.5 bn");
        assertThat(FigureSheet.harmless("")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aWorkbookHasTypedCellsAndACitation(Lang lang) throws IOException {
        Attachment file = file("ranking", lang, FileForm.XLSX);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            Row first = sheet(book, 0).get(1);
            assertThat(first.getCell(8).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCellAsNumber(8).orElseThrow()).isGreaterThan(BigDecimal.ONE);
            assertThat(first.getCellAsString(3).orElseThrow()).isEqualTo("USA");
            assertThat(first.getCell(14).asNumber()).isEqualByComparingTo("1");
            List<Row> citation = sheet(book, 1);
            assertThat(citation).anyMatch(row -> row.getCellText(0).contains(ID));
            assertThat(citation)
                    .anyMatch(row -> row.getCellText(0).contains("GOST")
                            || row.getCellText(0).contains("ГОСТ"));
        }
    }

    @ParameterizedTest
    @EnumSource(FileForm.class)
    void theSameAnswerGivesTheSameBytes(FileForm form) {
        assertThat(file("ranking", Lang.RU, form)).isEqualTo(file("ranking", Lang.RU, form));
    }

    @Test
    void namesOfFilesAreUnderstoodAndSafe() {
        assertThat(file("value", Lang.RU, FileForm.CSV).name()).isEqualTo("exports-2020-abcdefghjk.csv");
        for (String name : Exchanges.all().keySet()) {
            new ReplyWriter()
                    .export(Exchanges.of(name, Lang.RU), ID, FileForm.XLSX)
                    .ifPresent(
                            reply -> assertThat(((Reply.Document) reply).file().name())
                                    .matches("[a-z0-9][a-z0-9-]*-abcdefghjk\\.xlsx"));
        }
    }

    @Test
    void anAnswerWithoutFiguresMakesNoFile() {
        assertThat(new ReplyWriter().export(Exchanges.of("no-data", Lang.EN), ID, FileForm.CSV))
                .isEmpty();
    }
}
