package org.tradewind.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The calls of the API that have ended, the newest last, and what was wrong with them. Guarded by the world's lock. */
final class CallLog {
    private static final int KEPT = 100_000;

    private final Deque<ApiCall> calls = new ArrayDeque<>();
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Long> counts = new LinkedHashMap<>();

    void add(ApiCall call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.add(call);
        counts.merge(call.method(), 1L, Long::sum);
    }

    /** Notes a mistake of the bot that Telegram itself would pass over in silence. */
    void complain(String mistake) {
        complaints.add(mistake);
    }

    List<ApiCall> all() {
        return List.copyOf(calls);
    }

    /** How many calls of a method ended since the last {@link #clear}. */
    long count(String method) {
        return counts.getOrDefault(method, 0L);
    }

    List<ApiCall> of(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    void clear() {
        calls.clear();
        counts.clear();
        complaints.clear();
    }
}
