package org.tradewind.store;

import static org.tradewind.store.Schema.ACT;
import static org.tradewind.store.Schema.AUDIT;
import static org.tradewind.store.Schema.HASH;
import static org.tradewind.store.Schema.MOMENT;
import static org.tradewind.store.Schema.NUMBER;
import static org.tradewind.store.Schema.PERSON;
import static org.tradewind.store.Schema.SUBJECT;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record6;
import org.jooq.SelectJoinStep;
import org.tradewind.bot.Audit;

/** The audit in the store: each change of it is alone, so that each entry follows from the last. */
final class StoredAudit implements Audit {
    private final Journal journal;
    private final Readers readers;
    private final Database database;

    StoredAudit(Journal journal, Readers readers, Database database) {
        this.journal = journal;
        this.readers = readers;
        this.database = database;
    }

    @Override
    public Entry add(Instant at, long person, Act act, String subject) {
        return journal.commit(sql -> {
            database.alone(sql, AUDIT);
            Optional<Entry> last = newest(sql, 1).stream().findFirst();
            Entry entry = Entry.after(last, at, person, act, subject);
            sql.insertInto(AUDIT, NUMBER, MOMENT, PERSON, ACT, SUBJECT, HASH)
                    .values(entry.number(), at.toString(), person, act.name(), subject, entry.hash())
                    .execute();
            return entry;
        });
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
