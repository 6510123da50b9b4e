package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Indicators;
import org.tradewind.trade.Measure;

/** The words for indicators, which only data with cells have. */
final class IndicatorWords {
    private IndicatorWords() {}

    /** "Who has an advantage in chips": a list of those who are asked for and not named. */
    static boolean listed(Sketch s) {
        Measure measure = s.theme().measure();
        boolean ofParts = measure.equals(Indicators.ADVANTAGE)
                || measure.equals(Indicators.CONTRIBUTION)
                || measure.equals(Indicators.UNIT_VALUE);
        return ofParts
                && s.parties().listSide()
                && (s.parties().byReporter() || s.parties().partners().isEmpty());
    }

    static List<Phrase> phrases(Catalog catalog) {
        if (catalog.coverage().reach().isEmpty()) {
            return List.of();
        }
        List<Phrase> phrases = new ArrayList<>();
        for (String line : WordList.of("indicators.txt").lines()) {
            int colon = line.indexOf(':');
            Sense sense = Sense.of(new Meaning.Gauge(new Measure(line.substring(0, colon))));
            WordList.items(line.substring(colon + 1), '|').forEach(words -> phrases.add(Phrase.of(words, sense)));
        }
        return phrases;
    }
}
