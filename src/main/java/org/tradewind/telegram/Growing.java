package org.tradewind.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses that double from half a second to half a minute, a little apart from those of others. */
final class Growing {
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RandomGenerator random;
    private Duration next = SHORTEST;

    Growing(RandomGenerator random) {
        this.random = random;
    }

    synchronized Duration next() {
        Duration pause = next;
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
        return pause.plusMillis(random.nextLong(pause.toMillis() / 4 + 1));
    }

    synchronized void reset() {
        next = SHORTEST;
    }
}
