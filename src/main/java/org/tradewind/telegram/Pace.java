package org.tradewind.telegram;

import java.time.Duration;

/**
 * All calls together: 30 a second, evenly enough that no second at Telegram's end holds more, though some calls are on
 * their way for longer than others. Times are of one monotonic clock, in nanoseconds.
 */
final class Pace {
    /** A little more than a second, so that what is late here is not early there. */
    private static final long SECOND = Duration.ofMillis(1050).toNanos();

    private static final int TIMES_A_SECOND = 3;
    private static final int AT_ONCE = 10;

    private final Window second = new Window(AT_ONCE * TIMES_A_SECOND, SECOND);
    private final Window moment = new Window(AT_ONCE, SECOND / TIMES_A_SECOND);

    /** The time from which the next call may go, which is then taken. */
    long take(long now) {
        long turn = earliest(now);
        second.take(turn);
        moment.take(turn);
        return turn;
    }

    /** The time from which the next call may go, not before {@code now}. */
    long earliest(long now) {
        return Math.max(second.earliest(now), moment.earliest(now));
    }
}
