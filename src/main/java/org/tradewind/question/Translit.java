package org.tradewind.question;

import java.util.List;

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
