package org.tradewind.engine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Publishing.Staging;

/** The drafts that are open, one of each dataset at most. */
final class OpenDrafts {
    private final Map<String, Open> open = new TreeMap<>();

    /** A draft that is open, with what was found of it. */
    record Open(Staging.Ready ready, Version version) {}

    /** A draft that was just opened; the one of its dataset before is closed. */
    synchronized Open put(Staging.Ready ready, Version version) {
        String dataset = ready.draft().version().dataset();
        close(dataset);
        Open fresh = new Open(ready, version);
        open.put(dataset, fresh);
        return fresh;
    }

    /** Says otherwise what was found of a draft. */
    synchronized void tell(Staging.Ready ready) {
        open.computeIfPresent(ready.draft().version().dataset(), (_, known) -> new Open(ready, known.version()));
    }

    synchronized Optional<Open> find(Draft draft) {
        return Optional.ofNullable(open.get(draft.version().dataset()))
                .filter(known -> known.ready().draft().equals(draft));
    }

    /** Gives a draft away, open as it is. */
    synchronized void release(String dataset) {
        open.remove(dataset);
    }

    synchronized void close(String dataset) {
        Open known = open.remove(dataset);
        if (known != null) {
            known.version().retire();
        }
    }

    synchronized void close() {
        open.values().forEach(known -> known.version().retire());
        open.clear();
    }
}
