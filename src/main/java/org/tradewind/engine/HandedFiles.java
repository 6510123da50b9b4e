package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands tables over as Parquet files in a folder that both sides see; the cluster copies them into tables of its own.
 */
final class HandedFiles implements Handing {
    /** The schema of the tables that are nothing but files of ours. */
    private static final String EXCHANGE = "tradewind_exchange";

    private final TrinoSettings.Exchange exchange;
    private final String schema;
    private final Source here;
    private final Statement there;
    private final Handing few;

    HandedFiles(TrinoSettings.Exchange exchange, String schema, Source here, Statement there) {
        this.exchange = exchange;
        this.schema = schema;
        this.here = here;
        this.there = there;
        this.few = new HandedRows(here, there);
    }

    /** Makes the place of the tables that are nothing but files. */
    static void begin(TrinoSettings.Exchange exchange, Statement there) throws SQLException {
        there.execute("create schema if not exists " + place(exchange));
    }

    private static String place(TrinoSettings.Exchange exchange) {
        return "\"%s\".\"%s\"".formatted(exchange.catalog(), EXCHANGE);
    }

    @Override
    public void hand(TableForm table, String layout) throws SQLException {
        if (table.rows() <= HandedRows.MOST_ROWS) {
            few.hand(table, layout);
            return;
        }
        Path folder = exchange.folder().resolve(schema).resolve(table.name());
        String lying = place(exchange) + ".\"%s_%s\"".formatted(schema, table.name());
        try {
            Disk.delete(folder);
            Files.createDirectories(folder);
            here.write(table, folder.resolve("rows.parquet"));
            there.execute("drop table if exists " + lying);
            there.execute("create table %s (%s) with (external_location = '%s', format = 'PARQUET')"
                    .formatted(
                            lying,
                            table.list(c -> c.quoted() + " " + c.type()),
                            location(table.name()).replace("'", "''")));
            there.execute("create table %s%s as select * from %s".formatted(table.quoted(), layout, lying));
            there.execute("drop table " + lying);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the exchange folder: " + e.getMessage(), e);
        } finally {
            clean(folder);
        }
    }

    /** Takes away what was being handed over when it was broken off. */
    static void forget(TrinoSettings.Exchange exchange, String schema, Statement there) throws SQLException {
        List<String> lying = new ArrayList<>();
        try (ResultSet found = there.executeQuery(
                "select table_name from \"%s\".information_schema.tables where table_schema = '%s' and starts_with(table_name, '%s_')"
                        .formatted(exchange.catalog(), EXCHANGE, schema))) {
            while (found.next()) {
                lying.add(found.getString(1));
            }
        }
        for (String table : lying) {
            there.execute("drop table if exists %s.\"%s\"".formatted(place(exchange), table));
        }
        end(exchange, schema);
    }

    /** Nothing is being handed over any more. */
    static void end(TrinoSettings.Exchange exchange, String schema) {
        clean(exchange.folder().resolve(schema));
    }

    private String location(String table) {
        String root = exchange.location();
        return (root.endsWith("/") ? root : root + "/") + schema + "/" + table;
    }

    private static void clean(Path folder) {
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean the exchange folder: " + e.getMessage(), e);
        }
    }
}
