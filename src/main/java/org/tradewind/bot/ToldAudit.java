package org.tradewind.bot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An audit to which somebody listens. */
record ToldAudit(Audit audit, Consumer<Audit.Entry> listener) implements Audit {
    @Override
    public Entry add(Optional<String> request, Instant at, long person, Act act, String subject) {
        Entry entry = audit.add(request, at, person, act, subject);
        listener.accept(entry);
        return entry;
    }

    @Override
    public List<Entry> of(String request) {
        return audit.of(request);
    }

    @Override
    public List<Entry> newest(int most) {
        return audit.newest(most);
    }

    @Override
    public Optional<Long> broken() {
        return audit.broken();
    }
}
