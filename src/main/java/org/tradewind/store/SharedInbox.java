package org.tradewind.store;

import static org.tradewind.store.Schema.INBOX;
import static org.tradewind.store.Schema.OPEN;
import static org.tradewind.store.Schema.POSTPONED;
import static org.tradewind.store.Schema.UPDATE_ID;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.tradewind.telegram.Inbox;

/** The inbox of a shared store: what comes in is told to all processes, and one of them takes it. */
final class SharedInbox implements Inbox {
    private static final String ADD = """
            with fresh as (
                insert into inbox (update_id, lane, json, received, attempts, done)
                select update_id, lane, json, received, attempts, false
                from unnest(?, ?, ?, ?, ?) with ordinality
                    as came (update_id, lane, json, received, attempts, place)
                order by place
                on conflict (update_id) do nothing
                returning update_id, lane),
            lanes_of as (
                insert into lanes (lane, mark, waiting, since, keeper, held)
                select distinct lane, 1, true, now(), null::bigint, false from fresh order by lane
                on conflict (lane) do update set mark = lanes.mark + 1, waiting = true,
                    since = case when lanes.waiting then lanes.since else excluded.since end)
            select update_id, case when row_number() over () = 1 then pg_notify('tradewind_work', '') end from fresh
            """;

    private final Inbox inbox;
    private final Journal journal;
    private final Runnable prune;

    /**
     * @param inbox does all that is no different where the store is shared
     * @param prune gets rid of what is old; run with each batch
     */
    SharedInbox(Inbox inbox, Journal journal, Runnable prune) {
        this.inbox = inbox;
        this.journal = journal;
        this.prune = prune;
    }

    @Override
    public List<Arrival> add(List<Arrival> batch) {
        prune.run();
        Set<Long> fresh = journal.commit(sql -> added(sql, batch));
        return batch.stream()
                .filter(arrival -> fresh.contains(arrival.update()))
                .toList();
    }

    private static Set<Long> added(DSLContext sql, List<Arrival> batch) {
        return sql.fetch(
                        ADD,
                        batch.stream().map(Arrival::update).toArray(Long[]::new),
                        batch.stream().map(Arrival::lane).toArray(Long[]::new),
                        batch.stream().map(Arrival::json).toArray(String[]::new),
                        batch.stream()
                                .map(arrival -> arrival.received().toEpochMilli())
                                .toArray(Long[]::new),
                        batch.stream().map(Arrival::attempts).toArray(Integer[]::new))
                .intoSet(UPDATE_ID);
    }

    @Override
    public List<Arrival> open() {
        return inbox.open();
    }

    @Override
    public void begun(long update) {
        inbox.begun(update);
    }

    @Override
    public void made(long update) {
        inbox.made(update);
    }

    @Override
    public void done(long update) {
        inbox.done(update);
    }

    @Override
    public void postpone(long update) {
        var _ = journal.submit(sql -> sql.update(INBOX)
                .set(POSTPONED, true)
                .where(UPDATE_ID.eq(update), OPEN)
                .execute());
    }

    @Override
    public void setAside(long update, String why) {
        inbox.setAside(update, why);
    }

    @Override
    public int aside() {
        return inbox.aside();
    }
}
