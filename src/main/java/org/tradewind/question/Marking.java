package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marks each token of a message with the longest phrase of the vocabulary that it belongs to. */
final class Marking {
    private Marking() {}

    static List<Mark> marks(List<Token> tokens, Vocabulary vocabulary) {
        boolean shouting = shouting(tokens);
        List<Mark> marks = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Optional<Vocabulary.Found> found = vocabulary.at(tokens, at, shouting);
            if (found.isEmpty()) {
                marks.add(Mark.unknown(at));
                at++;
            } else {
                Sense sense = found.get().sense();
                int length = age(tokens, at + 1, vocabulary, shouting)
                        ? 1
                        : found.get().length();
                marks.add(new Mark(at, at + length, sense.tags(), sense.thing(), "vocabulary"));
                at += length;
            }
        }
        return marks;
    }

    /** «С начала 2000-х»: where the name of a time begins, the phrase before it ends, though it could take its first word. */
    private static boolean age(List<Token> tokens, int at, Vocabulary vocabulary, boolean shouting) {
        return at < tokens.size()
                && vocabulary
                        .at(tokens, at, shouting)
                        .flatMap(found -> found.sense().thing())
                        .filter(thing -> thing instanceof Meaning.Age)
                        .isPresent();
    }

    /** Whether the message is written in capitals, so that capitals say nothing. */
    private static boolean shouting(List<Token> tokens) {
        long words =
                tokens.stream().filter(t -> t.word() && t.text().length() > 3).count();
        return words > 0
                && tokens.stream()
                        .filter(t -> t.word() && t.text().length() > 3)
                        .allMatch(Token::capitals);
    }
}
