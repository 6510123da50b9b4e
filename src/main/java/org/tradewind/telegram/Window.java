package org.tradewind.telegram;

import java.util.ArrayDeque;

/** At most so many in any span of that length. Times are of one monotonic clock, in nanoseconds. */
final class Window {
    private final int most;
    private final long length;
    private final ArrayDeque<Long> taken = new ArrayDeque<>();

    Window(int most, long length) {
        this.most = most;
        this.length = length;
    }

    /** The time from which the next one may go, not before {@code now}. */
    long earliest(long now) {
        return taken.size() < most ? now : Math.max(now, taken.getFirst() + length);
    }

    /** One goes at that time. */
    void take(long time) {
        if (taken.size() == most) {
            taken.removeFirst();
        }
        taken.addLast(time);
    }

    /** Whether all that went is out of sight. */
    boolean isIdle(long now) {
        return taken.isEmpty() || taken.getLast() + length <= now;
    }
}
