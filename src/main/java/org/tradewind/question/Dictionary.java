package org.tradewind.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases, found by their first word. */
final class Dictionary {
    /** The shortest stem that is looked up. */
    private static final int SHORTEST = 1;

    private static final List<String> USUAL = List.of("-", ".");
    private static final List<String> NAMED = List.of("-", ".", ",", ";", ":", "(", ")", "/");

    private final Map<String, List<Phrase>> whole = new HashMap<>();
    private final Map<String, List<Phrase>> stems = new HashMap<>();

    Dictionary(Collection<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            Phrase.Pattern first = phrase.words().getFirst();
            Map<String, List<Phrase>> index = first.ending() == Phrase.Ending.NONE ? whole : stems;
            index.computeIfAbsent(first.text(), _ -> new ArrayList<>(1)).add(phrase);
        }
    }

    /**
     * A phrase found.
     *
     * @param length how many tokens it takes
     * @param rest what follows the stem of its first word
     */
    record Hit(Phrase phrase, int length, String rest) {
        /** Whether its first word was given in full, not as a stem. */
        boolean exact() {
            return phrase.words().getFirst().ending() == Phrase.Ending.NONE;
        }
    }

    /** The longest phrases that begin at a token; of equally long ones, those whose words are given in full, else those with the longest stem. */
    List<Hit> at(List<Token> tokens, int at) {
        String word = tokens.get(at).norm();
        List<Hit> found = new ArrayList<>(2);
        for (Phrase phrase : whole.getOrDefault(word, List.of())) {
            offer(phrase, tokens, at, found);
        }
        for (int n = word.length(); n >= SHORTEST; n--) {
            for (Phrase phrase : stems.getOrDefault(word.substring(0, n), List.of())) {
                offer(phrase, tokens, at, found);
            }
        }
        return found;
    }

    private static void offer(Phrase phrase, List<Token> tokens, int at, List<Hit> found) {
        int length = length(phrase, tokens, at);
        if (length == 0) {
            return;
        }
        int best = found.isEmpty() ? 0 : found.getFirst().length();
        if (length < best) {
            return;
        }
        Phrase.Pattern first = phrase.words().getFirst();
        Hit hit = new Hit(
                phrase, length, tokens.get(at).norm().substring(first.text().length()));
        if (length > best) {
            found.clear();
        } else if (looser(hit, found.getFirst())) {
            return;
        }
        found.add(hit);
    }

    private static boolean looser(Hit hit, Hit than) {
        return hit.phrase().words().size() == 1
                && !hit.exact()
                && (than.exact() || hit.rest().length() > than.rest().length());
    }

    /** How many tokens a phrase takes from here; 0 if it is not there. A hyphen between its words does not matter. */
    private static int length(Phrase phrase, List<Token> tokens, int from) {
        int at = from;
        for (Phrase.Pattern pattern : phrase.words()) {
            while (at > from && at < tokens.size() && bridged(phrase, tokens.get(at))) {
                at++;
            }
            if (at >= tokens.size() || !pattern.matches(tokens.get(at).norm())) {
                return 0;
            }
            at++;
        }
        return at - from;
    }

    private static boolean bridged(Phrase phrase, Token token) {
        List<String> signs = phrase.apart() ? NAMED : USUAL;
        return signs.stream().anyMatch(token::sign);
    }
}
