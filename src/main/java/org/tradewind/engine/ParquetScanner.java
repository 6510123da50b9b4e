package org.tradewind.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.tradewind.dataset.CellScanner;
import org.tradewind.trade.Status;

/** Looks through Parquet files with DuckDB: a few passes over columns, within bounded memory. */
final class ParquetScanner implements CellScanner {
    /** Beyond this, repeats would take longer to find than all else together. */
    private static final long MOST_FOR_REPEATS = 30_000_000;

    private final EngineSettings limits;

    ParquetScanner(EngineSettings limits) {
        this.limits = limits;
    }

    @Override
    public Found scan(List<Path> files, List<String> sources) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("memory_limit", limits.memory());
        settings.setProperty("threads", String.valueOf(limits.threads()));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
                Statement statement = connection.createStatement()) {
            return new Scan(statement, files, sources).found();
        } catch (SQLException e) {
            return new Found(List.of(String.valueOf(e.getMessage())), 0, List.of(), List.of(), List.of(), List.of());
        }
    }

    /** One look at one list of files. */
    private static final class Scan {
        private final Statement statement;
        private final String from;
        private final List<String> sources;

        Scan(Statement statement, List<Path> files, List<String> sources) {
            this.statement = statement;
            this.sources = sources;
            this.from = files.stream()
                    .map(Path::toAbsolutePath)
                    .map(path -> "'" + path.toString().replace("'", "''") + "'")
                    .collect(Collectors.joining(", ", "read_parquet([", "])"));
        }

        Found found() throws SQLException {
            List<String> columns = texts("select column_name from (describe select * from " + from + ")");
            if (columns.size() < 6) {
                return new Found(columns, 0, List.of(), List.of(), List.of(), List.of());
            }
            long rows = number("select count(*) from " + from);
            return new Found(columns, rows, reporters(), partners(), texts(text("product")), spots(columns, rows));
        }

        private String text(String column) {
            return "select distinct coalesce(cast(%s as varchar), '') from %s order by 1".formatted(column, from);
        }

        private List<Reporting> reporters() throws SQLException {
            List<Reporting> all = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select flow, reporter, cast(period as varchar) from " + from + " group by all order by all")) {
                while (found.next()) {
                    all.add(new Reporting(filled(found, 1), filled(found, 2), filled(found, 3)));
                }
            }
            return all;
        }

        private List<Partnering> partners() throws SQLException {
            List<Partnering> all = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select partner, cast(period as varchar) from " + from + " group by all order by all")) {
                while (found.next()) {
                    all.add(new Partnering(filled(found, 1), filled(found, 2)));
                }
            }
            return all;
        }

        private static String filled(ResultSet found, int column) throws SQLException {
            String text = found.getString(column);
            return text == null ? "" : text;
        }

        private List<Spot> spots(List<String> columns, long rows) throws SQLException {
            List<Spot> spots = new ArrayList<>();
            String numbered = List.of(Status.values()).stream()
                    .filter(Status::hasNumber)
                    .map(s -> "'" + s.code() + "'")
                    .collect(Collectors.joining(", "));
            String status = columns.contains("status") ? "coalesce(nullif(status, ''), 'A')" : "'A'";
            spot(spots, Wrong.NUMBER_MISSING, "value is null and %s in (%s)".formatted(status, numbered), status);
            spot(
                    spots,
                    Wrong.NUMBER_AGAINST_STATUS,
                    "value is not null and %s not in (%s)".formatted(status, numbered),
                    "value");
            spot(spots, Wrong.NUMBER_IMPOSSIBLE, "value < 0", "value");
            if (columns.contains("status")) {
                String all = List.of(Status.values()).stream()
                        .map(s -> "'" + s.code() + "'")
                        .collect(Collectors.joining(", "));
                spot(spots, Wrong.STATUS_UNKNOWN, status + " not in (" + all + ")", status);
            }
            if (columns.contains("source")) {
                String known = sources.stream().map(s -> "'" + s + "'").collect(Collectors.joining(", ", "'', ", ""));
                spot(spots, Wrong.SOURCE_UNKNOWN, "coalesce(source, '') not in (" + known + ")", "source");
            }
            if (rows <= MOST_FOR_REPEATS) {
                repeats(spots, columns);
            }
            return spots;
        }

        private void spot(List<Spot> spots, Wrong wrong, String where, String value) throws SQLException {
            try (ResultSet found = statement.executeQuery(
                    "select min(cast(%s as varchar)), count(*) from %s where %s".formatted(value, from, where))) {
                if (found.next() && found.getLong(2) > 0) {
                    spots.add(new Spot(wrong, 0, filled(found, 1)));
                }
            }
        }

        private void repeats(List<Spot> spots, List<String> columns) throws SQLException {
            String keys = "flow, reporter, partner, product, period" + (columns.contains("source") ? ", source" : "");
            try (ResultSet found = statement.executeQuery(
                    "select concat_ws('/', flow, reporter, coalesce(partner, ''), coalesce(product, ''), period) from "
                            + from + " group by " + keys + " having count(*) > 1 order by 1 limit 1")) {
                if (found.next()) {
                    spots.add(new Spot(Wrong.TWICE, 0, filled(found, 1)));
                }
            }
        }

        private long number(String sql) throws SQLException {
            try (ResultSet found = statement.executeQuery(sql)) {
                return found.next() ? found.getLong(1) : 0;
            }
        }

        private List<String> texts(String sql) throws SQLException {
            List<String> texts = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                while (found.next()) {
                    texts.add(filled(found, 1));
                }
            }
            return texts;
        }
    }
}
