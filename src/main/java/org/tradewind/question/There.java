package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** "Biggest buyer there?", «а кто там главный поставщик»: a list of the country that was spoken of before. */
final class There {
    private static final Set<String> WORDS = Set.of("there", "там");
    private static final Set<String> AUXILIARIES =
            Set.of("is", "are", "was", "were", "has", "have", "hi", "hello", "hey");

    private There() {}

    /** Whether a line asks for a list and points at a place that it does not name. */
    static boolean points(Sketch sketch) {
        Line line = sketch.line();
        boolean list = sketch.parties().listSide() || sketch.superlative();
        return list
                && sketch.parties().partners().isEmpty()
                && sketch.parties().reporters().isEmpty()
                && said(line);
    }

    private static boolean said(Line line) {
        return !words(line).isEmpty();
    }

    /** The pointing word as written. */
    static List<String> words(Line line) {
        List<Token> tokens = line.tokens();
        for (Mark mark : line.marks()) {
            for (int i = mark.from(); i < mark.to(); i++) {
                boolean there = WORDS.contains(tokens.get(i).norm());
                boolean verb = i > 0 && AUXILIARIES.contains(tokens.get(i - 1).norm());
                if (there && !verb) {
                    return List.of(tokens.get(i).text());
                }
            }
        }
        return List.of();
    }

    /** The countries before that may be meant: those whose trade it was, or those that were traded with. */
    static List<Economy> places(Query before) {
        return before.slice()
                .map(where -> where.partners().isEmpty() ? where.reporters() : where.partners())
                .orElse(List.of());
    }

    /** The sketch with the one whose own trade it was in that place, where the data tell its trade. */
    static Optional<Sketch> placed(Sketch sketch, Query before) {
        Optional<Slice> own = before.slice().filter(where -> where.partners().isEmpty());
        return own.map(where -> sketch.with(sketch.parties().byPartner().withReporters(where.reporters())));
    }
}
