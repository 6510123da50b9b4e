package org.tradewind.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A table of a version as it stands in its file: its name and columns, with the types that a cluster knows. */
record TableForm(String name, List<Column> columns, long rows) {
    /** From here on the cells are laid down by period, so that a question reads its years only. */
    private static final long LARGE = 2_000_000;

    private static final String PERIOD = "period";

    /** A column with its type on a cluster: whole numbers have but two sizes there. */
    record Column(String name, String type) {
        boolean number() {
            return !type.equals("varchar") && !type.equals("boolean");
        }

        String quoted() {
            return '"' + name + '"';
        }
    }

    /** All tables of a file; the mark that it is complete comes last. */
    static List<TableForm> of(Statement file) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = file.executeQuery("select table_name from information_schema.tables"
                + " where table_schema = 'main' order by table_name = 'complete', table_name")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        List<TableForm> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(new TableForm(name, columns(file, name), counted(file, name)));
        }
        return tables;
    }

    private static List<Column> columns(Statement file, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = file.executeQuery("describe \"" + table + '"')) {
            while (found.next()) {
                columns.add(new Column(found.getString(1), type(found.getString(2))));
            }
        }
        return columns;
    }

    private static String type(String own) {
        return switch (own) {
            case "TINYINT", "SMALLINT", "INTEGER" -> "integer";
            case "BIGINT", "VARCHAR", "BOOLEAN" -> own.toLowerCase(java.util.Locale.ROOT);
            default -> {
                if (!own.startsWith("DECIMAL(")) {
                    throw new EngineException("a column of type " + own + " cannot go to the cluster");
                }
                yield own.toLowerCase(java.util.Locale.ROOT);
            }
        };
    }

    private static long counted(Statement file, String table) throws SQLException {
        try (ResultSet found = file.executeQuery("select count(*) from \"" + table + '"')) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    boolean byPeriod() {
        return rows >= LARGE && columns.stream().anyMatch(c -> c.name().equals(PERIOD));
    }

    /** The columns of the whole table, the one that it is laid down by last. */
    List<Column> laidDown() {
        List<Column> last = new ArrayList<>(columns);
        if (byPeriod()) {
            last.removeIf(c -> c.name().equals(PERIOD));
            last.add(new Column(PERIOD, "integer"));
        }
        return last;
    }

    String quoted() {
        return '"' + name + '"';
    }

    /** A list of columns in the order of {@link #laidDown}. */
    String list(Function<Column, String> text) {
        return laidDown().stream().map(text).collect(Collectors.joining(", "));
    }

    /** The rows in a file, each column with the type that it has on the cluster. */
    String selected() {
        return "select " + list(c -> "cast(%s as %s) as %1$s".formatted(c.quoted(), c.type())) + " from " + quoted()
                + (byPeriod() ? " order by " + PERIOD : "");
    }

    /** How many rows there are, and what every column of numbers comes to: the same on both sides, or it is lost. */
    String proof() {
        return "select cast(count(*) as varchar)"
                + columns.stream()
                        .map(c -> c.number()
                                ? ", cast(sum(cast(%s as decimal(38,3))) as varchar)".formatted(c.quoted())
                                : ", cast(count(%s) as varchar)".formatted(c.quoted()))
                        .collect(Collectors.joining())
                + " from " + quoted();
    }
}
