package org.tradewind.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The file of a version, read to be brought elsewhere. Whatever fails here is our own failure, not that of a cluster. */
final class Source implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;
    private final Statement statement;

    private Source(Connection connection, Statement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    static Source open(Path file) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
            return new Source(connection, connection.createStatement());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static EngineException unreadable(SQLException e) {
        return new EngineException("the data of a version cannot be read", e);
    }

    /** All tables; the mark that the file is complete comes last. */
    List<TableForm> tables() {
        List<TableForm> tables = new ArrayList<>();
        for (String name : lines("select table_name from information_schema.tables"
                + " where table_schema = 'main' order by table_name = 'complete', table_name")) {
            long rows =
                    Long.parseLong(lines("select count(*) from \"" + name + '"').getFirst());
            tables.add(new TableForm(name, columns(name), rows));
        }
        return tables;
    }

    private List<TableForm.Column> columns(String table) {
        List<TableForm.Column> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("describe \"" + table + '"')) {
            while (found.next()) {
                columns.add(TableForm.column(found.getString(1), found.getString(2)));
            }
            return columns;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The first column of what is found. */
    List<String> lines(String sql) {
        List<String> all = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                all.add(String.valueOf(found.getString(1)));
            }
            return all;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Writes the rows of a table into a file of Parquet. */
    void write(TableForm table, Path file) {
        try {
            statement.execute("copy (%s) to '%s' (format parquet, compression zstd)"
                    .formatted(table.selected(), file.toString().replace("'", "''")));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Begins to read the rows of a table. */
    Rows rows(TableForm table) {
        try {
            return new Rows(
                    statement.executeQuery(table.selected()), table.columns().size());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Rows that are read a good many at a time. */
    static final class Rows implements AutoCloseable {
        private final ResultSet found;
        private final int columns;

        private Rows(ResultSet found, int columns) {
            this.found = found;
            this.columns = columns;
        }

        /** The next rows as an array of arrays in JSON, all values as text; empty where there are no more. */
        String next(int mostRows, int mostCharacters) {
            try {
                StringBuilder some = new StringBuilder();
                for (int i = 0; i < mostRows && some.length() < mostCharacters && found.next(); i++) {
                    some.append(some.isEmpty() ? '[' : ',').append(row());
                }
                return some.isEmpty() ? "" : some.append(']').toString();
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }

        private String row() throws SQLException {
            ArrayNode row = JSON.createArrayNode();
            for (int i = 1; i <= columns; i++) {
                row.add(found.getString(i));
            }
            return row.toString();
        }

        @Override
        public void close() {
            try {
                found.close();
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            statement.close();
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
