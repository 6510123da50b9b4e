package org.tradewind;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.tradewind.bot.Operations;
import org.tradewind.telegram.Health;

/** What {@code /status} tells of the running program. */
final class Gauges implements Operations {
    private static final long MEBIBYTE = 1 << 20;

    private final Clock clock;
    private final Instant started;
    private final AtomicReference<Optional<Supplier<Health>>> telegram = new AtomicReference<>(Optional.empty());

    Gauges(Clock clock) {
        this.clock = clock;
        this.started = clock.instant();
    }

    /** From now on the connection with Telegram is told of too. */
    void watch(Supplier<Health> health) {
        telegram.set(Optional.of(health));
    }

    @Override
    public List<Line> lines() {
        Runtime runtime = Runtime.getRuntime();
        Line uptime = new Line(
                Gauge.UPTIME_SECONDS, Duration.between(started, clock.instant()).toSeconds());
        Line memory = new Line(Gauge.MEMORY_MEBIBYTES, (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE);
        return telegram.get()
                .map(Supplier::get)
                .map(health -> List.of(
                        uptime,
                        new Line(Gauge.UPDATES_WAITING, health.queued()),
                        new Line(Gauge.UPDATES_SET_ASIDE, health.aside()),
                        new Line(Gauge.ERRORS, health.faults()),
                        memory))
                .orElseGet(() -> List.of(uptime, memory));
    }
}
