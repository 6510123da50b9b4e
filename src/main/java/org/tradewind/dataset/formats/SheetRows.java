package org.tradewind.dataset.formats;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The lines of a sheet of a workbook, as text. Numbers come with the 15 digits that a spreadsheet holds. */
final class SheetRows implements Rows {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String title;

    private SheetRows(ReadableWorkbook workbook, int number) throws IOException {
        this.workbook = workbook;
        Sheet sheet = workbook.getSheet(number).orElseThrow(() -> new IOException("no such sheet"));
        this.title = sheet.getName();
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    /** The names of the sheets that hold cells, in order. */
    static List<String> sheets(Source source) throws IOException {
        try (InputStream in = source.open();
                ReadableWorkbook workbook = new ReadableWorkbook(in)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (ExcelReaderException e) {
            throw new IOException("no workbook", e);
        }
    }

    /** The name of the sheet. */
    String title() {
        return title;
    }

    static SheetRows open(Source source, int sheet) throws IOException {
        try {
            return open(source, sheet, new ReadingOptions(true, true));
        } catch (ExcelReaderException unstyled) {
            // A workbook need not have styles; without them no number in it is a date.
            try {
                return open(source, sheet, new ReadingOptions(false, true));
            } catch (ExcelReaderException e) {
                throw new IOException("no workbook", e);
            }
        }
    }

    private static SheetRows open(Source source, int sheet, ReadingOptions options) throws IOException {
        try (InputStream in = source.open()) {
            return new SheetRows(new ReadableWorkbook(in, options), sheet);
        }
    }

    @Override
    public Optional<Line> next() throws IOException {
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                Line line = new Line(row.getRowNum(), fields(row));
                if (!line.blank()) {
                    return Optional.of(line);
                }
            }
            return Optional.empty();
        } catch (ExcelReaderException e) {
            throw new IOException("the sheet cannot be read on", e);
        }
    }

    private static List<String> fields(Row row) {
        List<String> fields = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            fields.add(row.getOptionalCell(i).map(SheetRows::text).orElse(""));
        }
        return fields;
    }

    private static String text(Cell cell) {
        String raw = Optional.ofNullable(cell.getRawValue()).orElse("");
        if (cell.getType() == CellType.NUMBER) {
            return date(cell).map(SheetRows::day).orElseGet(() -> number(raw));
        }
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        return cell.getType() == CellType.STRING
                ? Optional.ofNullable(cell.getText()).orElse("")
                : number(raw);
    }

    private static Optional<LocalDateTime> date(Cell cell) {
        String form = Optional.ofNullable(cell.getDataFormatString())
                .map(f -> f.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]", ""))
                .orElse("");
        return form.contains("yy") || form.contains("mmm") ? Optional.of(cell.asDate()) : Optional.empty();
    }

    private static String day(LocalDateTime date) {
        return date.toLocalDate().toString();
    }

    /** 0.30000000000000004 is the 0.3 that was typed. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
