package org.tradewind.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which versions of a dataset were published, the newest last, and what was asked for last. What was rolled back is
 * withdrawn: it is kept, and does not come back by a further rollback.
 */
record History(List<Entry> entries, List<Deed> deeds) {
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (\\S+) (\\S+) (served|withdrawn)");
    private static final Pattern DEED = Pattern.compile("asked (\\S+) ([0-9a-f]{64}|-) ([0-9a-f]{64}) (\\S+)");
    /** A request comes again after a restart or not at all, so only the last ones matter. */
    private static final int MOST_DEEDS = 100;

    History {
        entries = List.copyOf(entries);
        deeds = List.copyOf(deeds);
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

    /**
     * What came of a request.
     *
     * @param before content of what was served
     * @param now content of what took its place
     */
    record Deed(String request, Optional<String> before, String now, Instant at) {
        private String line() {
            return "asked " + request + " " + before.orElse("-") + " " + now + " " + at;
        }
    }

    /** @throws IllegalArgumentException if a line is not one that was written here */
    static History read(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        List<Deed> deeds = new ArrayList<>();
        for (String line : lines) {
            Matcher deed = DEED.matcher(line);
            if (deed.matches()) {
                deeds.add(deed(deed));
            } else {
                entries.add(entry(line));
            }
        }
        return new History(entries, deeds);
    }

    private static Deed deed(Matcher m) {
        Optional<String> before = Optional.of(m.group(2)).filter(content -> !content.equals("-"));
        return new Deed(m.group(1), before, m.group(3), Instant.parse(m.group(4)));
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
        List<String> lines = new ArrayList<>(entries.stream().map(Entry::line).toList());
        deeds.stream().map(Deed::line).forEach(lines::add);
        return lines;
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
        return published().contains(content);
    }

    private List<String> published() {
        return entries.stream().map(Entry::content).distinct().toList();
    }

    /** How many versions were ever published. */
    int versions() {
        return published().size();
    }

    /** The number of a version that was published. */
    String version(String content) {
        return entries.stream()
                .filter(entry -> entry.content().equals(content))
                .findFirst()
                .map(Entry::version)
                .orElseThrow();
    }

    /** What came of a request, if it was done. */
    Optional<Deed> deed(String request) {
        return deeds.stream().filter(deed -> deed.request().equals(request)).findFirst();
    }

    History with(Entry published) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(published);
        return new History(more, deeds);
    }

    /** The same, remembering what it was done for. */
    History with(Deed deed) {
        List<Deed> more = new ArrayList<>(deeds);
        more.add(deed);
        return new History(entries, more.subList(Math.max(0, more.size() - MOST_DEEDS), more.size()));
    }

    /** The same after a rollback, by which the former version is served anew. */
    History rolledBack(Instant at) {
        int last = entries.indexOf(current().orElseThrow());
        int before = entries.indexOf(former().orElseThrow());
        List<Entry> after = new ArrayList<>(entries);
        after.set(last, withdrawn(entries.get(last)));
        Entry again = entries.get(before);
        after.set(before, new Entry(again.content(), again.version(), at, false));
        return new History(after, deeds);
    }

    private static Entry withdrawn(Entry entry) {
        return new Entry(entry.content(), entry.version(), entry.at(), true);
    }
}
