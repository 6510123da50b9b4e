package org.tradewind.store;

import static org.tradewind.store.Schema.ANSWERS;
import static org.tradewind.store.Schema.BODY;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.CONTENT;
import static org.tradewind.store.Schema.DATASET;
import static org.tradewind.store.Schema.GIVEN;
import static org.tradewind.store.Schema.ID;
import static org.tradewind.store.Schema.TURN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.tradewind.bot.Ledger;

/** Keeps answers without waiting for the disk; a look-up waits for what was kept before it. */
final class StoredLedger implements Ledger {
    private static final Query KEEP = DSL.insertInto(ANSWERS, ID, DATASET, CONTENT, BODY)
            .values(
                    DSL.param("id", ID),
                    DSL.param("dataset", DATASET),
                    DSL.param("content", CONTENT),
                    DSL.param("body", BODY))
            .onConflict(ID)
            .doNothing();
    /** Makes an answer the last one of a chat, which is named three times. */
    private static final Query GIVE = DSL.insertInto(GIVEN, CHAT, ID, TURN)
            .values(DSL.param("chat", CHAT), DSL.param("id", ID), nextTurn())
            .onConflict(CHAT, ID)
            .doUpdate()
            .set(TURN, nextTurn());

    private static final Query THERE = DSL.select(DSL.inline(1)).from(ANSWERS).where(ID.eq(DSL.param("id", ID)));
    private static final int ANSWERS_MET = 10_000;

    private final Cache<String, Boolean> met = Caffeine.newBuilder()
            .maximumSize(ANSWERS_MET)
            .executor(Runnable::run)
            .build();
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
        awaited(journal.runSoon(statements -> kept(statements, chat, entry)));
        met.put(entry.id(), true);
    }

    @Override
    public void keep(long chat, String id, Supplier<Entry> entry) {
        if (met.getIfPresent(id) == null) {
            keep(chat, entry.get());
            return;
        }
        awaited(journal.runSoon(statements -> given(statements, chat, id, entry)));
    }

    /** Of two who give at once neither may keep the other's from being waited for. */
    private void awaited(CompletableFuture<?> given) {
        newest.accumulateAndGet(given, (before, now) -> before.isDone() ? now : CompletableFuture.allOf(before, now));
    }

    /** It is given first: whoever forgets waits for that, and deletes the text before or not at all. */
    private static int kept(Statements statements, long chat, Entry entry) {
        statements.change(GIVE, chat, entry.id(), chat, chat);
        return statements.change(KEEP, entry.id(), entry.dataset(), entry.content(), entry.body());
    }

    /** It may have been forgotten meanwhile; only the writer can tell. */
    private static int given(Statements statements, long chat, String id, Supplier<Entry> entry) {
        statements.change(GIVE, chat, id, chat, chat);
        if (!statements.list(THERE, row -> true, id).isEmpty()) {
            return 0;
        }
        Entry anew = entry.get();
        return statements.change(KEEP, anew.id(), anew.dataset(), anew.content(), anew.body());
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

    private static Field<Long> nextTurn() {
        return DSL.field(DSL.select(DSL.coalesce(DSL.max(TURN), DSL.inline(0L)).plus(DSL.inline(1L)))
                .from(GIVEN)
                .where(CHAT.eq(DSL.param("chat", CHAT))));
    }

    private void await() {
        newest.get().handle((result, problem) -> result).join();
    }
}
