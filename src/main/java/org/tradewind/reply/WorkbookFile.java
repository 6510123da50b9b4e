package org.tradewind.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Figures as a workbook: typed cells on the first sheet, the citation on the second. */
final class WorkbookFile {
    private static final String NUMBERS = "#,##0.###";
    private static final String PLAIN = "0";
    private static final double WIDTH = 16;
    private static final double CITATION_WIDTH = 110;

    private WorkbookFile() {}

    static byte[] of(Voice voice, FigureSheet figures, List<String> citation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Tradewind", "1.0")) {
            write(book.newWorksheet(voice.text("export.sheet.figures")), figures);
            write(book.newWorksheet(voice.text("export.sheet.citation")), citation);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        }
        return Repacked.of(out.toByteArray());
    }

    private static void write(Worksheet sheet, FigureSheet figures) {
        List<String> headings = figures.headings();
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        List<List<FigureSheet.Entry>> rows = figures.rows();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < headings.size(); column++) {
                write(sheet, row + 1, column, rows.get(row).get(column));
            }
        }
    }

    private static void write(Worksheet sheet, int row, int column, FigureSheet.Entry entry) {
        switch (entry) {
            case FigureSheet.Entry.Number number -> {
                sheet.value(row, column, number.number());
                sheet.style(row, column)
                        .format(isSmall(number.number()) ? PLAIN : NUMBERS)
                        .set();
            }
            case FigureSheet.Entry.Words words -> {
                if (!words.text().isEmpty()) {
                    sheet.value(row, column, words.text());
                }
            }
        }
    }

    /** Years and places are not told in thousands. */
    private static boolean isSmall(BigDecimal number) {
        return number.scale() == 0 && number.abs().compareTo(BigDecimal.valueOf(10_000)) < 0;
    }

    private static void write(Worksheet sheet, List<String> lines) {
        sheet.width(0, CITATION_WIDTH);
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, FigureSheet.harmless(lines.get(row)));
            sheet.style(row, 0).wrapText(true).set();
        }
    }
}
