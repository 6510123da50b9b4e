package org.tradewind.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from one length to another, a little apart from those of others. */
final class Growing {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private final Duration shortest;
    private final Duration longest;
    private Duration next;

    /** From half a second to half a minute. */
    Growing(RandomGenerator random) {
        this(random, SHORTEST, LONGEST);
    }

    Growing(RandomGenerator random, Duration shortest, Duration longest) {
        this.random = random;
        this.shortest = shortest;
        this.longest = longest;
        this.next = shortest;
    }

    synchronized Duration next() {
        Duration pause = next;
        next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
        return pause.plusMillis(random.nextLong(pause.toMillis() / 4 + 1));
    }

    synchronized void reset() {
        next = shortest;
    }
}
