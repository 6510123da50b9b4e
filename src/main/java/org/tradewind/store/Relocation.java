package org.tradewind.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Copies a store into an empty one, all or nothing. No process may use either meanwhile. */
public final class Relocation {
    private static final int AT_ONCE = 500;

    /** Every table with its columns; what only several processes need is made anew. */
    static final List<Load> LOADS = List.of(
            new Load(Schema.INBOX, Schema.SEQ, Schema.UPDATE_ID, Schema.LANE, Schema.JSON, Schema.RECEIVED)
                    .and(Schema.ATTEMPTS, Schema.DONE),
            new Load(Schema.ASIDE, Schema.UPDATE_ID, Schema.JSON, Schema.RECEIVED, Schema.WHY),
            new Load(Schema.POSTED, Schema.CHAT, Schema.QUESTION, Schema.PART, Schema.MESSAGE, Schema.UPDATE_ID)
                    .and(Schema.ASKER, Schema.TEXT, Schema.AT),
            new Load(Schema.UNREACHABLE, Schema.CHAT),
            new Load(Schema.SETTINGS, Schema.CHAT, Schema.NAME, Schema.VALUE),
            new Load(Schema.ANSWERS, Schema.ID, Schema.DATASET, Schema.CONTENT, Schema.BODY),
            new Load(Schema.GIVEN, Schema.CHAT, Schema.ID, Schema.TURN),
            new Load(Schema.ADMINS, Schema.PERSON),
            new Load(Schema.AUDIT, Schema.NUMBER, Schema.MOMENT, Schema.PERSON, Schema.ACT, Schema.SUBJECT)
                    .and(Schema.HASH),
            new Load(Schema.FOLLOWS, Schema.CHAT, Schema.TOPIC, Schema.ID, Schema.DATASET),
            new Load(Schema.CORRECTED, Schema.CHAT, Schema.ID),
            new Load(Schema.PUBLICATIONS, Schema.SEQ, Schema.DATASET, Schema.BEFORE, Schema.CONTENT, Schema.AT),
            new Load(Schema.NOTICES, Schema.SEQ, Schema.CHAT, Schema.TOPIC, Schema.DUE, Schema.BODY),
            new Load(Schema.REQUESTS, Schema.REQUEST, Schema.ACT, Schema.SUBJECT, Schema.NUMBER),
            new Load(Schema.HEARD, Schema.ID));

    private final Database source;
    private final Database target;

    private Relocation(Database source, Database target) {
        this.source = source;
        this.target = target;
    }

    /** A table with its columns. */
    record Load(Table<Record> table, List<Field<?>> columns) {
        Load(Table<Record> table, Field<?>... columns) {
            this(table, List.of(columns));
        }

        Load and(Field<?>... more) {
            return new Load(
                    table, Stream.concat(columns.stream(), Stream.of(more)).toList());
        }
    }

    /**
     * Copies.
     *
     * @param from a folder or an address of a database where there is a store
     * @param to where there is none, or one in which nothing is kept
     * @return how many rows of each table there were, but for empty ones
     * @throws StoreException if one of them cannot be used or is in use, if there is no store at the one, or anything at
     *     the other
     */
    public static Map<String, Integer> move(String from, String to) {
        if (!Store.isThere(from)) {
            throw new StoreException("there is no store in " + from, null);
        }
        try (Database source = Store.database(from);
                Database target = Store.database(to)) {
            source.migrate();
            target.migrate();
            return new Relocation(source, target).moved();
        }
    }

    /** One transaction on either side: the store of one moment, and all of it or nothing. */
    private Map<String, Integer> moved() {
        try (OneConnection reading = new OneConnection(source::connect);
                OneConnection writing = new OneConnection(target::connect)) {
            Map<String, Integer> rows = new TreeMap<>();
            DSL.using(reading, source.dialect())
                    .transaction(from -> DSL.using(writing, target.dialect()).transaction(to -> {
                        LOADS.forEach(load -> source.alone(from.dsl(), load.table()));
                        LOADS.forEach(load -> target.alone(to.dsl(), load.table()));
                        refuse(from.dsl(), to.dsl());
                        for (Load load : LOADS) {
                            rows.put(load.table().getName(), copy(load, from.dsl(), to.dsl()));
                        }
                        target.arrange(to.dsl());
                    }));
            rows.values().removeIf(number -> number == 0);
            return rows;
        }
    }

    private void refuse(DSLContext from, DSLContext to) {
        if (source.isUsed(from)) {
            throw new StoreException("a Tradewind uses " + source + "; end it first", null);
        }
        if (target.isUsed(to)) {
            throw new StoreException("a Tradewind uses " + target + "; end it first", null);
        }
        for (Load load : LOADS) {
            if (to.fetchExists(load.table())) {
                throw new StoreException(target + " is not empty: something is kept in it already", null);
            }
        }
    }

    private static int copy(Load load, DSLContext from, DSLContext to) {
        int rows = 0;
        try (Cursor<Record> all = from.select(load.columns())
                .from(load.table())
                .fetchSize(AT_ONCE)
                .fetchLazy()) {
            while (all.hasNext()) {
                Result<Record> some = all.fetchNext(AT_ONCE);
                List<Record> batch = new ArrayList<>(some);
                InsertValuesStepN<Record> insert = to.insertInto(load.table(), load.columns());
                for (Record row : batch) {
                    insert = insert.values(row.intoArray());
                }
                rows += insert.execute();
            }
        }
        return rows;
    }
}
