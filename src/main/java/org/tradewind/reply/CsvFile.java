package org.tradewind.reply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Figures as comma-separated values after RFC 4180: lines end in CRLF, quotes are doubled. */
final class CsvFile {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private CsvFile() {}

    static byte[] of(FigureSheet sheet) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        line(out, sheet.headings());
        for (List<FigureSheet.Entry> row : sheet.rows()) {
            line(out, row.stream().map(CsvFile::text).toList());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String text(FigureSheet.Entry entry) {
        return switch (entry) {
            case FigureSheet.Entry.Number number -> number.number().toPlainString();
            case FigureSheet.Entry.Words words -> words.text();
        };
    }

    private static void line(StringBuilder out, List<String> cells) {
        out.append(cells.stream().map(CsvFile::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
