package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in the words that were meant: typed on the wrong keyboard layout, written in the other alphabet, or
 * misspelt.
 *
 * @param mended how many words were put right
 */
record Wording(List<Token> tokens, int mended) {
    private static final Pattern CHUNK = Pattern.compile("\\S+");

    static Wording of(String text, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(text);
        if (unknown(tokens, vocabulary).isEmpty()) {
            return new Wording(tokens, 0);
        }
        List<Token> typed = otherLayout(text, tokens, vocabulary);
        return spelt(typed, vocabulary);
    }

    /** The places of words that the vocabulary does not know. */
    private static List<Integer> unknown(List<Token> tokens, Vocabulary vocabulary) {
        List<Integer> unknown = new ArrayList<>();
        for (Mark mark : Marking.marks(tokens, vocabulary)) {
            Token token = tokens.get(mark.from());
            if (!mark.known()
                    && token.word()
                    && vocabulary.numerals().of(token.norm()).isEmpty()) {
                unknown.add(mark.from());
            }
        }
        return unknown;
    }

    /** Where a word makes sense only on the other keyboard layout, it was typed there. */
    private static List<Token> otherLayout(String text, List<Token> tokens, Vocabulary vocabulary) {
        StringBuilder typed = new StringBuilder(text.length());
        Matcher chunk = CHUNK.matcher(text);
        int done = 0;
        boolean any = false;
        while (chunk.find()) {
            typed.append(text.substring(done, chunk.start()));
            String written = chunk.group();
            String swapped = Layout.swapped(written);
            boolean meant = written.length() > 2 && makesSense(swapped, vocabulary) && !makesSense(written, vocabulary);
            typed.append(meant ? swapped : written);
            any |= meant;
            done = chunk.end();
        }
        typed.append(text.substring(done));
        return any ? Tokenizer.tokens(typed.toString()) : tokens;
    }

    private static boolean makesSense(String chunk, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(chunk);
        return tokens.stream().anyMatch(t -> t.word() && t.norm().length() > 2)
                && unknown(tokens, vocabulary).isEmpty();
    }

    private static Wording spelt(List<Token> tokens, Vocabulary vocabulary) {
        List<Token> right = new ArrayList<>(tokens);
        int mended = 0;
        for (int at : unknown(tokens, vocabulary)) {
            String norm = tokens.get(at).norm();
            String swapped = Letters.normal(Layout.swapped(tokens.get(at).text()));
            Optional<String> better =
                    better(norm, vocabulary).or(() -> vocabulary.spelling().right(swapped));
            if (better.isPresent()) {
                right.set(at, tokens.get(at).as(better.get()));
                mended++;
            }
        }
        return new Wording(right, mended);
    }

    private static Optional<String> better(String word, Vocabulary vocabulary) {
        if (Letters.cyrillic(word)) {
            return vocabulary.spelling().right(word);
        }
        String cyrillic = Translit.cyrillic(word);
        if (knows(cyrillic, vocabulary)) {
            return Optional.of(cyrillic);
        }
        return vocabulary.spelling().right(word).or(() -> vocabulary.spelling().right(cyrillic));
    }

    private static boolean knows(String word, Vocabulary vocabulary) {
        return unknown(Tokenizer.tokens(word), vocabulary).isEmpty();
    }
}
