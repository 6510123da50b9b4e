package org.tradewind.store;

import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.BOOLEAN;
import static org.jooq.impl.SQLDataType.CLOB;
import static org.jooq.impl.SQLDataType.INTEGER;

import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The tables and columns; the SQL that makes them lies beside the classes, a file for each version. */
final class Schema {
    static final Table<Record> INBOX = DSL.table(DSL.name("inbox"));
    /** Order of arrival; Telegram's own numbers may start anew. */
    static final Field<Long> SEQ = column("seq", BIGINT);

    static final Field<Long> UPDATE_ID = column("update_id", BIGINT);
    static final Field<String> JSON = column("json", CLOB);
    static final Field<Long> RECEIVED = column("received", BIGINT);
    static final Field<Integer> ATTEMPTS = column("attempts", INTEGER);
    static final Field<Boolean> DONE = column("done", BOOLEAN);
    static final Field<Long> LANE = column("lane", BIGINT);
    static final Field<Boolean> POSTPONED = column("postponed", BOOLEAN);

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

    private Schema() {}

    private static <T> Field<T> column(String name, DataType<T> type) {
        return DSL.field(DSL.name(name), type.notNull());
    }
}
