package org.tradewind.engine;

import java.time.Duration;

/** When an answer must be there. */
record Deadline(long nanos) {
    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    /** How long there is; nothing once it is over. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** The same in whole seconds, one at least. */
    int seconds() {
        return (int) Math.max(1, left().toSeconds());
    }
}
