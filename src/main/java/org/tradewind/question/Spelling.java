package org.tradewind.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts misspelt words right, where only one word is meant. */
final class Spelling {
    private static final int SHORTEST = 5;
    /** From this length on two slips are put right. */
    private static final int LONG = 11;
    /** From this length on the first letter may be wrong. */
    private static final int SURE = 8;

    private final Set<String> everyday = Set.copyOf(WordList.of("everyday.txt").lines());
    private final NavigableMap<Integer, List<Entry>> byLength = new TreeMap<>();

    /** A word or stem; the mask has a bit for each letter in it. */
    private record Entry(
            String text, Phrase.Ending ending, Object sense, long letters, boolean heavy, boolean adjective) {}

    private static final Sense NUMERAL = Sense.of(EnumSet.noneOf(Tag.class));

    private static final Set<Tag> HEAVY = EnumSet.of(
            Tag.EXPORT, Tag.IMPORT, Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER, Tag.BUYERS, Tag.SUPPLIERS);

    /** A correction and how far it is from what was written. */
    private record Candidate(String word, Object sense, int distance) {}

    /** A word that is listed already, so that 6,000 names of products do not repeat their words. */
    private record Seen(Phrase.Pattern pattern, Object sense) {}

    Spelling(Stream<Phrase> phrases, Numerals numerals) {
        Set<Seen> seen = new HashSet<>();
        phrases.forEach(phrase -> add(phrase, seen));
        numerals.words().forEach(word -> put(new Phrase.Pattern(word, Phrase.Ending.NONE), word, NUMERAL, seen));
    }

    private void add(Phrase phrase, Set<Seen> seen) {
        boolean single = phrase.words().size() == 1;
        for (Phrase.Pattern pattern : phrase.words()) {
            Object sense = single ? key(phrase.sense()) : pattern.text();
            put(pattern, sense, phrase.sense(), seen);
        }
    }

    /** Adjectives of places, of which there are far more than countries: "казанский" is not "казахский". */
    private static boolean adjective(Sense sense) {
        return sense.thing()
                .filter(t -> t instanceof Meaning.Place p && p.form() == Meaning.Form.ADJECTIVE)
                .isPresent();
    }

    /** Names and the words that a trade hangs on: of these two slips are put right, of others one. */
    private static boolean heavy(Sense sense) {
        return sense.thing().isPresent() || sense.tags().stream().anyMatch(HEAVY::contains);
    }

    /** Forms of one name are one sense. */
    private static Object key(Sense sense) {
        return sense.thing()
                .map(thing -> thing instanceof Meaning.Place place ? (Object) place.codes() : thing)
                .orElse(sense.tags());
    }

    private void put(Phrase.Pattern pattern, Object sense, Sense meant, Set<Seen> seen) {
        if (pattern.text().length() >= SHORTEST - 1 && seen.add(new Seen(pattern, sense))) {
            byLength.computeIfAbsent(pattern.text().length(), _ -> new ArrayList<>())
                    .add(new Entry(
                            pattern.text(),
                            pattern.ending(),
                            sense,
                            letters(pattern.text()),
                            heavy(meant),
                            adjective(meant)));
        }
    }

    private static long letters(String word) {
        long mask = 0;
        for (int i = 0; i < word.length(); i++) {
            mask |= 1L << (word.charAt(i) % 64);
        }
        return mask;
    }

    /** Whether a word is spelt as it is meant, though it says nothing of trade. */
    boolean everyday(String word) {
        return everyday.contains(word);
    }

    /** The one word that is meant by a misspelt one, or empty. */
    Optional<String> right(String word) {
        int allowed = word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
        if (allowed == 0 || word.length() > longest() + allowed || everyday.contains(word)) {
            return Optional.empty();
        }
        List<Candidate> best = new ArrayList<>();
        for (int n = word.length(); n >= SHORTEST - 1; n--) {
            String rest = word.substring(n);
            if (rest.isEmpty() || Endings.fits(word, rest)) {
                near(word.substring(0, n), rest, allowed, best);
                if (best.isEmpty() && allowed == 1) {
                    shuffled(word.substring(0, n), rest, best);
                }
            }
        }
        return unique(best);
    }

    /** «Имоптр»: of a word that much hangs on all letters are there, in another order from the second on. */
    private void shuffled(String start, String rest, List<Candidate> best) {
        for (Entry entry : byLength.getOrDefault(start.length(), List.of())) {
            boolean fits = entry.heavy() && (rest.isEmpty() || entry.ending() != Phrase.Ending.NONE);
            boolean begins =
                    start.length() > SHORTEST && start.charAt(0) == entry.text().charAt(0);
            if (fits && begins && swapped(start, entry.text()) && Distance.between(start, entry.text(), 2) == 2) {
                best.add(new Candidate(entry.text() + rest, entry.sense(), 2));
            }
        }
    }

    /** How long a known word is at most, with what may stand after its stem. */
    private int longest() {
        return byLength.isEmpty() ? 0 : byLength.lastKey() + Endings.LONGEST;
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
        if (distance > within || tooFar(start, entry, distance)) {
            return;
        }
        if (distance < within) {
            best.clear();
        }
        best.add(new Candidate(entry.text() + rest, entry.sense(), distance));
    }

    /**
     * Whether two words are too unlike to be one misspelt: short words change their meaning with a letter, two letters
     * swapped are surely a slip, and the first letter is seldom wrong.
     */
    private static boolean tooFar(String start, Entry entry, int distance) {
        String stem = entry.text();
        int shorter = Math.min(start.length(), stem.length());
        if (start.charAt(0) != stem.charAt(0) && shorter < SURE) {
            return true;
        }
        if (distance == 2) {
            return shorter < LONG - 2 || !entry.heavy();
        }
        boolean changed = start.length() == stem.length();
        if (distance == 1 && entry.adjective() && changed && !swapped(start, stem)) {
            return true;
        }
        int least = entry.heavy() && !changed ? SHORTEST : SHORTEST + 1;
        return distance == 1 && shorter < least && !(changed && swapped(start, stem));
    }

    /** Whether two words have the same letters in another order. */
    private static boolean swapped(String a, String b) {
        char[] first = a.toCharArray();
        char[] second = b.toCharArray();
        Arrays.sort(first);
        Arrays.sort(second);
        return Arrays.equals(first, second);
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
