package org.tradewind.store;

import static org.tradewind.store.Schema.ANSWERS;
import static org.tradewind.store.Schema.BODY;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.CONTENT;
import static org.tradewind.store.Schema.DATASET;
import static org.tradewind.store.Schema.GIVEN;
import static org.tradewind.store.Schema.ID;
import static org.tradewind.store.Schema.TURN;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tradewind.bot.Ledger;

/** Keeps answers without waiting for the disk; a look-up waits for what was kept before it. */
final class StoredLedger implements Ledger {
    private final Journal journal;
    private final Readers readers;
    private final AtomicReference<CompletableFuture<?>> newest =
            new AtomicReference<>(CompletableFuture.completedFuture(0));

    StoredLedger(Journal journal, Readers readers) {
        this.journal = journal;
        this.readers = readers;
    }

    @Override
    public void keep(long chat, Entry entry) {
        newest.set(journal.submit(sql -> {
            insert(sql, entry);
            return give(sql, chat, entry.id());
        }));
    }

    private static void insert(DSLContext sql, Entry entry) {
        sql.insertInto(ANSWERS, ID, DATASET, CONTENT, BODY)
                .values(entry.id(), entry.dataset(), entry.content(), entry.body())
                .onConflict(ID)
                .doNothing()
                .execute();
    }

    private static int give(DSLContext sql, long chat, String id) {
        Field<Long> next = DSL.field(
                DSL.select(DSL.coalesce(DSL.max(TURN), 0L).plus(1L)).from(GIVEN).where(CHAT.eq(chat)));
        return sql.insertInto(GIVEN, CHAT, ID, TURN)
                .values(DSL.val(chat), DSL.val(id), next)
                .onConflict(CHAT, ID)
                .doUpdate()
                .set(TURN, next)
                .execute();
    }

    @Override
    public Optional<Entry> find(String id) {
        await();
        return readers.read(sql -> sql.select(ID, DATASET, CONTENT, BODY)
                .from(ANSWERS)
                .where(ID.eq(id))
                .fetchOptional(row -> new Entry(row.value1(), row.value2(), row.value3(), row.value4())));
    }

    @Override
    public Optional<Entry> last(long chat) {
        await();
        Optional<String> id = readers.read(sql -> sql.select(ID)
                .from(GIVEN)
                .where(CHAT.eq(chat))
                .orderBy(TURN.desc())
                .limit(1)
                .fetchOptional(ID));
        return id.flatMap(this::find);
    }

    private void await() {
        newest.get().handle((result, problem) -> result).join();
    }
}
