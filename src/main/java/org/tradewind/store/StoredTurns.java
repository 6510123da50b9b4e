package org.tradewind.store;

import java.time.Duration;
import org.jooq.DSLContext;
import org.tradewind.telegram.Turns;

/**
 * Turns in the database, by its clock: of each chat, and of all, the times of the last few messages. Whoever comes takes
 * the first time that keeps to the limits. A row's lock makes them come one after the other.
 */
final class StoredTurns implements Turns {
    private static final long ALL = 0;
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60_000;
    /** Thirty a second, at an even pace: of a burst some would come late and meet the next. */
    private static final long PACE = 34;

    private static final int MOST_IN_A_GROUP = 20;
    private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";

    private final Readers connections;

    StoredTurns(Readers connections) {
        this.connections = connections;
    }

    @Override
    public Duration ofChat(long chat) {
        return chat < 0 ? turn(chat, MOST_IN_A_GROUP, MINUTE, SECOND) : turn(chat, 1, SECOND, SECOND);
    }

    @Override
    public Duration ofAll() {
        return turn(ALL, 1, PACE, PACE);
    }

    /** At most so many in any span of a length, and none within a gap after another. */
    private Duration turn(long scope, int most, long length, long gap) {
        return connections.read(sql -> Duration.ofMillis(sql.fetchSingle(
                        "insert into turns (scope, taken, paused)"
                                + " values (?, array_fill(0::bigint, array[?]) || " + NOW + ", 0)"
                                + " on conflict (scope) do update set taken = (turns.taken || greatest(" + NOW
                                + ", turns.paused, turns.taken[1] + ?, turns.taken[?] + ?))[2:]"
                                + " returning greatest(0, taken[?] - " + NOW + ")",
                        scope,
                        most - 1,
                        length,
                        most,
                        gap,
                        most)
                .get(0, long.class)));
    }

    /** Of a chat nothing is kept that no limit needs any more. */
    static void forgetPast(DSLContext sql) {
        sql.execute("delete from turns where scope in (select scope from turns"
                + " where greatest(taken[array_upper(taken, 1)], paused) + case when scope < 0 then " + MINUTE
                + " else " + SECOND + " end < " + NOW + " for update skip locked)");
    }

    @Override
    public void pauseChat(long chat, Duration time) {
        pause(chat, chat < 0 ? MOST_IN_A_GROUP : 1, time);
    }

    @Override
    public void pauseAll(Duration time) {
        pause(ALL, 1, time);
    }

    private void pause(long scope, int most, Duration time) {
        connections.read(sql -> sql.execute(
                "insert into turns (scope, taken, paused) values (?, array_fill(0::bigint, array[?]), " + NOW + " + ?)"
                        + " on conflict (scope) do update set paused = greatest(turns.paused, excluded.paused)",
                scope,
                most,
                time.toMillis()));
    }
}
