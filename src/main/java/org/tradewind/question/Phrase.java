package org.tradewind.question;

import java.util.List;

/** Words that stand together for one sense. */
record Phrase(List<Pattern> words, Sense sense) {

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
        String spaced = written.strip().replace('-', ' ').replaceAll("\\s+", " ");
        return new Phrase(
                java.util.Arrays.stream(spaced.split(" ")).map(Pattern::of).toList(), sense);
    }
}
