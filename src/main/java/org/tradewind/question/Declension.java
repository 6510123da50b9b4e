package org.tradewind.question;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The forms of Russian names of countries, by rule from the nominative: {@code Германия} gives {@code германии},
 * {@code германию} and so on, each with the cases that it may be.
 */
final class Declension {
    /** Masculine names that end in a soft sign; the others with that ending are feminine. */
    private static final Set<String> SOFT_MASCULINE = Set.of("израиль", "тайвань");

    private static final String HUSHING = "гкхжшщч";
    private static final String CONSONANTS = "бвгджзклмнпрстфхцчшщ";

    private Declension() {}

    /** All forms of a name of one or more words, given in normal letters. */
    static Map<String, Set<Case>> forms(String name) {
        String[] words = name.split(" ", -1);
        Map<String, Set<Case>> forms = new LinkedHashMap<>();
        for (Case c : Case.values()) {
            for (int variant = 0; variant < 2; variant++) {
                StringBuilder form = new StringBuilder();
                for (String word : words) {
                    form.append(form.isEmpty() ? "" : " ").append(in(c, word, variant));
                }
                forms.computeIfAbsent(form.toString(), _ -> EnumSet.noneOf(Case.class))
                        .add(c);
            }
        }
        return forms;
    }

    private static String in(Case c, String word, int variant) {
        int n = word.length();
        if (n < 3) {
            return word;
        }
        String two = word.substring(n - 2);
        String stem1 = word.substring(0, n - 1);
        String stem2 = word.substring(0, n - 2);
        char last = word.charAt(n - 1);
        return switch (two) {
            case "ия" -> stem1 + ending(c, "я", "и", "и", "ю", "ей", "и");
            case "ая" -> stem2 + ending(c, "ая", "ой", "ой", "ую", "ой", "ой");
            case "ий", "ый" -> stem2 + ending(c, two, "ого", "ому", two, "ым", "ом");
            case "ое" -> stem2 + ending(c, two, "ого", "ому", two, "ым", "ом");
            case "ие", "ые" -> stem2 + plural(c, two);
            case "ья" -> stem1 + ending(c, "я", "и", "е", "ю", "ей", "е");
            default -> single(c, word, stem1, last, variant);
        };
    }

    private static String plural(Case c, String nominative) {
        String i = nominative.substring(0, 1);
        return ending(c, nominative, i + "х", i + "м", nominative, i + "ми", i + "х");
    }

    private static String single(Case c, String word, String stem, char last, int variant) {
        char before = stem.charAt(stem.length() - 1);
        String y = HUSHING.indexOf(before) >= 0 ? "и" : "ы";
        return switch (last) {
            case 'а' -> stem + ending(c, "а", y, "е", "у", variant == 0 ? "ой" : "ей", "е");
            case 'я' -> stem + ending(c, "я", "и", "е", "ю", "ей", "е");
            case 'ы' -> stem + ending(c, "ы", variant == 0 ? "ов" : "", "ам", "ы", "ами", "ах");
            case 'й' -> stem + ending(c, "й", "я", "ю", "й", "ем", "е");
            case 'ь' ->
                SOFT_MASCULINE.contains(word)
                        ? stem + ending(c, "ь", "я", "ю", "ь", "ем", "е")
                        : stem + ending(c, "ь", "и", "и", "ь", "ью", "и");
            default -> CONSONANTS.indexOf(last) < 0 ? word : word + ending(c, "", "а", "у", "", "ом", "е");
        };
    }

    private static String ending(Case c, String nom, String gen, String dat, String acc, String ins, String pre) {
        return switch (c) {
            case NOMINATIVE -> nom;
            case GENITIVE -> gen;
            case DATIVE -> dat;
            case ACCUSATIVE -> acc;
            case INSTRUMENTAL -> ins;
            case PREPOSITIONAL -> pre;
        };
    }
}
