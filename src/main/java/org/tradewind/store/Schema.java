package org.tradewind.store;

import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.CLOB;
import static org.jooq.impl.SQLDataType.INTEGER;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables, and the steps that lead from one version of them to the next. */
final class Schema {
    static final Table<Record> INBOX = DSL.table(DSL.name("inbox"));
    /** Order of arrival; Telegram's own numbers may start anew. */
    static final Field<Long> SEQ = column("seq", BIGINT);

    static final Field<Long> UPDATE_ID = column("update_id", BIGINT);
    static final Field<String> JSON = column("json", CLOB);
    static final Field<Long> RECEIVED = column("received", BIGINT);
    static final Field<Integer> ATTEMPTS = column("attempts", INTEGER);
    static final Field<Boolean> DONE = column("done", BOOLEAN);

    static final Table<Record> ASIDE = DSL.table(DSL.name("aside"));
    static final Field<String> WHY = column("why", CLOB);

    static final Condition OPEN = DONE.isFalse();
    static final Condition FINISHED = DONE.isTrue();

    static final Table<Record> POSTED = DSL.table(DSL.name("posted"));
    static final Field<Long> CHAT = column("chat", BIGINT);
    static final Field<Long> QUESTION = column("question", BIGINT);
    static final Field<Integer> PART = column("part", INTEGER);
    static final Field<Long> MESSAGE = column("message", BIGINT);
    static final Field<Long> ASKER = column("asker", BIGINT);
    static final Field<Boolean> TEXT = column("is_text", BOOLEAN);
    static final Field<Long> AT = column("at", BIGINT);

    static final Table<Record> UNREACHABLE = DSL.table(DSL.name("unreachable"));

    static final Table<Record> SETTINGS = DSL.table(DSL.name("settings"));
    static final Field<String> NAME = column("name", CLOB);
    static final Field<String> VALUE = column("value", CLOB);

    static final Table<Record> ANSWERS = DSL.table(DSL.name("answers"));
    static final Field<String> ID = column("id", CLOB);
    static final Field<String> DATASET = column("dataset", CLOB);
    static final Field<String> CONTENT = column("content", CLOB);
    static final Field<String> BODY = column("body", CLOB);

    static final Table<Record> GIVEN = DSL.table(DSL.name("given"));
    static final Field<Long> TURN = column("turn", BIGINT);

    static final Table<Record> FOLLOWS = DSL.table(DSL.name("follows"));
    /** A forum's topic; 0 for none. */
    static final Field<Long> TOPIC = column("topic", BIGINT);

    static final Table<Record> CORRECTED = DSL.table(DSL.name("corrected"));

    static final Table<Record> PUBLICATIONS = DSL.table(DSL.name("publications"));
    static final Field<String> BEFORE = column("content_before", CLOB);

    static final Table<Record> NOTICES = DSL.table(DSL.name("notices"));
    static final Field<Long> DUE = column("due", BIGINT);

    static final Table<Record> ADMINS = DSL.table(DSL.name("admins"));
    static final Field<Long> PERSON = column("person", BIGINT);

    static final Table<Record> AUDIT = DSL.table(DSL.name("audit"));
    static final Field<Long> NUMBER = column("number", BIGINT);
    static final Field<String> MOMENT = column("moment", CLOB);
    static final Field<String> ACT = column("act", CLOB);
    static final Field<String> SUBJECT = column("subject", CLOB);
    static final Field<String> HASH = column("hash", CLOB);

    /** What was recorded for a message that may come again. */
    static final Table<Record> REQUESTS = DSL.table(DSL.name("requests"));

    static final Field<String> REQUEST = column("request", CLOB);

    /** What was made known to those who follow, however often it is said. */
    static final Table<Record> HEARD = DSL.table(DSL.name("heard"));

    /** Step n leads from version n to version n + 1; a step that was ever released is never changed. */
    private static final List<Step> STEPS = List.of(Schema::first, Schema::office, Schema::news, Schema::requests);

    private Schema() {}

    private interface Step {
        void apply(DSLContext sql);
    }

    /** Brings the tables to the newest version. */
    static void migrate(DSLContext sql) {
        int version = version(sql);
        if (version > STEPS.size()) {
            throw new IllegalStateException("the store was written by a newer Tradewind: its schema is version "
                    + version + ", this one knows " + STEPS.size());
        }
        if (version == STEPS.size()) {
            return;
        }
        sql.transaction(inner -> {
            for (Step step : STEPS.subList(version, STEPS.size())) {
                step.apply(inner.dsl());
            }
            inner.dsl().execute("pragma user_version = " + STEPS.size());
        });
    }

    private static int version(DSLContext sql) {
        Record found = sql.fetchOne("pragma user_version");
        return found == null ? 0 : found.get(0, int.class);
    }

    private static void first(DSLContext sql) {
        sql.execute("create table inbox (seq integer primary key autoincrement, update_id bigint not null unique,"
                + " json text not null, received bigint not null, attempts int not null, done boolean not null)");
        sql.execute("create index inbox_open on inbox (seq) where done = 0");
        create(sql, ASIDE, List.of(UPDATE_ID, JSON, RECEIVED, WHY), List.of(UPDATE_ID, RECEIVED));
        create(
                sql,
                POSTED,
                List.of(CHAT, QUESTION, PART, MESSAGE, UPDATE_ID, ASKER, TEXT, AT),
                List.of(CHAT, QUESTION, PART));
        sql.createIndex("posted_message").on(POSTED, CHAT, MESSAGE).execute();
        create(sql, UNREACHABLE, List.of(CHAT), List.of(CHAT));
        create(sql, SETTINGS, List.of(CHAT, NAME, VALUE), List.of(CHAT, NAME));
        create(sql, ANSWERS, List.of(ID, DATASET, CONTENT, BODY), List.of(ID));
        create(sql, GIVEN, List.of(CHAT, ID, TURN), List.of(CHAT, ID));
        sql.createIndex("given_id").on(GIVEN, ID).execute();
        sql.createIndex("given_turn").on(GIVEN, CHAT, TURN).execute();
    }

    private static void news(DSLContext sql) {
        create(sql, FOLLOWS, List.of(CHAT, TOPIC, ID, DATASET), List.of(CHAT, ID));
        create(sql, CORRECTED, List.of(CHAT, ID), List.of(CHAT, ID));
        sql.execute("create table publications (seq integer primary key autoincrement, dataset text not null,"
                + " content_before text not null, content text not null, at bigint not null)");
        sql.execute("create table notices (seq integer primary key autoincrement, chat bigint not null,"
                + " topic bigint not null, due bigint not null, body text not null)");
        sql.createIndex("notices_due").on(NOTICES, DUE).execute();
    }

    private static void requests(DSLContext sql) {
        create(sql, REQUESTS, List.of(REQUEST, ACT, SUBJECT, NUMBER), List.of(REQUEST, ACT, SUBJECT));
        create(sql, HEARD, List.of(ID), List.of(ID));
    }

    private static void office(DSLContext sql) {
        create(sql, ADMINS, List.of(PERSON), List.of(PERSON));
        create(sql, AUDIT, List.of(NUMBER, MOMENT, PERSON, ACT, SUBJECT, HASH), List.of(NUMBER));
    }

    private static void create(DSLContext sql, Table<Record> table, List<Field<?>> columns, List<Field<?>> key) {
        sql.createTable(table)
                .columns(columns)
                .constraints(DSL.primaryKey(key.toArray(Field[]::new)))
                .execute();
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name(name), type.notNull());
    }
}
