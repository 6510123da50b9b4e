package org.tradewind.store;

import static org.tradewind.store.Schema.ANSWERS;
import static org.tradewind.store.Schema.AT;
import static org.tradewind.store.Schema.BEFORE;
import static org.tradewind.store.Schema.BODY;
import static org.tradewind.store.Schema.CHAT;
import static org.tradewind.store.Schema.CONTENT;
import static org.tradewind.store.Schema.CORRECTED;
import static org.tradewind.store.Schema.DATASET;
import static org.tradewind.store.Schema.DUE;
import static org.tradewind.store.Schema.FOLLOWS;
import static org.tradewind.store.Schema.GIVEN;
import static org.tradewind.store.Schema.HEARD;
import static org.tradewind.store.Schema.ID;
import static org.tradewind.store.Schema.NAME;
import static org.tradewind.store.Schema.NOTICES;
import static org.tradewind.store.Schema.PUBLICATIONS;
import static org.tradewind.store.Schema.SEQ;
import static org.tradewind.store.Schema.SETTINGS;
import static org.tradewind.store.Schema.TOPIC;
import static org.tradewind.store.Schema.VALUE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.tradewind.bot.News;
import org.tradewind.bot.Setting;

/** News in a table of their own: one small queue needs no scheduler that polls and writes beside the one writer. */
final class StoredNews implements News {
    private static final Field<Long> GIVEN_CHAT = DSL.field(DSL.name("given", "chat"), Long.class);
    private static final Field<String> GIVEN_ID = DSL.field(DSL.name("given", "id"), String.class);
    private static final Field<String> ANSWER_ID = DSL.field(DSL.name("answers", "id"), String.class);
    private static final Field<Long> TOLD_CHAT = DSL.field(DSL.name("corrected", "chat"), Long.class);
    private static final Field<String> TOLD_ID = DSL.field(DSL.name("corrected", "id"), String.class);

    private final Journal journal;
    private final Readers readers;

    StoredNews(Journal journal, Readers readers) {
        this.journal = journal;
        this.readers = readers;
    }

    @Override
    public boolean follow(Follow follow, int most) {
        return journal.commit(
                sql -> sql.fetchCount(FOLLOWS, CHAT.eq(follow.chat())) < most && insert(sql, follow) == 1);
    }

    private static int insert(DSLContext sql, Follow follow) {
        return sql.insertInto(FOLLOWS, CHAT, TOPIC, ID, DATASET)
                .values(follow.chat(), follow.topic().orElse(0), follow.id(), follow.dataset())
                .onConflict(CHAT, ID)
                .doNothing()
                .execute();
    }

    @Override
    public int unfollow(long chat, Optional<String> id) {
        Condition which = id.map(ID::eq).orElseGet(DSL::noCondition);
        return journal.commit(
                sql -> sql.deleteFrom(FOLLOWS).where(CHAT.eq(chat), which).execute());
    }

    @Override
    public List<Follow> follows(String dataset) {
        return readers.read(sql -> sql.select(CHAT, TOPIC, ID, DATASET)
                .from(FOLLOWS)
                .where(DATASET.eq(dataset))
                .orderBy(CHAT, ID)
                .fetch(row -> new Follow(row.value1(), topic(row.value2()), row.value3(), row.value4())));
    }

    private static OptionalLong topic(long number) {
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }

    @Override
    public List<Follow> given(String dataset) {
        Select<Record1<Long>> wanting =
                DSL.select(CHAT).from(SETTINGS).where(NAME.eq(Setting.CORRECTIONS.key()), VALUE.eq("on"));
        return readers.read(sql -> sql.select(GIVEN_CHAT, GIVEN_ID)
                .from(GIVEN)
                .join(ANSWERS)
                .on(ANSWER_ID.eq(GIVEN_ID))
                .where(DATASET.eq(dataset), GIVEN_CHAT.in(wanting))
                .andNotExists(DSL.selectOne().from(CORRECTED).where(TOLD_CHAT.eq(GIVEN_CHAT), TOLD_ID.eq(GIVEN_ID)))
                .orderBy(GIVEN_CHAT, GIVEN_ID)
                .fetch(row -> new Follow(row.value1(), OptionalLong.empty(), row.value2(), dataset)));
    }

    @Override
    public void published(String dataset, String before, String now, Instant at) {
        journal.commit(sql -> {
            boolean fresh = isNew(sql, String.join(" ", dataset, before, now, at.toString()));
            return fresh
                    && sql.insertInto(PUBLICATIONS, DATASET, BEFORE, CONTENT, AT)
                                    .values(dataset, before, now, at.toEpochMilli())
                                    .execute()
                            == 1;
        });
    }

    private static boolean isNew(DSLContext sql, String said) {
        return sql.insertInto(HEARD, ID).values(said).onConflict(ID).doNothing().execute() == 1;
    }

    @Override
    public void tell(String id, List<Notice> notices) {
        journal.commit(sql -> {
            boolean fresh = isNew(sql, id);
            if (fresh) {
                notices.forEach(notice -> insert(sql, notice));
            }
            return fresh;
        });
    }

    @Override
    public List<Publication> publications() {
        return readers.read(sql -> sql.select(SEQ, DATASET, BEFORE, CONTENT, AT)
                .from(PUBLICATIONS)
                .orderBy(SEQ)
                .fetch(row -> new Publication(
                        row.value1(), row.value2(), row.value3(), row.value4(), Instant.ofEpochMilli(row.value5()))));
    }

    @Override
    public void settle(Publication publication, List<Notice> notices, List<Follow> corrected) {
        journal.commit(sql -> {
            boolean open = sql.deleteFrom(PUBLICATIONS)
                            .where(SEQ.eq(publication.number()))
                            .execute()
                    == 1;
            if (open) {
                notices.forEach(notice -> insert(sql, notice));
                corrected.forEach(given -> correct(sql, given));
            }
            return open;
        });
    }

    private static void insert(DSLContext sql, Notice notice) {
        sql.insertInto(NOTICES, CHAT, TOPIC, DUE, BODY)
                .values(notice.chat(), notice.topic().orElse(0), notice.due().toEpochMilli(), notice.body())
                .execute();
    }

    private static void correct(DSLContext sql, Follow given) {
        sql.insertInto(CORRECTED, CHAT, ID)
                .values(given.chat(), given.id())
                .onConflict(CHAT, ID)
                .doNothing()
                .execute();
    }

    @Override
    public List<Notice> due(Instant now, int most) {
        return readers.read(sql -> sql.select(SEQ, CHAT, TOPIC, DUE, BODY)
                .from(NOTICES)
                .where(DUE.le(now.toEpochMilli()))
                .orderBy(SEQ)
                .limit(most)
                .fetch(row -> new Notice(
                        row.value1(),
                        row.value2(),
                        topic(row.value3()),
                        Instant.ofEpochMilli(row.value4()),
                        row.value5())));
    }

    @Override
    public void brought(List<Long> numbers) {
        journal.commit(sql -> sql.deleteFrom(NOTICES).where(SEQ.in(numbers)).execute());
    }

    @Override
    public void gone(long chat) {
        journal.commit(sql -> {
            sql.deleteFrom(NOTICES).where(CHAT.eq(chat)).execute();
            return sql.deleteFrom(FOLLOWS).where(CHAT.eq(chat)).execute();
        });
    }
}
