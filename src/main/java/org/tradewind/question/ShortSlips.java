package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Short words with two neighbours swapped: "tpo", "hwo", "mcuh", «кто» as «кот». Of these only words that do something
 * in a question are put right, never names: a name of four letters is soon another name.
 */
final class ShortSlips {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 4;

    private static final Pattern HOW = Pattern.compile("m[cu]{2}h|m[an]{2}y|big|large|high|far");
    private static final Pattern WHO =
            Pattern.compile("bought|buys?|sold|sells?|paid|pays?|took|spent|is|was|were|are");

    private ShortSlips() {}

    /** The one word that is meant by the token at a place, or empty. */
    static Optional<String> right(List<Token> tokens, int at, Vocabulary vocabulary) {
        Token token = tokens.get(at);
        String word = token.norm();
        boolean fits = word.length() >= SHORTEST && word.length() <= LONGEST;
        if (!fits || token.capitals() || vocabulary.spelling().everyday(word)) {
            return Optional.empty();
        }
        List<String> found = IntStream.range(1, word.length())
                .mapToObj(i -> swapped(word, i))
                .filter(other -> !other.equals(word) && works(other, vocabulary))
                .distinct()
                .toList();
        if (found.size() > 1 && word.equals("hwo")) {
            return howOrWho(at + 1 < tokens.size() ? tokens.get(at + 1).norm() : "");
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The one slip of which both ways to put it right are questions: the next word tells. */
    private static Optional<String> howOrWho(String next) {
        if (HOW.matcher(next).matches()) {
            return Optional.of("how");
        }
        return WHO.matcher(next).matches() ? Optional.of("who") : Optional.empty();
    }

    private static String swapped(String word, int i) {
        return word.substring(0, i - 1) + word.charAt(i) + word.charAt(i - 1) + word.substring(i + 1);
    }

    private static boolean works(String word, Vocabulary vocabulary) {
        List<Mark> marks = Marking.marks(Tokenizer.tokens(word), vocabulary);
        return marks.size() == 1
                && !marks.getFirst().tags().isEmpty()
                && !marks.getFirst().has(Tag.OTHER)
                && marks.getFirst().thing().isEmpty();
    }
}
