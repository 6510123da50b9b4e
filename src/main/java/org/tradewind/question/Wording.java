package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A message in the words that were meant: typed on the wrong keyboard layout, written in the other alphabet, or
 * misspelt.
 */
record Wording(List<Token> tokens) {
    /** From this length on a word on the wrong layout may also be misspelt. */
    private static final int SURE = 8;

    /** Shorter words in Latin letters are no Russian names: "yes" is not the EU. */
    private static final int SHORTEST_NAME = 4;

    /** Shorter words than this change their meaning with a letter. */
    private static final int SINGLE = 5;

    private static final Pattern HEAD = Pattern.compile("(exports?|imports?|eksport|экспорт|импорт)(.{3,})");
    private static final Pattern CHUNK = Pattern.compile("\\S+");

    private static final Pattern END = Pattern.compile("[,.;:]+$");

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

    /** Where a word makes sense only on the other keyboard layout, it was typed there; so were the others, if that helps. */
    private static List<Token> otherLayout(String text, List<Token> tokens, Vocabulary vocabulary) {
        Function<String, String> sure = chunk -> meant(chunk, vocabulary) ? swapped(chunk, vocabulary) : chunk;
        String some = eachChunk(text, sure);
        if (some.equals(text)) {
            return tokens;
        }
        List<Token> surely = Tokenizer.tokens(some);
        List<Token> latin = Tokenizer.tokens(
                eachChunk(text, chunk -> Letters.cyrillic(chunk) ? swapped(chunk, vocabulary) : sure.apply(chunk)));
        if (unknown(latin, vocabulary).size() < unknown(surely, vocabulary).size()) {
            return latin;
        }
        List<Token> wholly = Tokenizer.tokens(
                eachChunk(text, chunk -> Letters.latin(chunk) ? swapped(chunk, vocabulary) : sure.apply(chunk)));
        boolean better =
                unknown(wholly, vocabulary).size() < unknown(surely, vocabulary).size();
        return better
                        || (letters(surely) < letters(wholly)
                                && unknown(wholly, vocabulary).isEmpty())
                ? wholly
                : surely;
    }

    private static long letters(List<Token> tokens) {
        return tokens.stream().filter(Token::cyrillic).count();
    }

    private static String eachChunk(String text, Function<String, String> change) {
        return CHUNK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(change.apply(found.group())));
    }

    private static boolean meant(String written, Vocabulary vocabulary) {
        return written.length() > 2
                && makesSense(swapped(written, vocabulary), vocabulary)
                && !makesSense(written, vocabulary);
    }

    /** As typed on the other layout; a comma at the end is a comma where the letter under it makes no sense. */
    private static String swapped(String chunk, Vocabulary vocabulary) {
        String all = Layout.swapped(chunk);
        Matcher end = END.matcher(chunk);
        if (!end.find() || makesSense(all, vocabulary)) {
            return all;
        }
        return Layout.swapped(chunk.substring(0, end.start())) + end.group();
    }

    private static boolean makesSense(String chunk, Vocabulary vocabulary) {
        List<Token> tokens = Tokenizer.tokens(chunk);
        return tokens.stream().anyMatch(t -> t.word() && t.norm().length() > 2)
                && unknown(tokens, vocabulary).isEmpty();
    }

    private static Wording spelt(List<Token> tokens, boolean otherLayout, Vocabulary vocabulary) {
        List<Token> right = new ArrayList<>(tokens);
        List<Integer> unknown = unknown(tokens, vocabulary);
        // One word alone that is both misspelt and in the other letters may be anything.
        boolean russian = tokens.size() > 1 && russianInLatin(tokens, unknown, vocabulary);
        for (int at : unknown) {
            Token token = tokens.get(at);
            if (runTogether(token.norm(), vocabulary)) {
                continue;
            }
            Optional<String> better =
                    ShortSlips.right(tokens, at, vocabulary).or(() -> better(token.norm(), russian, vocabulary));
            if (better.isEmpty() && (otherLayout || token.norm().length() >= SURE)) {
                better = vocabulary.spelling().right(Letters.normal(Layout.swapped(token.text())));
            }
            better.ifPresent(word -> right.set(at, token.as(word)));
        }
        return new Wording(right);
    }

    /** "Exportsteel", "eksportstali": a trade and what is traded, run together, are no slip of the trade alone. */
    private static boolean runTogether(String word, Vocabulary vocabulary) {
        Matcher head = HEAD.matcher(word);
        return head.matches()
                && Stream.concat(Stream.of(head.group(2)), Translit.words(head.group(2)).stream())
                        .flatMap(rest -> Marking.marks(Tokenizer.tokens(rest), vocabulary).stream())
                        .anyMatch(mark -> mark.has(Tag.OTHER));
    }

    private static Optional<String> better(String word, boolean russian, Vocabulary vocabulary) {
        Optional<String> single = single(word, vocabulary);
        if (single.isPresent()) {
            return single;
        }
        Optional<String> swapped = neighboursSwapped(word, vocabulary);
        if (swapped.isPresent()) {
            return swapped;
        }
        if (Letters.cyrillic(word)) {
            return vocabulary.spelling().right(word);
        }
        String cyrillic = inRussian(word, vocabulary).orElse(Translit.cyrillic(word));
        boolean name = word.length() >= SHORTEST_NAME && place(cyrillic, vocabulary);
        if (knows(cyrillic, vocabulary) && (russian || name)) {
            return Optional.of(cyrillic);
        }
        Optional<String> english = vocabulary.spelling().right(word);
        return english.isPresent() || !russian ? english : vocabulary.spelling().right(cyrillic);
    }

    /** The known Russian word that a word in Latin letters spells. */
    private static Optional<String> inRussian(String word, Vocabulary vocabulary) {
        return Translit.words(word).stream()
                .filter(russian -> knows(russian, vocabulary))
                .findFirst();
    }

    /** A word with a letter typed twice, as it is known with one of them. */
    private static Optional<String> single(String word, Vocabulary vocabulary) {
        boolean slip = word.length() >= SINGLE && !vocabulary.spelling().everyday(word);
        for (int i = 1; slip && i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                String once = word.substring(0, i) + word.substring(i + 1);
                if (knows(once, vocabulary)) {
                    return Optional.of(once);
                }
            }
        }
        return Optional.empty();
    }

    /** A longer word with two neighbours swapped, as the one word that is known with them in order: «Германюи». */
    private static Optional<String> neighboursSwapped(String word, Vocabulary vocabulary) {
        if (word.length() < SURE || vocabulary.spelling().everyday(word)) {
            return Optional.empty();
        }
        List<String> found = new ArrayList<>();
        for (int i = 1; i < word.length(); i++) {
            String other = word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1);
            if (!other.equals(word) && knows(other, vocabulary)) {
                found.add(other);
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Whether a message is Russian written in Latin letters: beyond its unknown words it has none that only English has. */
    private static boolean russianInLatin(List<Token> tokens, List<Integer> unknown, Vocabulary vocabulary) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean english = token.word() && !token.cyrillic() && !token.capitals() && !unknown.contains(i);
            if (english
                    && token.norm().length() > 2
                    && inRussian(token.norm(), vocabulary).isEmpty()) {
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
