package org.tradewind.store;

import static org.tradewind.store.Schema.ANSWERS;
import static org.tradewind.store.Schema.ASKER;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.CORRECTED;
import static org.tradewind.store.Schema.FOLLOWS;
import static org.tradewind.store.Schema.GIVEN;
import static org.tradewind.store.Schema.ID;
import static org.tradewind.store.Schema.NAME;
import static org.tradewind.store.Schema.NOTICES;
import static org.tradewind.store.Schema.PART;
import static org.tradewind.store.Schema.POSTED;
import static org.tradewind.store.Schema.QUESTION;
import static org.tradewind.store.Schema.SEQ;
import static org.tradewind.store.Schema.SETTINGS;
import static org.tradewind.store.Schema.UNREACHABLE;
import static org.tradewind.store.Schema.VALUE;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.tradewind.bot.Memory;

final class StoredMemory implements Memory {
    private static final List<OfAChat> OF_A_CHAT = List.of(
            OfAChat.of(SETTINGS, NAME),
            OfAChat.of(GIVEN, ID),
            OfAChat.of(POSTED, QUESTION, PART),
            OfAChat.of(UNREACHABLE),
            OfAChat.of(FOLLOWS, ID),
            OfAChat.of(CORRECTED, ID),
            OfAChat.of(NOTICES, SEQ));

    private final Journal journal;
    private final Readers readers;
    private final Database database;

    StoredMemory(Journal journal, Readers readers, Database database) {
        this.journal = journal;
        this.readers = readers;
        this.database = database;
    }

    @Override
    public Map<String, String> settings(long chat) {
        return readers.read(sql -> sql.select(NAME, VALUE)
                .from(SETTINGS)
                .where(CHAT.eq(chat))
                .orderBy(NAME)
                .fetchMap(NAME, VALUE));
    }

    @Override
    public void set(long chat, String name, String value) {
        journal.commit(sql -> sql.insertInto(SETTINGS, CHAT, NAME, VALUE)
                .values(chat, name, value)
                .onConflict(CHAT, NAME)
                .doUpdate()
                .set(VALUE, value)
                .execute());
    }

    @Override
    public void forget(long chat) {
        journal.commit(sql -> {
            // An answer that another process gives just now must not lose its text.
            database.alone(sql, GIVEN);
            OF_A_CHAT.forEach(kept -> kept.forget(sql, chat));
            // A private chat has its person's id, by which groups know who asked.
            sql.deleteFrom(POSTED).where(ASKER.eq(chat)).execute();
            database.forget(sql, chat);
            return deleteUngiven(sql);
        });
    }

    /** An answer that nobody was given, or that all who were have forgotten, is kept no longer. */
    private static int deleteUngiven(DSLContext sql) {
        Select<Record1<String>> given = DSL.select(ID).from(GIVEN);
        return sql.deleteFrom(ANSWERS).where(ID.notIn(given)).execute();
    }

    @Override
    public void move(long from, long to) {
        journal.commit(sql -> {
            OF_A_CHAT.forEach(kept -> kept.move(sql, from, to));
            return true;
        });
    }
}
