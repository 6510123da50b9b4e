package org.tradewind.store;

import static org.tradewind.store.Schema.ASKER;
import static org.tradewind.store.Schema.AT;
import static org.tradewind.store.Schema.ATTEMPTS;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.INBOX;
import static org.tradewind.store.Schema.MESSAGE;
import static org.tradewind.store.Schema.OPEN;
import static org.tradewind.store.Schema.PART;
import static org.tradewind.store.Schema.POSTED;
import static org.tradewind.store.Schema.QUESTION;
import static org.tradewind.store.Schema.TEXT;
import static org.tradewind.store.Schema.UNREACHABLE;
import static org.tradewind.store.Schema.UPDATE_ID;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.telegram.Outbox;

final class StoredOutbox implements Outbox {
    private final Journal journal;
    private final Readers readers;
    private final Clock clock;

    StoredOutbox(Journal journal, Readers readers, Clock clock) {
        this.journal = journal;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public List<Posted> answering(long chat, long question) {
        return posted(CHAT.eq(chat).and(QUESTION.eq(question)));
    }

    @Override
    public Optional<Posted> find(long chat, long message) {
        return posted(CHAT.eq(chat).and(MESSAGE.eq(message))).stream().findFirst();
    }

    private List<Posted> posted(Condition which) {
        return readers.read(sql -> sql.select(CHAT, QUESTION, PART, MESSAGE, UPDATE_ID, ASKER, TEXT)
                .from(POSTED)
                .where(which)
                .orderBy(PART, MESSAGE)
                .fetch(row -> new Posted(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7())));
    }

    @Override
    public void keep(Posted posted) {
        journal.commit(sql -> {
            delete(sql, posted);
            return sql.insertInto(POSTED, CHAT, QUESTION, PART, MESSAGE, UPDATE_ID, ASKER, TEXT, AT)
                    .values(
                            posted.chat(),
                            posted.question(),
                            posted.part(),
                            posted.message(),
                            posted.update(),
                            posted.asker(),
                            posted.text(),
                            clock.millis())
                    .execute();
        });
    }

    @Override
    public void drop(Posted posted) {
        journal.commit(sql -> delete(sql, posted));
    }

    private static int delete(DSLContext sql, Posted posted) {
        return sql.deleteFrom(POSTED)
                .where(CHAT.eq(posted.chat()), QUESTION.eq(posted.question()), PART.eq(posted.part()))
                .execute();
    }

    /** That the work did not kill the process is known now, so its beginning counts no more. */
    @Override
    public void settle(long update) {
        journal.commit(sql -> sql.update(INBOX)
                .set(ATTEMPTS, ATTEMPTS.minus(1))
                .where(UPDATE_ID.eq(update), OPEN, ATTEMPTS.gt(0))
                .execute());
    }

    @Override
    public void reachable(long chat, boolean reachable) {
        if (isReachable(chat) == reachable) {
            return;
        }
        journal.commit(sql -> {
            sql.deleteFrom(UNREACHABLE).where(CHAT.eq(chat)).execute();
            return reachable
                    ? 0
                    : sql.insertInto(UNREACHABLE, CHAT)
                            .values(chat)
                            .onConflict(CHAT)
                            .doNothing()
                            .execute();
        });
    }

    @Override
    public boolean isReachable(long chat) {
        return readers.read(
                sql -> !sql.fetchExists(DSL.selectOne().from(UNREACHABLE).where(CHAT.eq(chat))));
    }
}
