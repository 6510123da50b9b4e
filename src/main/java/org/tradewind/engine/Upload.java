package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.trade.DataAwayException;

/**
 * Brings the tables of a version to a cluster, as a schema of their own. Each is proved to be the same there; the mark
 * that all are there is brought last, and what was brought without it is thrown away first.
 */
final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);
    private static final String MARK = "complete";
    private static final int LANES = 3;

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
            boolean has = found.next() && found.getLong(1) > 0;
            return has && !found.next();
        }
    }

    /**
     * Brings everything, whatever there was of it. The file may be open and locked down: it is read by another name.
     *
     * @throws org.tradewind.trade.DataAwayException if the cluster is away
     */
    void bring(Path file) {
        long began = System.nanoTime();
        drop();
        Path name = file.resolveSibling(Disk.ASIDE + "upload-" + file.getFileName());
        try {
            Files.deleteIfExists(name);
            Files.createLink(name, file);
            try (Source here = Source.open(name)) {
                bring(name, here);
            } finally {
                Files.deleteIfExists(name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the data of a version: " + e.getMessage(), e);
        }
        LOG.info("Brought {} to the cluster in {} s", schema, (System.nanoTime() - began) / 1_000_000_000L);
    }

    private void bring(Path file, Source here) {
        List<TableForm> tables = here.tables();
        List<TableForm> unmarked = tables.subList(0, tables.size() - 1);
        String connector = cluster.once(schema, 0, this::begin);
        try {
            sideBySide(new ConcurrentLinkedQueue<>(unmarked), file, connector);
        } finally {
            cluster.settings().exchange().ifPresent(exchange -> HandedFiles.end(exchange, schema));
        }
        boolean _ = cluster.once(schema, 0, connection -> {
            try (Statement there = connection.createStatement()) {
                prove(unmarked, here, there);
                bring(tables.getLast(), "", new HandedRows(here, there), there);
            }
            return true;
        });
    }

    private String begin(Connection connection) throws SQLException {
        try (Statement there = connection.createStatement()) {
            there.execute("create schema if not exists \"" + schema + '"');
            for (TrinoSettings.Exchange exchange :
                    cluster.settings().exchange().stream().toList()) {
                HandedFiles.begin(exchange, there);
            }
            return connector(there);
        }
    }

    /** A cluster copies a table with little more than one of its processors, so that several at once are faster there. */
    private void sideBySide(Queue<TableForm> tables, Path file, String connector) {
        try (ExecutorService lanes = Executors.newFixedThreadPool(
                LANES, Thread.ofPlatform().name("upload-", 0).daemon().factory())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < LANES; i++) {
                all.add(lanes.submit(() -> lane(tables, file, connector)));
            }
            for (Future<?> lane : all) {
                lane.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DataAwayException("interrupted while tables were brought to the cluster", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error fatal -> throw fatal;
                case null, default -> throw new EngineException("the tables cannot be brought to the cluster", e);
            }
        }
    }

    /** Brings one table after another; the others go on to no further one where this one fails. */
    private void lane(Queue<TableForm> tables, Path file, String connector) {
        try (Source here = Source.open(file)) {
            boolean _ = cluster.once(schema, 0, connection -> {
                try (Statement there = connection.createStatement()) {
                    Handing handing = handing(here, there);
                    for (TableForm table = tables.poll(); table != null; table = tables.poll()) {
                        bring(table, layout(table, connector), handing, there);
                    }
                }
                return true;
            });
        } finally {
            tables.clear();
        }
    }

    private Handing handing(Source here, Statement there) {
        return cluster.settings()
                .exchange()
                .<Handing>map(exchange -> new HandedFiles(exchange, schema, here, there))
                .orElseGet(() -> new HandedRows(here, there));
    }

    private static void bring(TableForm table, String layout, Handing handing, Statement there) throws SQLException {
        if (table.rows() > 0) {
            handing.hand(table, layout);
        } else {
            there.execute("create table %s (%s)%s"
                    .formatted(table.quoted(), table.list(c -> c.quoted() + " " + c.type()), layout));
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

    private static void prove(List<TableForm> tables, Source here, Statement there) throws SQLException {
        String sums =
                tables.stream().map(TableForm::proof).collect(Collectors.joining(" union all ", "", " order by 1"));
        List<String> is = new ArrayList<>();
        try (ResultSet found = there.executeQuery(sums)) {
            while (found.next()) {
                is.add(String.valueOf(found.getString(1)));
            }
        }
        List<String> was = here.lines(sums);
        if (!was.equals(is)) {
            throw new EngineException("the tables are not the same on the cluster: " + is + " instead of " + was);
        }
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
                for (TrinoSettings.Exchange exchange :
                        cluster.settings().exchange().stream().toList()) {
                    HandedFiles.forget(exchange, schema, statement);
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
