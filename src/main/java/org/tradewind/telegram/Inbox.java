package org.tradewind.telegram;

import java.time.Instant;
import java.util.List;

/**
 * Updates that came in, durably, until each was dealt with. What is said here is on disk when a method returns, unless
 * it says otherwise. Safe for use by many threads.
 */
public interface Inbox {

    /** Keeps a batch, all of it or nothing, and returns the updates that were not known before, in their order. */
    List<Arrival> add(List<Arrival> batch);

    /** The updates that are not done, in the order in which they came. */
    List<Arrival> open();

    /**
     * Work on an update begins; counted so that one that kills the process is not tried for ever. On disk soon.
     */
    void begun(long update);

    /**
     * The answer to an update was made, and what is left is to bring it: where work on it had begun before, this time
     * does not count. On disk soon.
     */
    void made(long update);

    /** An update is done: its words and whose they were are deleted, its number is kept to know it again. On disk soon. */
    void done(long update);

    /** An update could not be dealt with now; it waits until the program, or another of a crew, starts. On disk soon. */
    void postpone(long update);

    /** Puts an update that cannot be dealt with aside, for the operator. */
    void setAside(long update, String why);

    /** How many updates were put aside. */
    int aside();

    /**
     * An update as it came.
     *
     * @param update Telegram's number of it
     * @param lane the chat or person whose updates keep their order among themselves; 0 where there is none
     * @param json as received
     * @param attempts how often work on it began before
     */
    record Arrival(long update, long lane, String json, Instant received, int attempts) {}
}
