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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of a version to a cluster, as a schema of their own. Each is proved to be the same there; the mark
 * that all are there is brought last, and what was brought without it is thrown away first.
 */
final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
    private static final String MARK = "complete";

    private final Cluster cluster;
    private final String schema;

    Upload(Cluster cluster, String schema) {
        this.cluster = cluster;
        this.schema = schema;
    }

    /** Whether everything is there. */
    boolean isComplete() {
        return cluster.once(schema, 0, connection -> {
            try (Statement statement = connection.createStatement()) {
                return has(statement, "schemata where schema_name = '" + schema + "'")
                        && has(
                                statement,
                                "tables where table_schema = '" + schema + "' and table_name = '" + MARK + "'")
                        && has(statement, "");
            }
        });
    }

    private boolean has(Statement statement, String what) throws SQLException {
        String from = what.isEmpty() ? '"' + MARK + '"' : "information_schema." + what;
        try (ResultSet found = statement.executeQuery("select count(*) from " + from)) {
            return found.next() && found.getLong(1) > 0;
        }
    }

    /** Brings everything, whatever there was of it. */
    void bring(Path file) {
        long began = System.nanoTime();
        drop();
        cluster.once(schema, 0, connection -> {
            try (Connection version = opened(file);
                    Statement here = version.createStatement();
                    Statement there = connection.createStatement()) {
                there.execute("create schema if not exists \"" + schema + '"');
                bring(here, there);
            }
            return true;
        });
        LOG.info("Brought {} to the cluster in {} s", schema, (System.nanoTime() - began) / 1_000_000_000L);
    }

    private void bring(Statement here, Statement there) throws SQLException {
        String connector = connector(there);
        Handing handing = cluster.settings()
                .exchange()
                .<Handing>map(exchange -> new HandedFiles(exchange, schema, here, there))
                .orElseGet(() -> new HandedRows(here, there));
        for (TableForm table : TableForm.of(here)) {
            there.execute("create table " + table.quoted() + " (" + table.list(c -> c.quoted() + " " + c.type()) + ")"
                    + layout(table, connector));
            if (table.rows() > 0) {
                handing.hand(table);
            }
            prove(table, here, there);
        }
    }

    private String connector(Statement there) throws SQLException {
        try (ResultSet found =
                there.executeQuery("select connector_name from system.metadata.catalogs where catalog_name = '"
                        + cluster.settings().catalog() + "'")) {
            return found.next() ? String.valueOf(found.getString(1)) : "";
        }
    }

    /** Small tables are one heap: a folder for each of their periods would cost more than it saves. */
    private static String layout(TableForm table, String connector) {
        if (!table.byPeriod()) {
            return "";
        }
        return switch (connector) {
            case "iceberg" -> " with (partitioning = ARRAY['period'])";
            case "hive" -> " with (partitioned_by = ARRAY['period'])";
            default -> "";
        };
    }

    private void prove(TableForm table, Statement here, Statement there) throws SQLException {
        List<String> was = read(here, table.proof());
        List<String> is = read(there, table.proof());
        if (!was.equals(is)) {
            throw new EngineException(
                    "the table " + table.name() + " is not the same on the cluster: " + is + " instead of " + was);
        }
    }

    private static List<String> read(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            List<String> all = new ArrayList<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                all.add(String.valueOf(found.getString(i)));
            }
            return all;
        }
    }

    private static Connection opened(Path file) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", "true");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        return DriverManager.getConnection("jdbc:duckdb:" + file, properties);
    }

    /** Takes everything away, if there is anything. */
    void drop() {
        cluster.once(schema, 0, connection -> {
            try (Statement statement = connection.createStatement()) {
                if (has(statement, "schemata where schema_name = '" + schema + "'")) {
                    // The mark goes first: what is half gone must not look complete.
                    statement.execute("drop table if exists \"" + MARK + '"');
                    for (String table : tables(statement)) {
                        statement.execute("drop table if exists \"" + table + '"');
                    }
                    statement.execute("drop schema \"" + schema + '"');
                }
            }
            return true;
        });
    }

    private List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = '" + schema + "'")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }
}
