package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand together for one sense.
 *
 * @param apart whether signs may stand between them, as in the name "coffee, tea and spices"
 */
record Phrase(List<Pattern> words, Sense sense, boolean apart) {

    /**
     * A word of a phrase.
     *
     * @param text the word, or what it begins with
     * @param ending what may follow
     */
    record Pattern(String text, Ending ending) {
        static Pattern of(String written) {
            return switch (written.charAt(written.length() - 1)) {
                case '~' -> new Pattern(written.substring(0, written.length() - 1), Ending.USUAL);
                case '*' -> new Pattern(written.substring(0, written.length() - 1), Ending.ANY);
                default -> new Pattern(written, Ending.NONE);
            };
        }

        boolean matches(String word) {
            return switch (ending) {
                case NONE -> word.equals(text);
                case USUAL -> word.startsWith(text) && Endings.fits(text, word.substring(text.length()));
                case ANY -> word.startsWith(text);
            };
        }
    }

    /** What may follow the text of a pattern. */
    enum Ending {
        NONE,
        USUAL,
        ANY
    }

    static Phrase of(String written, Sense sense) {
        List<Pattern> words = new ArrayList<>(2);
        int from = 0;
        for (int i = 0; i <= written.length(); i++) {
            boolean apart = i == written.length() || written.charAt(i) == ' ' || written.charAt(i) == '-';
            if (apart && i > from) {
                words.add(Pattern.of(written.substring(from, i)));
            }
            from = apart ? i + 1 : from;
        }
        return new Phrase(List.copyOf(words), sense, false);
    }

    /** The same where signs may stand between the words. */
    Phrase withSigns() {
        return new Phrase(words, sense, true);
    }
}
