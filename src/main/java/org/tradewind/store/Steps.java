package org.tradewind.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Brings the tables of an SQLite file to the newest version, by the same files that Flyway reads for PostgreSQL. */
final class Steps {
    /** Step n leads from version n to version n + 1; a file that was ever released is never changed. */
    private static final List<String> FILES =
            List.of("V1__first.sql", "V2__office.sql", "V3__news.sql", "V4__requests.sql", "V5__lanes.sql");

    private Steps() {}

    static void bring(DSLContext sql, Map<String, String> words) {
        int version = version(sql);
        if (version > FILES.size()) {
            throw new IllegalStateException("the store was written by a newer Tradewind: its schema is version "
                    + version + ", this one knows " + FILES.size());
        }
        if (version == FILES.size()) {
            return;
        }
        sql.transaction(inner -> {
            for (String file : FILES.subList(version, FILES.size())) {
                apply(inner.dsl(), read(file), words);
            }
            inner.dsl().execute("pragma user_version = " + FILES.size());
        });
    }

    private static int version(DSLContext sql) {
        Record found = sql.fetchOne("pragma user_version");
        return found == null ? 0 : found.get(0, int.class);
    }

    /** The files hold no semicolon but at the end of a statement. */
    private static void apply(DSLContext sql, String file, Map<String, String> words) {
        String said = file.replaceAll("(?m)^--.*$", "");
        for (Map.Entry<String, String> word : words.entrySet()) {
            said = said.replace("${" + word.getKey() + "}", word.getValue());
        }
        for (String statement : said.split(";", -1)) {
            if (!statement.isBlank()) {
                sql.execute(statement);
            }
        }
    }

    private static String read(String file) {
        try (InputStream in = Steps.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
