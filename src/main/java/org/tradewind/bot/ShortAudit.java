package org.tradewind.bot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An audit in memory, for the terminal and for tests. */
final class ShortAudit implements Audit {
    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized Entry add(Instant at, long person, Act act, String subject) {
        Optional<Entry> last = entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
        Entry entry = Entry.after(last, at, person, act, subject);
        entries.add(entry);
        return entry;
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
