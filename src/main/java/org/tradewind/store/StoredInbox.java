package org.tradewind.store;

import static org.tradewind.store.Schema.ASIDE;
import static org.tradewind.store.Schema.ATTEMPTS;
import static org.tradewind.store.Schema.DONE;
import static org.tradewind.store.Schema.INBOX;
import static org.tradewind.store.Schema.JSON;
import static org.tradewind.store.Schema.LANE;
import static org.tradewind.store.Schema.OPEN;
import static org.tradewind.store.Schema.RECEIVED;
import static org.tradewind.store.Schema.SEQ;
import static org.tradewind.store.Schema.UPDATE_ID;
import static org.tradewind.store.Schema.WHY;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.telegram.Inbox;

final class StoredInbox implements Inbox {
    private final Journal journal;
    private final Readers readers;
    private final Clock clock;
    private final Runnable prune;

    /** @param prune gets rid of what is old; run with each batch */
    StoredInbox(Journal journal, Readers readers, Clock clock, Runnable prune) {
        this.journal = journal;
        this.readers = readers;
        this.clock = clock;
        this.prune = prune;
    }

    @Override
    public List<Arrival> add(List<Arrival> batch) {
        prune.run();
        return journal.commit(
                sql -> batch.stream().filter(arrival -> insert(sql, arrival)).toList());
    }

    private static boolean insert(DSLContext sql, Arrival arrival) {
        return sql.insertInto(INBOX, UPDATE_ID, LANE, JSON, RECEIVED, ATTEMPTS, DONE)
                        .values(
                                arrival.update(),
                                arrival.lane(),
                                arrival.json(),
                                arrival.received().toEpochMilli(),
                                arrival.attempts(),
                                false)
                        .onConflict(UPDATE_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public List<Arrival> open() {
        return readers.read(sql -> sql.select(UPDATE_ID, LANE, JSON, RECEIVED, ATTEMPTS)
                .from(INBOX)
                .where(OPEN)
                .orderBy(SEQ)
                .fetch(row -> new Arrival(
                        row.value1(), row.value2(), row.value3(), Instant.ofEpochMilli(row.value4()), row.value5())));
    }

    @Override
    public void begun(long update) {
        var _ = journal.submit(sql -> sql.update(INBOX)
                .set(ATTEMPTS, ATTEMPTS.plus(1))
                .where(UPDATE_ID.eq(update))
                .execute());
    }

    @Override
    public void done(long update) {
        var _ = journal.submit(sql -> blank(sql, update));
    }

    /** It is open, which is all that the next start looks for. */
    @Override
    public void postpone(long update) {}

    @Override
    public void setAside(long update, String why) {
        journal.commit(sql -> {
            sql.insertInto(ASIDE, UPDATE_ID, JSON, RECEIVED, WHY)
                    .select(DSL.select(UPDATE_ID, JSON, DSL.val(clock.millis()), DSL.val(why))
                            .from(INBOX)
                            .where(UPDATE_ID.eq(update), OPEN))
                    .execute();
            return blank(sql, update);
        });
    }

    private static int blank(DSLContext sql, long update) {
        return sql.update(INBOX)
                .set(DONE, true)
                .set(JSON, "")
                .set(LANE, 0L)
                .where(UPDATE_ID.eq(update))
                .execute();
    }

    @Override
    public int aside() {
        return readers.read(sql -> sql.fetchCount(ASIDE));
    }
}
