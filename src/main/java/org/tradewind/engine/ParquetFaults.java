package org.tradewind.engine;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.dataset.CellScanner.Spot;
import org.tradewind.dataset.CellScanner.Wrong;
import org.tradewind.trade.Status;

/** Looks for the first row of each kind of fault in Parquet files, for all kinds in one pass. */
final class ParquetFaults {
    /** A kind of fault: in which rows it is, and what is told of them. */
    private record Rule(String where, String value) {}

    private final Statement statement;
    private final String from;
    private final List<Path> files;
    private final Map<Wrong, Rule> rules = new LinkedHashMap<>();

    ParquetFaults(Statement statement, String from, List<Path> files, List<String> columns, List<String> sources) {
        this.statement = statement;
        this.from = from;
        this.files = files;
        String status = columns.contains("status") ? "coalesce(nullif(cast(status as varchar), ''), 'A')" : "'A'";
        String numbered =
                quoted(Stream.of(Status.values()).filter(Status::hasNumber).map(Status::code));
        rules.put(Wrong.NUMBER_MISSING, new Rule("value is null and %s in (%s)".formatted(status, numbered), status));
        rules.put(
                Wrong.NUMBER_AGAINST_STATUS,
                new Rule("value is not null and %s not in (%s)".formatted(status, numbered), "value"));
        rules.put(Wrong.NUMBER_IMPOSSIBLE, new Rule("value < 0", "value"));
        rules.put(Wrong.NUMBER_LONG, new Rule("value >= 1000000000000000", "value"));
        if (columns.contains("status")) {
            String all = quoted(Stream.of(Status.values()).map(Status::code));
            rules.put(Wrong.STATUS_UNKNOWN, new Rule(status + " not in (" + all + ")", status));
        }
        if (columns.contains("source")) {
            String known = quoted(Stream.concat(Stream.of(""), sources.stream()));
            rules.put(Wrong.SOURCE_UNKNOWN, new Rule("coalesce(source, '') not in (" + known + ")", "source"));
        }
    }

    private static String quoted(Stream<String> codes) {
        return codes.map(code -> "'" + code.replace("'", "''") + "'").collect(Collectors.joining(", "));
    }

    List<Spot> spots() throws SQLException {
        List<String> firsts = new ArrayList<>();
        for (Rule rule : rules.values()) {
            firsts.add(
                    "min(struct_pack(f := filename, r := file_row_number, v := cast(%s as varchar))) filter (where %s)"
                            .formatted(rule.value(), rule.where()));
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            told.add("s%1$d.f, s%1$d.r, s%1$d.v".formatted(i));
            firsts.set(i, firsts.get(i) + " as s" + i);
        }
        List<Spot> spots = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select %s from (select %s from %s)"
                .formatted(String.join(", ", told), String.join(", ", firsts), from))) {
            found.next();
            int column = 1;
            for (Wrong wrong : rules.keySet()) {
                String file = found.getString(column);
                if (file != null) {
                    String value = found.getString(column + 2);
                    long row = found.getLong(column + 1) + 1;
                    spots.add(new Spot(wrong, place(files, file), row, value == null ? "" : value, ""));
                }
                column += 3;
            }
        }
        return spots;
    }

    /** Which of the files it is, 0 first. */
    static int place(List<Path> files, String name) {
        int place = files.stream()
                .map(Path::toAbsolutePath)
                .map(Path::toString)
                .toList()
                .indexOf(name);
        return Math.max(0, place);
    }
}
