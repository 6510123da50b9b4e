package org.tradewind.store;

import static org.tradewind.store.Schema.ATTEMPTS;
import static org.tradewind.store.Schema.JSON;
import static org.tradewind.store.Schema.LANE;
import static org.tradewind.store.Schema.RECEIVED;
import static org.tradewind.store.Schema.UPDATE_ID;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.tradewind.telegram.Crew;
import org.tradewind.telegram.Inbox.Arrival;

/**
 * The lanes of a shared store. A lane is held by one process while that works on it, and kept by the same process after
 * that, for as long as a conversation lasts or the process lives: what a conversation is about is in its memory alone.
 */
final class StoredCrew implements Crew, Watch.Listener {
    private static final int MOST_OF_A_LANE = 8;
    /** Since when a lane waits whose chat is to be forgotten: it goes before all others, and is not kept after that. */
    static final String FORGOTTEN = "'-infinity'";

    private final Journal journal;
    private final StoredInbox inbox;
    private final Watch watch;
    private final Consumer<DSLContext> tidying;
    private final AtomicReference<Optional<Orders>> orders = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Runnable> announced = new AtomicReference<>(() -> {});
    private final Map<Long, Hold> held = new ConcurrentHashMap<>();
    /** Held while lanes are taken, between the database and our own memory of it. */
    private final ReentrantLock taking = new ReentrantLock();

    /** As what and in which state a lane was taken; no mark where more waits in it than was taken. */
    private record Hold(long member, long mark) {}

    /** @param tidying done with every sign */
    StoredCrew(
            PostgreSql database,
            Journal journal,
            StoredInbox inbox,
            Consumer<DSLContext> tidying,
            Clock clock,
            Duration lease) {
        this.tidying = tidying;
        this.journal = journal;
        this.inbox = inbox;
        this.watch = new Watch(database, clock, lease);
    }

    @Override
    public void join(Orders given) {
        orders.set(Optional.of(given));
        watch.begin(this);
    }

    /** What is to be done when another process says that there are new data. */
    void onData(Runnable work) {
        announced.set(work);
    }

    /** Tells the other processes that there are new data. */
    void announce() {
        journal.commit(sql -> sql.execute("notify " + Watch.DATA));
    }

    @Override
    public List<Lane> take(int most) {
        taking.lock();
        try {
            long member = watch.member();
            return isAboard() ? held(member, journal.commit(sql -> taken(sql, member, most))) : List.of();
        } finally {
            taking.unlock();
        }
    }

    private List<Lane> held(long member, Result<Record> rows) {
        Map<Long, List<Arrival>> lanes = new LinkedHashMap<>();
        for (Record row : rows) {
            long lane = row.get(LANE);
            List<Arrival> arrivals = lanes.computeIfAbsent(lane, _ -> new ArrayList<>());
            if (row.get(UPDATE_ID) != null) {
                Arrival arrival = arrival(row);
                arrivals.add(arrival.attempts() == 0 ? arrival : inbox.takenUp(arrival));
            }
            long mark = arrivals.size() < MOST_OF_A_LANE ? row.get("mark", long.class) : -1;
            held.put(lane, new Hold(member, mark));
        }
        return lanes.entrySet().stream()
                .map(lane -> new Lane(lane.getKey(), lane.getValue()))
                .toList();
    }

    private static Result<Record> taken(DSLContext sql, long member, int most) {
        return sql.fetch("""
                with free as (
                    select lane from lanes
                    where waiting and not held and (keeper is null or keeper = ?)
                        and exists (select from crew where id = ?)
                    order by since limit ? for update skip locked),
                mine as (
                    update lanes set held = true, keeper = ? where lane in (select lane from free)
                    returning lane, mark, since)
                select mine.lane, mine.mark, i.update_id, i.json, i.received, i.attempts
                from mine left join lateral (
                    select * from inbox
                    where inbox.lane = mine.lane and not done and not postponed
                    order by seq limit ?) i on true
                order by mine.since, mine.lane, i.seq
                """, member, member, most, member, MOST_OF_A_LANE);
    }

    private static Arrival arrival(Record row) {
        return new Arrival(
                row.get(UPDATE_ID),
                row.get(LANE),
                row.get(JSON),
                Instant.ofEpochMilli(row.get(RECEIVED)),
                row.get(ATTEMPTS));
    }

    @Override
    public void giveBack(long lane) {
        Hold hold = held.remove(lane);
        if (hold != null) {
            var _ = journal.submit(sql -> isStillWaiting(sql, lane, hold)).thenAccept(more -> {
                if (more) {
                    work();
                }
            });
        }
    }

    /**
     * The mark tells whether anything came since it was taken. What was left undone, as by a process that could not be
     * sure of its place, is to be taken again too.
     */
    private static boolean isStillWaiting(DSLContext sql, long lane, Hold hold) {
        Record row = sql.fetchOne(
                "update lanes set held = false, waiting = mark <> ? or exists (select from inbox"
                        + " where inbox.lane = lanes.lane and not done and not postponed)"
                        + " where lane = ? and keeper = ? and held returning waiting",
                hold.mark(),
                lane,
                hold.member());
        deleteForgotten(sql, lane);
        return row != null && row.get(0, boolean.class);
    }

    /** Deletes a lane that is to be forgotten, unless something waits in it or is in hand. */
    static void deleteForgotten(DSLContext sql, long lane) {
        sql.execute("delete from lanes where lane = ? and not waiting and not held and since = " + FORGOTTEN, lane);
    }

    @Override
    public boolean isAboard() {
        return watch.isAboard();
    }

    @Override
    public Optional<Instant> lastSign() {
        return watch.lastSign();
    }

    @Override
    public Optional<String> problem() {
        return watch.problem();
    }

    @Override
    public void leave() {
        watch.end();
    }

    @Override
    public void work() {
        orders.get().ifPresent(Orders::work);
    }

    @Override
    public void helm(boolean atHelm) {
        orders.get().ifPresent(given -> given.helm(atHelm));
    }

    @Override
    public void relieved() {
        held.clear();
        orders.get().ifPresent(Orders::relieved);
    }

    @Override
    public void data() {
        announced.get().run();
    }

    /** A lane that was taken while the connection broke is held by us though we never heard of it. */
    @Override
    public void beat() {
        if (taking.tryLock()) {
            try {
                letGoUnknown(watch.member(), held.keySet().toArray(Long[]::new));
            } finally {
                taking.unlock();
            }
        }
        var _ = journal.submit(sql -> {
            tidying.accept(sql);
            return true;
        });
        // Whatever was said unheard is found now.
        work();
    }

    private void letGoUnknown(long member, Long[] known) {
        var _ = journal.submit(sql -> sql.execute(
                        "update lanes set held = false where keeper = ? and held and lane <> all(?)", member, known))
                .thenAccept(lost -> {
                    if (lost > 0) {
                        work();
                    }
                });
    }
}
