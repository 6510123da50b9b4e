package org.tradewind.store;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * A table that keeps something of each chat.
 *
 * @param rest what tells its rows of one chat from each other; empty where there is one at most
 */
record OfAChat(Table<Record> table, List<Field<?>> rest) {
    static OfAChat of(Table<Record> table, Field<?>... rest) {
        return new OfAChat(table, List.of(rest));
    }

    void forget(DSLContext sql, long chat) {
        sql.deleteFrom(table).where(Schema.CHAT.eq(chat)).execute();
    }

    /** What the new chat already has stays: it is newer. */
    void move(DSLContext sql, long from, long to) {
        Table<Record> newer = table.as("newer");
        Condition there = in(newer, Schema.CHAT).eq(to);
        for (Field<?> column : rest) {
            there = there.and(same(newer, column));
        }
        sql.deleteFrom(table)
                .where(Schema.CHAT.eq(from))
                .andExists(DSL.selectOne().from(newer).where(there))
                .execute();
        sql.update(table).set(Schema.CHAT, to).where(Schema.CHAT.eq(from)).execute();
    }

    private <T> Condition same(Table<Record> newer, Field<T> column) {
        return in(newer, column).eq(in(table, column));
    }

    private static <T> Field<T> in(Table<Record> table, Field<T> column) {
        return DSL.field(table.getQualifiedName().append(column.getUnqualifiedName()), column.getDataType());
    }
}
