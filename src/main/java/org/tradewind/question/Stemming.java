package org.tradewind.question;

import java.util.List;

/** Names as patterns that also match their other forms. */
final class Stemming {
    private static final String RUSSIAN_TAIL = "аяоеыиуюьй";
    private static final List<String> ADJECTIVE_ENDINGS = List.of(
            "ого", "его", "ому", "ему", "ыми", "ими", "ых", "их", "ым", "им", "ов", "ев", "ей", "ам", "ям", "ах", "ях");

    private Stemming() {}

    /** Each word of a name as a pattern that its usual endings match; empty if the name has no letters. */
    static String pattern(String name) {
        StringBuilder pattern = new StringBuilder();
        for (String word : Atlas.words(name).split(" ", -1)) {
            if (!word.isEmpty()) {
                pattern.append(pattern.isEmpty() ? "" : " ").append(word(word));
            }
        }
        return pattern.toString();
    }

    private static String word(String word) {
        if (word.length() < 4) {
            return word;
        }
        if (Letters.cyrillic(word)) {
            return russianStem(word) + "~";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) + "~" : word + "~";
    }

    /** A Russian word without the vowels, soft signs and letters of adjectives at its end. */
    static String russianStem(String word) {
        String stem = word;
        for (String ending : ADJECTIVE_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        while (stem.length() > 4 && RUSSIAN_TAIL.indexOf(stem.charAt(stem.length() - 1)) >= 0) {
            stem = stem.substring(0, stem.length() - 1);
        }
        return stem;
    }
}
