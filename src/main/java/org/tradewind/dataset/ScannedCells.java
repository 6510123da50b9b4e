package org.tradewind.dataset;

import java.util.List;
import java.util.function.Predicate;
import org.tradewind.dataset.CellScanner.Found;
import org.tradewind.dataset.CellScanner.Partnering;
import org.tradewind.dataset.CellScanner.Reporting;
import org.tradewind.dataset.CellScanner.Spot;
import org.tradewind.trade.Period;

/** Checks what a database found in files of cells, and counts it. */
final class ScannedCells {
    private static final int MANDATORY = 6;

    private final CellRules rules;
    private final Faults faults;
    private final List<String> files;

    /** @param files their names; faults of whole columns are told at the first */
    ScannedCells(CellRules rules, Faults faults, List<String> files) {
        this.rules = rules;
        this.faults = faults;
        this.files = files;
    }

    Cube.Summary read(Found found) {
        List<String> columns = found.columns();
        boolean right = columns.size() >= MANDATORY
                && columns.size() <= Cube.COLUMNS.size()
                && Cube.COLUMNS.subList(0, columns.size()).equals(columns);
        if (!right) {
            faults.at(
                    files.getFirst(),
                    1,
                    1,
                    Fault.CELLS_COLUMNS,
                    String.join(", ", columns),
                    String.join(", ", Cube.COLUMNS));
        }
        found.spots().forEach(this::spot);
        CellCounter counter = new CellCounter();
        for (Reporting r : found.reporters()) {
            boolean flow = flow(r.flow());
            boolean reporter = known(r.reporter(), rules::economy, 2, Fault.ECONOMY_UNKNOWN);
            boolean period = known(r.period(), rules::period, 5, Fault.PERIOD_MALFORMED);
            if (flow && reporter && period) {
                counter.reporter(r.flow(), r.reporter(), Period.read(r.period()));
            }
        }
        for (Partnering p : found.partners()) {
            if ((p.partner().isEmpty() || known(p.partner(), rules::economy, 3, Fault.ECONOMY_UNKNOWN))
                    && rules.period(p.period())) {
                counter.partner(p.partner(), Period.read(p.period()));
            }
        }
        for (String product : found.products()) {
            if (product.isEmpty() || known(product, rules::product, 4, Fault.CODE_MALFORMED)) {
                counter.product(product);
            }
        }
        counter.rows(found.rows());
        return counter.summary();
    }

    private boolean flow(String code) {
        return known(code, rules::flow, 1, Fault.FLOW_UNKNOWN)
                && known(code, rules::unmirrored, 1, Fault.CELL_MIRRORED);
    }

    private boolean known(String code, Predicate<String> right, int column, Fault fault) {
        boolean is = right.test(code);
        if (!is) {
            faults.at(files.getFirst(), 1, column, fault, code);
        }
        return is;
    }

    private void spot(Spot spot) {
        String file = files.get(spot.file());
        int line = (int) Math.min(Integer.MAX_VALUE, Math.max(1, spot.row()));
        switch (spot.wrong()) {
            case NUMBER_MISSING -> faults.at(file, line, 6, Fault.NUMBER_MISSING, spot.value());
            case NUMBER_AGAINST_STATUS -> faults.at(file, line, 6, Fault.NUMBER_AGAINST_STATUS, spot.value(), "");
            case NUMBER_IMPOSSIBLE -> faults.at(file, line, 6, Fault.NUMBER_IMPOSSIBLE, spot.value(), "value");
            case NUMBER_LONG -> faults.at(file, line, 6, Fault.CELL_DIGITS, spot.value());
            case STATUS_UNKNOWN -> faults.at(file, line, 8, Fault.STATUS_UNKNOWN, spot.value(), Codes.STATUSES);
            case SOURCE_UNKNOWN -> faults.at(file, line, 9, Fault.SOURCE_UNKNOWN, spot.value());
            case TWICE -> faults.at(file, line, 1, Fault.CELL_TWICE, spot.value(), spot.before());
        }
    }
}
