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
                marks.add(new Mark(at, at + found.get().length(), sense.tags(), sense.thing(), "vocabulary"));
                at += found.get().length();
            }
        }
        return marks;
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
