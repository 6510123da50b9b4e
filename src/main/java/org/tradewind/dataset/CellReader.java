package org.tradewind.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.tradewind.trade.Status;

/** Reads the files of cells line by line, without keeping them: reports what is wrong, and counts what is there. */
final class CellReader {
    /** How many faults of cells are told; more help nobody. */
    private static final int MOST_FAULTS = 200;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,29})(?:\\.\\d{1,20})?");
    private static final int MANDATORY = 6;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 3;

    private final Codes codes;
    private final CellRules rules;
    private final Faults faults;
    private final CellCounter counter = new CellCounter();
    private final SeenCells seen = new SeenCells();
    private final Map<String, Boolean> economies = new LinkedHashMap<>();
    private final Map<String, Boolean> products = new LinkedHashMap<>();
    private final Map<String, Boolean> periods = new LinkedHashMap<>();
    private int found;

    CellReader(Codes codes, CubeForm form, Faults faults) {
        this.codes = codes;
        this.rules = new CellRules(codes, form);
        this.faults = faults;
    }

    /** Reads files one after the other; those that only a database reads, by a scanner. */
    Cube.Summary read(List<String> names, PackageFolder files, Optional<CellScanner> scanner, List<String> sources) {
        boolean parquet = !names.isEmpty() && names.stream().map(files::path).allMatch(Cube::parquet);
        if (parquet && scanner.isPresent()) {
            names.forEach(files::digest);
            boolean there = names.stream().map(files::path).allMatch(Files::isRegularFile);
            return there
                    ? new ScannedCells(rules, faults, names)
                            .read(scanner.get()
                                    .scan(names.stream().map(files::path).toList(), sources))
                    : counter.summary();
        }
        for (String name : names) {
            if (name.endsWith(".csv") || name.endsWith(".csv.gz")) {
                files.stream(name, in -> read(name, in));
            } else {
                faults.of(name, Fault.CELLS_UNREADABLE, name);
            }
        }
        return counter.summary();
    }

    private void read(String file, InputStream in) throws IOException {
        CellLines lines = new CellLines(in);
        Optional<String[]> header = lines.next(file, faults);
        if (header.isEmpty()) {
            faults.of(file, Fault.FILE_EMPTY);
            return;
        }
        int width = header.get().length;
        if (!header(file, header.get())) {
            return;
        }
        for (Optional<String[]> line = lines.next(file, faults);
                line.isPresent() && found < MOST_FAULTS;
                line = lines.next(file, faults)) {
            row(file, lines.line(), width, line.get());
        }
        if (found >= MOST_FAULTS) {
            faults.at(file, lines.line(), 1, Fault.CELLS_FAULTS_MORE, String.valueOf(MOST_FAULTS));
        }
    }

    private boolean header(String file, String[] header) {
        List<String> names = List.of(header);
        boolean right = names.size() >= MANDATORY
                && names.size() <= Cube.COLUMNS.size()
                && Cube.COLUMNS.subList(0, names.size()).equals(names);
        if (!right) {
            faults.at(file, 1, 1, Fault.CELLS_COLUMNS, String.join(", ", names), String.join(", ", Cube.COLUMNS));
        }
        return right;
    }

    private void row(String file, int line, int width, String[] fields) {
        if (fields.length != width) {
            fault(
                    file,
                    line,
                    Math.min(fields.length, width),
                    Fault.FIELD_COUNT,
                    String.valueOf(fields.length),
                    String.valueOf(width));
            return;
        }
        String[] row = fields.length == Cube.COLUMNS.size() ? fields : Arrays.copyOf(fields, Cube.COLUMNS.size());
        for (int i = fields.length; i < row.length; i++) {
            row[i] = "";
        }
        int before = found;
        coordinates(file, line, row);
        numbers(file, line, row);
        if (found == before) {
            counter.count(row);
            Optional<Integer> first = seen.add(row, line);
            first.ifPresent(at -> fault(file, line, 1, Fault.CELL_TWICE, id(row), at.toString()));
        }
    }

    private void coordinates(String file, int line, String[] row) {
        if (!rules.flow(row[0])) {
            fault(file, line, 1, Fault.FLOW_UNKNOWN, row[0]);
        } else if (!rules.unmirrored(row[0])) {
            fault(file, line, 1, Fault.CELL_MIRRORED, row[0]);
        }
        if (row[1].isEmpty()) {
            fault(file, line, 2, Fault.FIELD_EMPTY, "reporter");
        } else {
            known(economies, row[1], rules::economy, file, line, 2, Fault.ECONOMY_UNKNOWN);
        }
        if (!row[2].isEmpty()) {
            known(economies, row[2], rules::economy, file, line, 3, Fault.ECONOMY_UNKNOWN);
        }
        if (!row[3].isEmpty()) {
            known(products, row[3], rules::product, file, line, 4, Fault.CODE_MALFORMED);
        }
        known(periods, row[4], rules::period, file, line, 5, Fault.PERIOD_MALFORMED);
    }

    private void known(
            Map<String, Boolean> seen,
            String code,
            Predicate<String> right,
            String file,
            int line,
            int column,
            Fault fault) {
        Boolean before = seen.get(code);
        boolean is = before != null ? before : right.test(code);
        if (before == null) {
            seen.put(code, is);
        }
        if (!is) {
            fault(file, line, column, fault, code);
        }
    }

    private void numbers(String file, int line, String[] row) {
        number(file, line, 6, row[5]);
        number(file, line, 7, row[6]);
        Optional<Status> status = row[7].isEmpty() ? Optional.of(Status.NORMAL) : Status.of(row[7]);
        if (status.isEmpty()) {
            fault(file, line, 8, Fault.STATUS_UNKNOWN, row[7], Codes.STATUSES);
        } else if (status.get().hasNumber() && row[5].isEmpty()) {
            fault(file, line, 6, Fault.NUMBER_MISSING, status.get().code());
        } else if (!status.get().hasNumber() && !row[5].isEmpty()) {
            fault(
                    file,
                    line,
                    6,
                    Fault.NUMBER_AGAINST_STATUS,
                    row[5],
                    status.get().code());
        }
        if (!row[8].isEmpty() && !codes.hasSource(row[8])) {
            fault(file, line, 9, Fault.SOURCE_UNKNOWN, row[8]);
        }
    }

    private void number(String file, int line, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!plain(text) && !NUMBER.matcher(text).matches()) {
            fault(file, line, column, Fault.NUMBER_UNREADABLE, text);
        } else if (text.charAt(0) == '-') {
            fault(file, line, column, Fault.NUMBER_IMPOSSIBLE, text, Cube.COLUMNS.get(column - 1));
        } else if (tooLong(text)) {
            fault(file, line, column, Fault.CELL_DIGITS, text);
        }
    }

    private static boolean plain(String text) {
        if (text.length() > 1 && text.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean tooLong(String text) {
        int point = text.indexOf('.');
        int whole = point < 0 ? text.length() : point;
        return whole > MOST_DIGITS || (point >= 0 && text.length() - point - 1 > MOST_DECIMALS);
    }

    private static String id(String[] row) {
        List<String> parts = new ArrayList<>(List.of(row).subList(0, 5));
        return String.join("/", parts);
    }

    private void fault(String file, int line, int column, Fault fault, String... arguments) {
        found++;
        faults.at(file, line, column, fault, arguments);
    }
}
