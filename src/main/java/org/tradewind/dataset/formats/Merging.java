package org.tradewind.dataset.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes one cell of all that have the same coordinates: a value and its quantity from two rows, one figure given twice, parts
 * that add up; two figures that differ are refused.
 */
final class Merging {
    private static final int NAMED = 20;

    /** Takes the lines of the table of cells in order, each cell once. */
    interface Use {
        void with(String line) throws IOException;
    }

    private final Cube cube;
    private final Flaws flaws;
    private final Use use;
    private final List<String> same = new ArrayList<>();
    private String key = "\t";
    private long repeated;
    private int differing;

    Merging(Cube cube, Flaws flaws, Use use) {
        this.cube = cube;
        this.flaws = flaws;
        this.use = use;
    }

    /** Takes a written cell, in order. */
    void take(String written) throws IOException {
        if (!written.startsWith(key) || written.charAt(key.length()) != '\t') {
            finish();
            key = written.substring(0, Cell.keyEnd(written));
        }
        same.add(written);
    }

    /** Ends with the last cell. */
    void finish() throws IOException {
        if (same.size() == 1 && Cell.valued(same.getFirst(), key.length())) {
            use.with(Cell.csv(same.getFirst()));
        } else if (!same.isEmpty()) {
            use.with(said(one()).csv());
        }
        same.clear();
    }

    /** Where there is only a quantity, the value is not reported. */
    private static Cell said(Cell cell) {
        return cell.value().isEmpty() && cell.status().isEmpty() ? with(cell, "", cell.quantity(), "L") : cell;
    }

    /** How many rows gave a figure that another row had given. */
    long repeated() {
        return repeated;
    }

    private Cell one() {
        Cell cell = Cell.read(same.getFirst());
        for (String next : same.subList(1, same.size())) {
            cell = both(cell, Cell.read(next));
        }
        return cell;
    }

    private Cell both(Cell a, Cell b) {
        if (complement(a, b)) {
            return with(a, a.value() + b.value(), a.quantity() + b.quantity(), a.status() + b.status());
        }
        if (cube.repeats() == Layout.Repeats.SUM_OF_FILES
                || (cube.repeats() == Layout.Repeats.SUM && a.file() == b.file())) {
            return sum(a, b);
        }
        boolean differ = cube.repeats() == Layout.Repeats.SUM
                || !a.value().equals(b.value())
                || !a.quantity().equals(b.quantity())
                || !a.status().equals(b.status());
        if (differ && differing++ < NAMED) {
            flaws.at(
                    cube.file(b.file()), b.line(), 1, Flaw.CELLS_DIFFER, a.coordinates(), shown(a), shown(b), place(a));
        }
        repeated++;
        return a;
    }

    private static String shown(Cell cell) {
        return cell.value().isEmpty() ? cell.status() + cell.quantity() : cell.value();
    }

    private String place(Cell cell) {
        return cube.file(cell.file()) + ":" + cell.line();
    }

    /** A value on one row and its quantity on another. */
    private static boolean complement(Cell a, Cell b) {
        boolean valueThenQuantity =
                a.quantity().isEmpty() && b.value().isEmpty() && b.status().isEmpty();
        boolean quantityThenValue =
                b.quantity().isEmpty() && a.value().isEmpty() && a.status().isEmpty();
        return (valueThenQuantity && !b.quantity().isEmpty())
                || (quantityThenValue && !a.quantity().isEmpty());
    }

    /** A sum of which a part is withheld is not known. */
    private static Cell sum(Cell a, Cell b) {
        boolean unknown = a.value().isEmpty() || b.value().isEmpty();
        String status = a.status().equals(b.status()) || b.status().isEmpty() ? a.status() : b.status();
        String quantity = a.quantity().isEmpty() || b.quantity().isEmpty() ? "" : plus(a.quantity(), b.quantity());
        return with(a, unknown ? "" : plus(a.value(), b.value()), quantity, unknown && status.isEmpty() ? "L" : status);
    }

    private static String plus(String a, String b) {
        return new BigDecimal(a).add(new BigDecimal(b)).stripTrailingZeros().toPlainString();
    }

    private static Cell with(Cell cell, String value, String quantity, String status) {
        return new Cell(
                cell.period(),
                cell.flow(),
                cell.reporter(),
                cell.partner(),
                cell.product(),
                value,
                quantity,
                status,
                cell.file(),
                cell.line());
    }
}
