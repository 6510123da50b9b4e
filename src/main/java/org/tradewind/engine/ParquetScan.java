package org.tradewind.engine;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tradewind.dataset.CellScanner.Found;
import org.tradewind.dataset.CellScanner.Partnering;
import org.tradewind.dataset.CellScanner.Reporting;
import org.tradewind.dataset.CellScanner.Spot;
import org.tradewind.dataset.CellScanner.Wrong;

/**
 * One look at one list of files. The codes of each column become numbers first; what comes after them compares and sorts
 * numbers, and no row leaves the database.
 */
final class ParquetScan {
    private static final List<String> COORDINATES = List.of("flow", "reporter", "partner", "period", "product");
    private static final int MANDATORY = 6;

    private final Statement statement;
    private final List<Path> files;
    private final String from;
    private final List<String> sources;
    private final List<String> keys = new ArrayList<>();
    private final List<List<String>> codes = new ArrayList<>();

    ParquetScan(Statement statement, List<Path> files, List<String> sources) {
        this.statement = statement;
        this.files = files;
        this.sources = sources;
        this.from = files.stream()
                .map(Path::toAbsolutePath)
                .map(path -> "'" + path.toString().replace("'", "''") + "'")
                .collect(Collectors.joining(", ", "read_parquet([", "], filename = true, file_row_number = true)"));
    }

    Found found() throws SQLException {
        List<String> columns = texts("select column_name from (describe select * from " + from + ")");
        columns.removeAll(List.of("filename", "file_row_number"));
        if (columns.size() < MANDATORY) {
            return new Found(columns, 0, List.of(), List.of(), List.of(), List.of());
        }
        keys.addAll(COORDINATES);
        if (columns.contains("source")) {
            keys.add("source");
        }
        for (String key : keys) {
            codes.add(coded(key));
        }
        statement.execute("""
                create table met as select %s as flow, %s as reporter, %s as partner, %s as period, count(*) as rows
                from %s group by all""".formatted(number(0), number(1), number(2), number(3), from));
        long rows = count("select coalesce(sum(rows), 0) from met");
        List<Spot> spots = new ArrayList<>(new ParquetFaults(statement, from, files, columns, sources).spots());
        spots.addAll(repeats());
        return new Found(columns, rows, reporters(), partners(), codes.get(COORDINATES.indexOf("product")), spots);
    }

    /** All codes of a column in order, an empty one for none; the database then knows them by their places. */
    private List<String> coded(String column) throws SQLException {
        statement.execute(
                "create table codes_%1$s as select distinct coalesce(cast(%1$s as varchar), '') as code from %2$s"
                        .formatted(column, from));
        statement.execute(
                "create type place_%1$s as enum (select code from codes_%1$s order by code)".formatted(column));
        return texts("select code from codes_%s order by code".formatted(column));
    }

    private String number(int key) {
        String column = keys.get(key);
        return "enum_code(coalesce(cast(%1$s as varchar), '')::place_%1$s)".formatted(column);
    }

    private List<Reporting> reporters() throws SQLException {
        List<Reporting> all = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select distinct flow, reporter, period from met order by all")) {
            while (found.next()) {
                all.add(new Reporting(
                        codes.get(0).get(found.getInt(1)),
                        codes.get(1).get(found.getInt(2)),
                        codes.get(3).get(found.getInt(3))));
            }
        }
        return all;
    }

    private List<Partnering> partners() throws SQLException {
        List<Partnering> all = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("select distinct partner, period from met order by all")) {
            while (found.next()) {
                all.add(new Partnering(
                        codes.get(2).get(found.getInt(1)), codes.get(3).get(found.getInt(2))));
            }
        }
        return all;
    }

    /**
     * The first cell that stands there twice. The coordinates of a row become one number; sorted, equal ones stand side
     * by side, and sorting goes on on disk where memory is too small.
     */
    private List<Spot> repeats() throws SQLException {
        BigInteger combinations = BigInteger.ONE;
        String packed = "";
        for (int i = 0; i < keys.size(); i++) {
            combinations = combinations.multiply(
                    BigInteger.valueOf(Math.max(1, codes.get(i).size())));
            packed = packed.isEmpty()
                    ? number(i) + "::%1$s"
                    : "(" + packed + ") * " + codes.get(i).size() + " + " + number(i);
        }
        String type = combinations.bitLength() < Long.SIZE ? "bigint" : "hugeint";
        String twice = """
                select min(k) from (select k, lag(k) over () as before from
                  (select %s as k from %s order by k)) where k = before""".formatted(packed.formatted(type), from);
        try (ResultSet found = statement.executeQuery(twice)) {
            String key = found.next() ? found.getString(1) : null;
            if (key == null) {
                return List.of();
            }
            return List.of(twice(new BigInteger(key)));
        }
    }

    private Spot twice(BigInteger key) throws SQLException {
        String[] cell = new String[keys.size()];
        BigInteger rest = key;
        for (int i = keys.size() - 1; i >= 0; i--) {
            BigInteger[] parts =
                    rest.divideAndRemainder(BigInteger.valueOf(codes.get(i).size()));
            cell[i] = codes.get(i).get(parts[1].intValueExact());
            rest = parts[0];
        }
        List<String> where = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            where.add("coalesce(cast(%s as varchar), '') = '%s'".formatted(keys.get(i), cell[i].replace("'", "''")));
        }
        String id = String.join("/", cell[0], cell[1], cell[2], cell[4], cell[3]);
        try (ResultSet found =
                statement.executeQuery("select filename, file_row_number from %s where %s order by all limit 2"
                        .formatted(from, String.join(" and ", where)))) {
            found.next();
            long first = found.getLong(2) + 1;
            found.next();
            return new Spot(
                    Wrong.TWICE,
                    ParquetFaults.place(files, found.getString(1)),
                    found.getLong(2) + 1,
                    id,
                    String.valueOf(first));
        }
    }

    private long count(String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }
}
