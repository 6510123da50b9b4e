package org.tradewind.telegram;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;

/** What is counted. */
final class Meters {
    private final MeterRegistry registry;
    private final Counter updates;
    private final Counter calls;
    private final Counter faults;
    private final Timer answers;

    Meters(MeterRegistry registry) {
        this.registry = registry;
        this.updates = registry.counter("telegram.updates");
        this.calls = registry.counter("telegram.calls");
        this.faults = registry.counter("telegram.faults");
        this.answers =
                Timer.builder("telegram.answers").publishPercentiles(0.5, 0.99).register(registry);
    }

    void queue(Supplier<Number> length) {
        Gauge.builder("telegram.queue", length).register(registry);
    }

    void updates(int number) {
        updates.increment(number);
    }

    void called() {
        calls.increment();
    }

    void refused(int code) {
        registry.counter("telegram.refusals", "code", Integer.toString(code)).increment();
    }

    void fault() {
        faults.increment();
    }

    long faults() {
        return (long) faults.count();
    }

    void answered(Duration time) {
        answers.record(time);
    }
}
