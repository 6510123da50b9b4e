package org.tradewind.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is to go wrong, call by call. Guarded by the world's lock. */
final class FaultPlan {
    /** Stands for every method but {@code getUpdates}. */
    static final String ANY = "*";

    private final Map<String, Deque<Fault>> planned = new LinkedHashMap<>();

    void add(String method, int calls, Fault fault) {
        Deque<Fault> faults = planned.computeIfAbsent(method.toLowerCase(Locale.ROOT), name -> new ArrayDeque<>());
        for (int i = 0; i < calls; i++) {
            faults.add(fault);
        }
    }

    Optional<Fault> next(String method) {
        Optional<Fault> own = poll(method.toLowerCase(Locale.ROOT));
        return own.isPresent() || method.equals(LongPoll.NAME) ? own : poll(ANY);
    }

    private Optional<Fault> poll(String key) {
        return Optional.ofNullable(planned.get(key)).map(Deque::poll);
    }

    void clear() {
        planned.clear();
    }
}
