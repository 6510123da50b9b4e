package org.tradewind.telegram;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The processes that do one bot's work together. Each takes lanes in which updates wait and gives them back; what only
 * one may do, the one at the helm does. A process that gives no sign for too long is relieved: others take what it had.
 * Safe for use by many threads.
 */
public interface Crew {

    /** Joins, and is told from now on. Returns at once; where the others cannot be reached it is tried until they can. */
    void join(Orders orders);

    /** What a process of the crew is told. Called one after the other; each must return soon. */
    interface Orders {
        /** There may be lanes to take. */
        void work();

        /** Whether this process does from now on what only one may do. */
        void helm(boolean held);

        /** What this process had taken is not its own any more. */
        void relieved();
    }

    /** Takes at most so many lanes, those that waited longest. Nobody else takes them until they are given back. */
    List<Lane> take(int most);

    /** Gives a lane back; its updates that are neither done nor postponed are taken again, by whomever. */
    void giveBack(long lane);

    /** Whether this process may still believe that what it has taken is its own. */
    boolean isAboard();

    /** When this process last gave a sign to the others. */
    Optional<Instant> lastSign();

    /** What an operator has to know, or empty while all is well. */
    Optional<String> problem();

    /** Gives everything back and is no part of the crew any more. */
    void leave();

    /** A lane that was taken, with the next of its updates in their order. */
    record Lane(long lane, List<Inbox.Arrival> arrivals) {
        public Lane {
            arrivals = List.copyOf(arrivals);
        }
    }
}
