package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Hands tables over as Parquet files in a folder that both sides see; the cluster copies them into tables of its own.
 */
final class HandedFiles implements Handing {
    /** The schema of the tables that are nothing but files of ours. */
    private static final String EXCHANGE = "tradewind_exchange";

    private final TrinoSettings.Exchange exchange;
    private final String schema;
    private final Statement here;
    private final Statement there;

    HandedFiles(TrinoSettings.Exchange exchange, String schema, Statement here, Statement there) {
        this.exchange = exchange;
        this.schema = schema;
        this.here = here;
        this.there = there;
    }

    @Override
    public void hand(TableForm table) throws SQLException {
        Path folder = exchange.folder().resolve(schema).resolve(table.name());
        String place = "\"%s\".\"%s\"".formatted(exchange.catalog(), EXCHANGE);
        String lying = place + ".\"%s_%s\"".formatted(schema, table.name());
        try {
            Disk.delete(folder);
            Files.createDirectories(folder);
            here.execute("copy (%s) to '%s' (format parquet, compression zstd)"
                    .formatted(
                            table.selected(),
                            folder.resolve("rows.parquet").toString().replace("'", "''")));
            there.execute("create schema if not exists " + place);
            there.execute("drop table if exists " + lying);
            there.execute("create table %s (%s) with (external_location = '%s', format = 'PARQUET')"
                    .formatted(
                            lying,
                            table.list(c -> c.quoted() + " " + c.type()),
                            location(table.name()).replace("'", "''")));
            there.execute("insert into %s select * from %s".formatted(table.quoted(), lying));
            there.execute("drop table " + lying);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the exchange folder: " + e.getMessage(), e);
        } finally {
            clean(exchange.folder().resolve(schema));
        }
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
