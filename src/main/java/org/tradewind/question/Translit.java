package org.tradewind.question;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Russian words written in Latin letters. */
final class Translit {
    /** Longest first: each Latin group and what it stands for. */
    private static final List<String[]> GROUPS = List.of(
            pair("shch", "щ"),
            pair("sch", "щ"),
            pair("iya", "ия"),
            pair("iyu", "ию"),
            pair("iye", "ие"),
            pair("iy", "ий"),
            pair("yy", "ый"),
            pair("oy", "ой"),
            pair("ay", "ай"),
            pair("ey", "ей"),
            pair("uy", "уй"),
            pair("zh", "ж"),
            pair("kh", "х"),
            pair("ch", "ч"),
            pair("sh", "ш"),
            pair("ts", "ц"),
            pair("tz", "ц"),
            pair("yu", "ю"),
            pair("ju", "ю"),
            pair("iu", "ю"),
            pair("ya", "я"),
            pair("ja", "я"),
            pair("ia", "ия"),
            pair("yo", "е"),
            pair("jo", "е"),
            pair("ye", "е"),
            pair("je", "е"),
            pair("ks", "кс"));

    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абцдефгхийклмнопкрстуввхыз";

    private Translit() {}

    /** Other ways in which people spell: "kitai", "jeksport", "texnologij", "china" for «чина». */
    private static final List<String[]> MANNERS = List.of(
            pair("ai$", "ay"),
            pair("oi$", "oy"),
            pair("ei$", "ey"),
            pair("ui$", "uy"),
            pair("[iy]j$", "iy"),
            pair("yi$", "yy"),
            pair("^je", "e"),
            pair("x", "h"),
            pair("w", "v"),
            pair("q", "k"),
            pair("c(?!h)", "k"));

    /** Consonants after which a soft sign is often left out: "bolshe". */
    private static final String SOFTENED = "лнстдр";

    /** The Russian words that a Latin spelling may stand for, the likeliest first. */
    static List<String> words(String latin) {
        String other = latin;
        for (String[] manner : MANNERS) {
            other = other.replaceAll(manner[0], manner[1]);
        }
        Set<String> words = new LinkedHashSet<>();
        words.add(cyrillic(latin));
        words.add(cyrillic(other));
        for (String word : List.copyOf(words)) {
            for (int i = 1; i < word.length(); i++) {
                boolean softens = SOFTENED.indexOf(word.charAt(i)) >= 0;
                if (softens && (i + 1 == word.length() || !vowel(word.charAt(i + 1)))) {
                    words.add(word.substring(0, i + 1) + "ь" + word.substring(i + 1));
                }
            }
        }
        return List.copyOf(words);
    }

    private static boolean vowel(char letter) {
        return "аеиоуыэюяьъ".indexOf(letter) >= 0;
    }

    /** The Russian word that a Latin spelling most likely stands for. */
    static String cyrillic(String latin) {
        StringBuilder out = new StringBuilder(latin.length());
        int at = 0;
        while (at < latin.length()) {
            String[] group = groupAt(latin, at);
            if (group != null) {
                out.append(group[1]);
                at += group[0].length();
            } else {
                int letter = LATIN.indexOf(latin.charAt(at));
                out.append(letter < 0 ? latin.charAt(at) : CYRILLIC.charAt(letter));
                at++;
            }
        }
        if (out.length() > 1 && latin.charAt(0) == 'e') {
            out.setCharAt(0, 'э');
        }
        return out.toString();
    }

    private static String @org.jspecify.annotations.Nullable [] groupAt(String latin, int at) {
        for (String[] group : GROUPS) {
            if (latin.startsWith(group[0], at)) {
                return group;
            }
        }
        return null;
    }

    private static String[] pair(String latin, String cyrillic) {
        return new String[] {latin, cyrillic};
    }
}
