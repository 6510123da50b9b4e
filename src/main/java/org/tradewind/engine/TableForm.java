package org.tradewind.engine;

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

    /** A column of a type of DuckDB. */
    static Column column(String name, String own) {
        return new Column(name, type(own));
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

    /** One line: how many rows there are, and what every column of numbers comes to. It is the same on both sides. */
    String proof() {
        return "select concat('%s ', cast(count(*) as varchar)".formatted(name)
                + columns.stream()
                        .map(c -> c.number()
                                ? "sum(cast(%s as decimal(38,3)))".formatted(c.quoted())
                                : "count(%s)".formatted(c.quoted()))
                        .map(", ' ', coalesce(cast(%s as varchar), 'none')"::formatted)
                        .collect(Collectors.joining())
                + ") from " + quoted();
    }
}
