package org.tradewind.question;

import java.text.Normalizer;
import java.util.Locale;

/** Letters: which alphabet, and one form for all ways to write a word. */
final class Letters {
    /** Latin letters that look like Cyrillic ones, in the order of {@link #CYRILLIC_TWINS}. */
    private static final String LATIN_TWINS = "aceopxykmtbh";

    private static final String CYRILLIC_TWINS = "асеорхукмтвн";

    /** Stands where a letter could not be read: no word is known with it. */
    private static final char UNREADABLE = '\uFFFD';

    private Letters() {}

    static boolean cyrillic(String word) {
        return word.codePoints().anyMatch(Letters::isCyrillic);
    }

    static boolean latin(String word) {
        return word.codePoints().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x400 && c <= 0x4ff;
    }

    /** Lower case, no accents, "ё" as "е", apostrophes and dots left out, look-alikes of the other alphabet put right. */
    static String normal(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(low.length());
        for (int i = 0; i < low.length(); i++) {
            char c = low.charAt(i);
            if (c == 'ё') {
                out.append('е');
            } else if (c > 0x7f && !isCyrillic(c)) {
                out.append(bare(c));
            } else if (Character.isLetterOrDigit(c) || c == '&') {
                out.append(c);
            }
        }
        return oneAlphabet(out.toString());
    }

    private static String bare(char c) {
        if (c == UNREADABLE) {
            return String.valueOf(c);
        }
        if (c == 'ß') {
            return "ss";
        }
        if (c == 'ø') {
            return "o";
        }
        if (c == 'ı') {
            return "i";
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder();
        parts.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A word of both alphabets is put into the one that all its letters fit, or else into that of most of them. */
    private static String oneAlphabet(String word) {
        if (!cyrillic(word) || !latin(word)) {
            return word;
        }
        boolean asCyrillic = word.codePoints().allMatch(c -> isCyrillic(c) || LATIN_TWINS.indexOf(c) >= 0);
        boolean asLatin = word.codePoints().allMatch(c -> !isCyrillic(c) || CYRILLIC_TWINS.indexOf(c) >= 0);
        long cyrillic = word.codePoints().filter(Letters::isCyrillic).count();
        boolean toCyrillic = asCyrillic == asLatin ? cyrillic * 2 >= word.length() : asCyrillic;
        String from = toCyrillic ? LATIN_TWINS : CYRILLIC_TWINS;
        String to = toCyrillic ? CYRILLIC_TWINS : LATIN_TWINS;
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int twin = from.indexOf(word.charAt(i));
            out.append(twin < 0 ? word.charAt(i) : to.charAt(twin));
        }
        return out.toString();
    }
}
