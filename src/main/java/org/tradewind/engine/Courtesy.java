package org.tradewind.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.tradewind.dataset.Pace;

/**
 * Lets those who ask come before an admin's long work: while somebody asks, the work rests as long as it works. It takes
 * up to twice as long then, and answers come nearly as fast as usual where there are few cores.
 */
final class Courtesy {
    private static final long BURST = Duration.ofMillis(1).toNanos();
    private static final long LONGEST_REST = Duration.ofMillis(20).toNanos();
    private static final long RECENTLY = Duration.ofMillis(200).toNanos();

    private final LongSupplier nanos;
    private final LongConsumer rest;
    private volatile long lastAsked;

    Courtesy() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * With another clock.
     *
     * @param nanos the time, in nanoseconds from any moment
     * @param rest waits for so many nanoseconds
     */
    Courtesy(LongSupplier nanos, LongConsumer rest) {
        this.nanos = nanos;
        this.rest = rest;
        this.lastAsked = nanos.getAsLong() - RECENTLY;
    }

    /** Somebody asks. */
    void asked() {
        lastAsked = nanos.getAsLong();
    }

    /** For one piece of work, in one thread. */
    Pace pace() {
        return new Work();
    }

    private final class Work implements Pace {
        private long since = nanos.getAsLong();

        @Override
        public void step() {
            long now = nanos.getAsLong();
            long worked = now - since;
            if (worked >= BURST) {
                if (now - lastAsked < RECENTLY) {
                    rest.accept(Math.min(worked, LONGEST_REST));
                }
                since = nanos.getAsLong();
            }
        }
    }
}
