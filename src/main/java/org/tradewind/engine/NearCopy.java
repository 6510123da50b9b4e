package org.tradewind.engine;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A copy of the tables of a small version in memory. Whatever fails here is our own failure, not that of a cluster. */
final class NearCopy {
    private final DuckDBConnection database;

    private NearCopy(DuckDBConnection database) {
        this.database = database;
    }

    /**
     * Reads all tables from a cluster.
     *
     * @throws org.tradewind.trade.DataAwayException if the cluster is away
     */
    static DuckDbTables of(TrinoTables far, String dataset, EngineSettings limits) {
        NearCopy copy = new NearCopy(memory(limits));
        boolean whole = false;
        try {
            for (String name : far.names()) {
                Read read = far.read("select * from \"" + name + '"', NearCopy::read);
                copy.take(new TableForm(name, read.columns(), read.rows().size()), read.rows());
            }
            DuckDbTables tables = DuckDbTables.over(dataset, copy.database, limits);
            whole = true;
            return tables;
        } finally {
            if (!whole) {
                copy.discard();
            }
        }
    }

    private static DuckDBConnection memory(EngineSettings limits) {
        try {
            return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", DuckDbTables.properties(limits));
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private static EngineException unwritable(SQLException e) {
        return new EngineException("a small version cannot be copied into memory", e);
    }

    /** A table as it stands on the cluster; its values as text, with every digit. */
    private record Read(List<TableForm.Column> columns, List<List<Optional<String>>> rows) {}

    private static Read read(ResultSet found) throws SQLException {
        ResultSetMetaData form = found.getMetaData();
        List<TableForm.Column> columns = new ArrayList<>();
        for (int i = 1; i <= form.getColumnCount(); i++) {
            columns.add(new TableForm.Column(form.getColumnName(i), form.getColumnTypeName(i)));
        }
        List<List<Optional<String>>> rows = new ArrayList<>();
        while (found.next()) {
            List<Optional<String>> row = new ArrayList<>(columns.size());
            for (int i = 1; i <= columns.size(); i++) {
                row.add(Optional.ofNullable(found.getString(i)));
            }
            rows.add(row);
        }
        return new Read(columns, rows);
    }

    private void take(TableForm table, List<List<Optional<String>>> rows) {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table taken (" + table.list(c -> c.quoted() + " varchar") + ")");
            append(rows);
            statement.execute("create table %s as select %s from taken"
                    .formatted(
                            table.quoted(), table.list(c -> "cast(%s as %s) as %1$s".formatted(c.quoted(), c.type()))));
            statement.execute("drop table taken");
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }

    private void append(List<List<Optional<String>>> rows) throws SQLException {
        try (DuckDBAppender appender = database.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "taken")) {
            for (List<Optional<String>> row : rows) {
                appender.beginRow();
                for (Optional<String> value : row) {
                    if (value.isPresent()) {
                        appender.append(value.get());
                    } else {
                        appender.appendNull();
                    }
                }
                appender.endRow();
            }
        }
    }

    private void discard() {
        try {
            database.close();
        } catch (SQLException e) {
            throw unwritable(e);
        }
    }
}
