package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message in the words that were meant: typed on the wrong keyboard layout, written in the other alphabet, or
 * misspelt.
 */
record Wording(List<Token> tokens) {
    /** From this length on a word on the wrong layout may also be misspelt. */
    private static final int SURE = 8;

    /** Small Russian words, which make sense on the other layout beside words that do. */
    private static final Set<String> SMALL =
            Set.of("в", "с", "к", "и", "а", "о", "у", "во", "со", "на", "из", "за", "по", "до", "от", "не");

    private static final Pattern CHUNK = Pattern.compile("\\S+");

    static Wording of(String text, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(text);
        if (unknown(tokens, vocabulary).isEmpty()) {
            return new Wording(tokens);
        }
        List<Token> typed = otherLayout(text, tokens, vocabulary);
        return spelt(typed, !typed.equals(tokens), vocabulary);
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
            meant |= any && SMALL.contains(swapped);
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

    private static Wording spelt(List<Token> tokens, boolean otherLayout, Vocabulary vocabulary) {
        List<Token> right = new ArrayList<>(tokens);
        List<Integer> unknown = unknown(tokens, vocabulary);
        boolean russian = russianInLatin(tokens, unknown, vocabulary);
        for (int at : unknown) {
            Token token = tokens.get(at);
            Optional<String> better = better(token.norm(), russian, vocabulary);
            if (better.isEmpty() && (otherLayout || token.norm().length() >= SURE)) {
                better = vocabulary.spelling().right(Letters.normal(Layout.swapped(token.text())));
            }
            better.ifPresent(word -> right.set(at, token.as(word)));
        }
        return new Wording(right);
    }

    private static Optional<String> better(String word, boolean russian, Vocabulary vocabulary) {
        if (Letters.cyrillic(word)) {
            return vocabulary.spelling().right(word);
        }
        String cyrillic = Translit.cyrillic(word);
        if (knows(cyrillic, vocabulary) && (russian || place(cyrillic, vocabulary))) {
            return Optional.of(cyrillic);
        }
        Optional<String> english = vocabulary.spelling().right(word);
        return english.isPresent() || !russian ? english : vocabulary.spelling().right(cyrillic);
    }

    /** Whether a message is Russian written in Latin letters: beyond its unknown words it has none that only English has. */
    private static boolean russianInLatin(List<Token> tokens, List<Integer> unknown, Vocabulary vocabulary) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean english = token.word() && !token.cyrillic() && !token.capitals() && !unknown.contains(i);
            if (english && token.norm().length() > 2 && !knows(Translit.cyrillic(token.norm()), vocabulary)) {
                return false;
            }
        }
        return true;
    }

    private static boolean knows(String word, Vocabulary vocabulary) {
        return unknown(Tokenizer.tokens(word), vocabulary).isEmpty();
    }

    private static boolean place(String word, Vocabulary vocabulary) {
        return Marking.marks(Tokenizer.tokens(word), vocabulary).stream().anyMatch(m -> m.is(Meaning.Place.class));
    }
}
