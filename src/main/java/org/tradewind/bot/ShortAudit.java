package org.tradewind.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An audit in memory, for the terminal and for tests; it knows of no admins but the owners. */
final class ShortAudit implements Audit {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byRequest = new LinkedHashMap<>();

    @Override
    public synchronized Entry add(Optional<String> request, Instant at, long person, Act act, String subject) {
        Optional<Entry> known = request.stream()
                .flatMap(id -> of(id).stream())
                .filter(entry -> entry.act() == act && entry.subject().equals(subject))
                .findFirst();
        return known.orElseGet(() -> {
            Optional<Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
            Entry entry = Entry.after(last, at, person, act, subject);
            entries.add(entry);
            request.ifPresent(
                    id -> byRequest.computeIfAbsent(id, _ -> new ArrayList<>()).add(entry));
            return entry;
        });
    }

    @Override
    public synchronized List<Entry> of(String request) {
        return List.copyOf(byRequest.getOrDefault(request, List.of()));
    }

    @Override
    public synchronized List<Entry> newest(int most) {
        return entries.reversed().stream().limit(most).toList();
    }

    @Override
    public synchronized Optional<Long> broken() {
        Optional<Entry> last = Optional.empty();
        for (Entry entry : entries) {
            if (!entry.follows(last)) {
                return Optional.of(entry.number());
            }
            last = Optional.of(entry);
        }
        return Optional.empty();
    }
}
