package org.tradewind;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.tradewind.dataset.formats.Progress;

/** How far a long import is, on one line that is written over; a short one says nothing. */
final class ProgressLine implements Progress {
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration EVERY = Duration.ofMillis(500);

    private final PrintStream out;
    private final InstantSource clock;
    private final Instant begun;
    private Instant told;
    private boolean written;

    ProgressLine(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        this.begun = clock.instant();
        this.told = begun.plus(SHORT).minus(EVERY);
    }

    @Override
    public void at(double done, long rows) {
        Instant now = clock.instant();
        if (now.isBefore(told.plus(EVERY)) || done <= 0) {
            return;
        }
        told = now;
        double seconds = Duration.between(begun, now).toMillis() / 1000.0;
        long left = Math.round(seconds * (1 - done) / done);
        out.printf(
                "\r%3d %%, %,d rows, %,d rows/s, %d:%02d left ",
                Math.round(100 * done), rows, Math.round(rows / seconds), left / 60, left % 60);
        out.flush();
        written = true;
    }

    /** Ends the line, if there is one. */
    void end() {
        if (written) {
            out.println();
        }
    }
}
