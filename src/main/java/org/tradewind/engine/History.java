package org.tradewind.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of a dataset were published, the newest last. What was rolled back is withdrawn: it is kept, and does
 * not come back by a further rollback.
 */
record History(List<Entry> entries) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\S+) (\\S+) (served|withdrawn)");

    History {
        entries = List.copyOf(entries);
    }

    /**
     * One publication.
     *
     * @param at when it began to be served
     */
    record Entry(String content, String version, Instant at, boolean withdrawn) {
        private String line() {
            return content + " " + version + " " + at + (withdrawn ? " withdrawn" : " served");
        }
    }

    /** @throws IllegalArgumentException if a line is not one that was written here */
    static History read(List<String> lines) {
        return new History(lines.stream().map(History::entry).toList());
    }

    private static Entry entry(String line) {
        Matcher m = LINE.matcher(line);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a line of a history: " + line);
        }
        return new Entry(
                m.group(1), m.group(2), Instant.parse(m.group(3)), m.group(4).equals("withdrawn"));
    }

    List<String> lines() {
        return entries.stream().map(Entry::line).toList();
    }

    /** What is served. */
    Optional<Entry> current() {
        return served(0);
    }

    /** What was served before, and is served again after a rollback. */
    Optional<Entry> former() {
        return served(1);
    }

    private Optional<Entry> served(int back) {
        return entries.reversed().stream()
                .filter(entry -> !entry.withdrawn())
                .skip(back)
                .findFirst();
    }

    boolean published(String content) {
        return entries.stream().anyMatch(entry -> entry.content().equals(content));
    }

    /** How many versions were ever published. */
    int versions() {
        return (int) entries.stream().map(Entry::content).distinct().count();
    }

    History with(Entry published) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(published);
        return new History(more);
    }

    /** The same after a rollback, by which the former version is served anew. */
    History rolledBack(Instant at) {
        int last = entries.indexOf(current().orElseThrow());
        int before = entries.indexOf(former().orElseThrow());
        List<Entry> after = new ArrayList<>(entries);
        after.set(last, withdrawn(entries.get(last)));
        Entry again = entries.get(before);
        after.set(before, new Entry(again.content(), again.version(), at, false));
        return new History(after);
    }

    private static Entry withdrawn(Entry entry) {
        return new Entry(entry.content(), entry.version(), entry.at(), true);
    }
}
