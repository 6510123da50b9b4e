package org.tradewind.store;

import static org.tradewind.store.Schema.ACT;
import static org.tradewind.store.Schema.AUDIT;
import static org.tradewind.store.Schema.HASH;
import static org.tradewind.store.Schema.MOMENT;
import static org.tradewind.store.Schema.NUMBER;
import static org.tradewind.store.Schema.PERSON;
import static org.tradewind.store.Schema.REQUEST;
import static org.tradewind.store.Schema.REQUESTS;
import static org.tradewind.store.Schema.SUBJECT;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.tradewind.bot.Audit;

/** The audit in the store: each change of it is alone, so that each entry follows from the last. */
final class StoredAudit implements Audit {
    private final Journal journal;
    private final Readers readers;
    private final Database database;

    StoredAudit(Journal journal, Readers readers, Database database) {
        this.database = database;
        this.journal = journal;
        this.readers = readers;
    }

    @Override
    public Entry add(Optional<String> request, Instant at, long person, Act act, String subject) {
        return journal.commit(sql -> {
            database.alone(sql, AUDIT);
            Optional<Entry> known = request.flatMap(id -> of(sql, id).stream()
                    .filter(entry -> entry.act() == act && entry.subject().equals(subject))
                    .findFirst());
            return known.orElseGet(() -> {
                Optional<Entry> last = newest(sql, 1).stream().findFirst();
                Entry entry = Entry.after(last, at, person, act, subject);
                insert(sql, entry);
                request.ifPresent(id -> remember(sql, id, entry));
                StoredAdmins.apply(sql, entry);
                return entry;
            });
        });
    }

    private static void insert(DSLContext sql, Entry entry) {
        sql.insertInto(AUDIT, NUMBER, MOMENT, PERSON, ACT, SUBJECT, HASH)
                .values(
                        entry.number(),
                        entry.at().toString(),
                        entry.person(),
                        entry.act().name(),
                        entry.subject(),
                        entry.hash())
                .execute();
    }

    private static void remember(DSLContext sql, String request, Entry entry) {
        sql.insertInto(REQUESTS, REQUEST, ACT, SUBJECT, NUMBER)
                .values(request, entry.act().name(), entry.subject(), entry.number())
                .execute();
    }

    @Override
    public List<Entry> of(String request) {
        return readers.read(sql -> of(sql, request));
    }

    private static List<Entry> of(DSLContext sql, String request) {
        return entries(sql)
                .where(NUMBER.in(DSL.select(NUMBER).from(REQUESTS).where(REQUEST.eq(request))))
                .orderBy(NUMBER)
                .fetch(StoredAudit::entry);
    }

    @Override
    public List<Entry> newest(int most) {
        return readers.read(sql -> newest(sql, most));
    }

    private static List<Entry> newest(DSLContext sql, int most) {
        return entries(sql).orderBy(NUMBER.desc()).limit(most).fetch(StoredAudit::entry);
    }

    @Override
    public Optional<Long> broken() {
        List<Entry> all = readers.read(sql -> entries(sql).orderBy(NUMBER).fetch(StoredAudit::entry));
        Optional<Entry> last = Optional.empty();
        for (Entry entry : all) {
            if (!entry.follows(last)) {
                return Optional.of(entry.number());
            }
            last = Optional.of(entry);
        }
        return Optional.empty();
    }

    private static SelectJoinStep<Record6<Long, String, Long, String, String, String>> entries(DSLContext sql) {
        return sql.select(NUMBER, MOMENT, PERSON, ACT, SUBJECT, HASH).from(AUDIT);
    }

    /** What cannot be read was changed by somebody: whatever it becomes, its hash does not fit it. */
    private static Entry entry(Record6<Long, String, Long, String, String, String> row) {
        return new Entry(
                row.value1(), moment(row.value2()), row.value3(), act(row.value4()), row.value5(), row.value6());
    }

    private static Instant moment(String written) {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    private static Act act(String written) {
        return Arrays.stream(Act.values())
                .filter(act -> act.name().equals(written))
                .findFirst()
                .orElse(Act.PROPOSE);
    }
}
