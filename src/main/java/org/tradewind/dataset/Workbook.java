package org.tradewind.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * The first sheet of an XLSX workbook as CSV, line by line where it stood, so that a fault is found where its writer
 * sees it. Numbers come with the digits that the workbook shows. Formulas are refused: what they give is not written.
 */
final class Workbook {
    /** A spreadsheet knows no more digits; what follows them is dust of its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern DECIMALS = Pattern.compile("[#,]*0(?:\\.(0+))?");
    private static final Pattern DATE = Pattern.compile("(?i).*[dy].*");

    private final String name;
    private final Faults faults;

    Workbook(String name, Faults faults) {
        this.name = name;
        this.faults = faults;
    }

    /** The sheet as CSV, or empty with the faults reported. */
    Optional<byte[]> csv(byte[] xlsx) {
        StringBuilder csv = new StringBuilder();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(xlsx), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            int line = 1;
            for (Row row : (Iterable<Row>) rows::iterator) {
                for (; line < row.getRowNum(); line++) {
                    csv.append('\n');
                }
                append(csv, row);
                line++;
            }
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IllegalStateException e) {
            faults.in(name, Fault.WORKBOOK_MALFORMED, name);
        }
        return faults.blocking() ? Optional.empty() : Optional.of(csv.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void append(StringBuilder csv, Row row) {
        int last = row.getCellCount();
        for (int column = 0; column < last; column++) {
            csv.append(column == 0 ? "" : ",");
            Cell cell = row.getCell(column);
            if (cell != null) {
                csv.append(quoted(value(row.getRowNum(), column + 1, cell)));
            }
        }
        csv.append('\n');
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private String value(int line, int column, Cell cell) {
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            faults.at(name, line, column, Fault.CELL_FORMULA);
            return "";
        }
        return switch (cell.getType()) {
            case NUMBER -> number(cell);
            case STRING -> cell.asString();
            case BOOLEAN -> cell.asBoolean().toString();
            case EMPTY -> "";
            case ERROR, FORMULA -> {
                faults.at(name, line, column, Fault.CELL_ERROR);
                yield "";
            }
        };
    }

    private static String number(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("General");
        if (DATE.matcher(format).matches() && !format.equals("General")) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal shown = cell.asNumber().round(DIGITS).stripTrailingZeros();
        int decimals = decimals(format);
        return (shown.scale() < decimals ? shown.setScale(decimals) : shown).toPlainString();
    }

    /** How many decimals a format shows at least. */
    private static int decimals(String format) {
        Matcher m = DECIMALS.matcher(List.of(format.split(";", -1)).getFirst());
        return m.matches() && m.group(1) != null ? m.group(1).length() : 0;
    }
}
