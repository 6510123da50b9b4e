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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.tradewind.telegram.Inbox;

final class StoredInbox implements Inbox {
    private static final Condition THIS = UPDATE_ID.eq(DSL.param("update", UPDATE_ID));
    private static final Query ADD = DSL.insertInto(INBOX, UPDATE_ID, LANE, JSON, RECEIVED, ATTEMPTS, DONE)
            .values(
                    DSL.param("update", UPDATE_ID),
                    DSL.param("lane", LANE),
                    DSL.param("json", JSON),
                    DSL.param("received", RECEIVED),
                    DSL.param("attempts", ATTEMPTS),
                    DSL.inline(false))
            .onConflict(UPDATE_ID)
            .doNothing();
    private static final Query BEGIN =
            DSL.update(INBOX).set(ATTEMPTS, ATTEMPTS.plus(DSL.inline(1))).where(THIS);
    private static final Query SURVIVE = DSL.update(INBOX)
            .set(ATTEMPTS, ATTEMPTS.minus(DSL.inline(1)))
            .where(THIS, OPEN, ATTEMPTS.gt(DSL.inline(0)));
    static final Query FINISH = DSL.update(INBOX)
            .set(DONE, DSL.inline(true))
            .set(JSON, DSL.inline(""))
            .set(LANE, DSL.inline(0L))
            .where(THIS);

    private final Journal journal;
    private final Readers readers;
    private final Clock clock;
    private final Runnable prune;
    /** One of these may have ended the program when it was begun last. */
    private final Set<Long> leftOver = ConcurrentHashMap.newKeySet();
    /** Of these, those whose work began and has not come to an answer. */
    private final Set<Long> begunAgain = ConcurrentHashMap.newKeySet();

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
        return journal.run(statements ->
                batch.stream().filter(arrival -> isNew(statements, arrival)).toList());
    }

    private static boolean isNew(Statements statements, Arrival arrival) {
        return statements.change(
                        ADD,
                        arrival.update(),
                        arrival.lane(),
                        arrival.json(),
                        arrival.received().toEpochMilli(),
                        arrival.attempts())
                == 1;
    }

    @Override
    public List<Arrival> open() {
        List<Arrival> open = readers.read(sql -> sql.select(UPDATE_ID, LANE, JSON, RECEIVED, ATTEMPTS)
                .from(INBOX)
                .where(OPEN)
                .orderBy(SEQ)
                .fetch(row -> new Arrival(
                        row.value1(), row.value2(), row.value3(), Instant.ofEpochMilli(row.value4()), row.value5())));
        open.forEach(this::takenUp);
        return open;
    }

    /** An update on which work may have begun before. */
    Arrival takenUp(Arrival arrival) {
        leftOver.add(arrival.update());
        return arrival;
    }

    @Override
    public void begun(long update) {
        if (leftOver.remove(update)) {
            begunAgain.add(update);
            journal.run(statements -> statements.change(BEGIN, update));
        } else {
            var _ = journal.runSoon(statements -> statements.change(BEGIN, update));
        }
    }

    @Override
    public void made(long update) {
        if (begunAgain.remove(update)) {
            var _ = journal.runSoon(statements -> statements.change(SURVIVE, update));
        }
    }

    @Override
    public void done(long update) {
        var _ = journal.runSoon(statements -> statements.change(FINISH, update));
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
