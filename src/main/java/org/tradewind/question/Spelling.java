package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts misspelt words right, where only one word is meant. */
final class Spelling {
    private static final int SHORTEST = 5;
    /** From this length on two slips are put right. */
    private static final int LONG = 9;

    private final Map<Integer, List<Entry>> byLength = new TreeMap<>();

    /** A word or stem; the mask has a bit for each letter in it. */
    private record Entry(String text, Phrase.Ending ending, Object sense, long letters) {}

    /** A correction and how far it is from what was written. */
    private record Candidate(String word, Object sense, int distance) {}

    Spelling(Stream<Phrase> phrases, Numerals numerals) {
        phrases.forEach(this::add);
        numerals.words().forEach(word -> put(new Phrase.Pattern(word, Phrase.Ending.NONE), word));
    }

    private void add(Phrase phrase) {
        boolean single = phrase.words().size() == 1;
        for (Phrase.Pattern pattern : phrase.words()) {
            Object sense = single ? key(phrase.sense()) : pattern.text();
            put(pattern, sense);
        }
    }

    /** Forms of one name are one sense. */
    private static Object key(Sense sense) {
        return sense.thing()
                .map(thing -> thing instanceof Meaning.Place place ? (Object) place.codes() : thing)
                .orElse(sense.tags());
    }

    private void put(Phrase.Pattern pattern, Object sense) {
        if (pattern.text().length() >= SHORTEST - 1) {
            byLength.computeIfAbsent(pattern.text().length(), _ -> new ArrayList<>())
                    .add(new Entry(pattern.text(), pattern.ending(), sense, letters(pattern.text())));
        }
    }

    private static long letters(String word) {
        long mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1L << (word.charAt(i) % 64);
        }
        return mask;
    }

    /** The one word that is meant by a misspelt one, or empty. */
    Optional<String> right(String word) {
        int allowed = word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
        if (allowed == 0) {
            return Optional.empty();
        }
        List<Candidate> best = new ArrayList<>();
        for (int n = word.length(); n >= SHORTEST - 1; n--) {
            String rest = word.substring(n);
            if (rest.isEmpty() || Endings.fits(word, rest)) {
                near(word.substring(0, n), rest, allowed, best);
            }
        }
        return unique(best);
    }

    private void near(String start, String rest, int allowed, List<Candidate> best) {
        long letters = letters(start);
        for (int n = start.length() - allowed; n <= start.length() + allowed; n++) {
            for (Entry entry : byLength.getOrDefault(n, List.of())) {
                boolean fits = entry.ending() != Phrase.Ending.NONE || rest.isEmpty();
                if (fits && Long.bitCount(letters ^ entry.letters()) <= 2 * allowed) {
                    offer(entry, start, rest, allowed, best);
                }
            }
        }
    }

    private static void offer(Entry entry, String start, String rest, int allowed, List<Candidate> best) {
        int within = best.isEmpty() ? allowed : best.getFirst().distance();
        int distance = Distance.between(start, entry.text(), within);
        if (distance > within || tooFar(start, entry.text(), distance)) {
            return;
        }
        if (distance < within) {
            best.clear();
        }
        best.add(new Candidate(entry.text() + rest, entry.sense(), distance));
    }

    /** Short stems change their meaning with one letter, and the first letter is seldom wrong. */
    private static boolean tooFar(String start, String stem, int distance) {
        int shorter = Math.min(start.length(), stem.length());
        return (distance == 2 && shorter < 7) || (start.charAt(0) != stem.charAt(0) && shorter < 6);
    }

    private static Optional<String> unique(List<Candidate> best) {
        if (best.isEmpty()) {
            return Optional.empty();
        }
        Object sense = best.getFirst().sense();
        boolean one = best.stream()
                .allMatch(c -> c.sense().equals(sense)
                        || c.word().equals(best.getFirst().word()));
        return one ? Optional.of(best.getFirst().word()) : Optional.empty();
    }
}
