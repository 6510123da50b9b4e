package org.tradewind.store;

import static org.tradewind.store.Schema.ASKER;
import static org.tradewind.store.Schema.AT;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.MESSAGE;
import static org.tradewind.store.Schema.PART;
import static org.tradewind.store.Schema.POSTED;
import static org.tradewind.store.Schema.QUESTION;
import static org.tradewind.store.Schema.TEXT;
import static org.tradewind.store.Schema.UNREACHABLE;
import static org.tradewind.store.Schema.UPDATE_ID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.tradewind.telegram.Outbox;

final class StoredOutbox implements Outbox {
    private static final Query ANSWERING = posted(QUESTION);
    private static final Query CARRIED = posted(MESSAGE);
    private static final Query KEEP = DSL.insertInto(POSTED, CHAT, QUESTION, PART, MESSAGE, UPDATE_ID, ASKER, TEXT, AT)
            .values(
                    DSL.param("chat", CHAT),
                    DSL.param("question", QUESTION),
                    DSL.param("part", PART),
                    DSL.param("message", MESSAGE),
                    DSL.param("update", UPDATE_ID),
                    DSL.param("asker", ASKER),
                    DSL.param("text", TEXT),
                    DSL.param("at", AT))
            .onConflict(CHAT, QUESTION, PART)
            .doUpdate()
            .set(MESSAGE, DSL.excluded(MESSAGE))
            .set(UPDATE_ID, DSL.excluded(UPDATE_ID))
            .set(ASKER, DSL.excluded(ASKER))
            .set(TEXT, DSL.excluded(TEXT))
            .set(AT, DSL.excluded(AT));

    private static final Query HIGHEST =
            DSL.select(DSL.max(QUESTION)).from(POSTED).where(CHAT.eq(DSL.param("chat", CHAT)));
    private static final int CHATS = 10_000;

    private final Journal journal;
    private final Readers readers;
    private final Clock clock;
    private final boolean alone;
    /** No question of a chat above this number was answered, so there is nothing to look for. */
    private final Cache<Long, Long> highest =
            Caffeine.newBuilder().maximumSize(CHATS).executor(Runnable::run).build();

    /** @param alone whether no other process keeps messages here */
    StoredOutbox(Journal journal, Readers readers, Clock clock, boolean alone) {
        this.journal = journal;
        this.readers = readers;
        this.clock = clock;
        this.alone = alone;
    }

    /** What stands in a chat under a number. */
    private static Query posted(Field<Long> number) {
        return DSL.select(CHAT, QUESTION, PART, MESSAGE, UPDATE_ID, ASKER, TEXT)
                .from(POSTED)
                .where(CHAT.eq(DSL.param("chat", CHAT)), number.eq(DSL.param("number", number)))
                .orderBy(PART, MESSAGE);
    }

    @Override
    public List<Posted> answering(long chat, long question) {
        return alone && question > highest(chat) ? List.of() : standing(chat, ANSWERING, question);
    }

    @Override
    public List<Posted> carried(long chat, long message) {
        return standing(chat, CARRIED, message);
    }

    private List<Posted> standing(long chat, Query query, long number) {
        return readers.run(statements -> statements.list(query, StoredOutbox::posted, chat, number));
    }

    private long highest(long chat) {
        return Objects.requireNonNull(highest.get(chat, this::highestKept));
    }

    private long highestKept(long chat) {
        return readers.run(statements -> statements.list(HIGHEST, StoredOutbox::highest, chat))
                .getFirst();
    }

    private static long highest(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return row.wasNull() ? Long.MIN_VALUE : number;
    }

    /** A chat has taken over the messages of another. */
    void movedTo(long chat) {
        highest.invalidate(chat);
    }

    private static Posted posted(ResultSet row) throws SQLException {
        return new Posted(
                row.getLong(1),
                row.getLong(2),
                row.getInt(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getBoolean(7));
    }

    @Override
    public void keep(Posted posted) {
        journal.run(statements -> kept(statements, posted));
        answered(posted);
    }

    @Override
    public void forget(long asker) {
        journal.commit(sql -> sql.deleteFrom(POSTED).where(ASKER.eq(asker)).execute());
    }

    @Override
    public void told(List<Posted> answers) {
        journal.run(statements -> answers.stream()
                .mapToInt(posted -> kept(statements, posted) + statements.change(StoredInbox.FINISH, posted.update()))
                .sum());
        answers.forEach(this::answered);
    }

    private void answered(Posted posted) {
        highest.asMap().computeIfPresent(posted.chat(), (_, known) -> Math.max(known, posted.question()));
    }

    private int kept(Statements statements, Posted posted) {
        return statements.change(
                KEEP,
                posted.chat(),
                posted.question(),
                posted.part(),
                posted.message(),
                posted.update(),
                posted.asker(),
                posted.text(),
                clock.millis());
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
