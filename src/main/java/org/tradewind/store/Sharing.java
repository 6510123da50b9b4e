package org.tradewind.store;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.tradewind.telegram.Crew;
import org.tradewind.telegram.Turns;

/** What the processes have in common that use one store. */
public final class Sharing {
    private final StoredCrew crew;
    private final Turns turns;

    Sharing(PostgreSql database, Journal journal, Readers readers, StoredInbox inbox, Clock clock, Duration lease) {
        this.crew = new StoredCrew(database, journal, inbox, StoredTurns::forgetPast, clock, lease);
        this.turns = new StoredTurns(readers);
    }

    /** The processes themselves. */
    public Crew crew() {
        return crew;
    }

    /** Turns to send. */
    public Turns turns() {
        return turns;
    }

    /** Tells the other processes that there are new data. */
    public void announceData() {
        crew.announce();
    }

    /** What is to be done when another process tells of new data, and whenever it may have done so unheard. */
    public void onData(Runnable work) {
        crew.onData(work);
    }

    /** Deletes lanes whose conversations are over. */
    static void prune(DSLContext sql) {
        sql.execute("delete from lanes where not waiting and not held and since < now() - interval '1 hour'");
    }
}
