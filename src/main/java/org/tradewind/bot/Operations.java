package org.tradewind.bot;

import java.util.List;

/** How the running program does, for the operator's eyes: what only the edges know. Safe for use by many threads. */
public interface Operations {
    /** What is to be told, in order; the same gauge at most once. */
    List<Line> lines();

    /** One gauge with what it shows, in the unit that the gauge names. */
    record Line(Gauge gauge, long number) {}

    /** What can be told. */
    enum Gauge {
        /** Seconds since the program started. */
        UPTIME_SECONDS,
        /** Updates taken in and not yet answered. */
        UPDATES_WAITING,
        /** Age of the oldest of them in seconds. */
        OLDEST_WAITING_SECONDS,
        /** Updates set aside because they could not be handled. */
        UPDATES_SET_ASIDE,
        /** Replies waiting to be sent. */
        REPLIES_WAITING,
        /** Updates answered since the start. */
        ANSWERED,
        /** Errors since the start. */
        ERRORS,
        /** Memory in use, in mebibytes. */
        MEMORY_MEBIBYTES
    }

    /** Nothing to tell: a bot without edges, such as on the terminal. */
    static Operations none() {
        return List::of;
    }
}
