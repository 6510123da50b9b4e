package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Unit;

/** The vocabulary of trade questions, of currencies, and of things that are traded. */
final class Lexicon {
    private Lexicon() {}

    static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        tagged("lexicon-en.txt", phrases);
        tagged("lexicon-ru.txt", phrases);
        currencies(phrases);
        Sense other = Sense.of(EnumSet.of(Tag.OTHER));
        for (String line : WordList.of("topics.txt").lines()) {
            words(line, other, phrases);
        }
        return phrases;
    }

    /** Words that carry nothing, and the rarer ones of trade. What is misspelt is never put right as one of them: it may be what is asked for. */
    static List<Phrase> chatter() {
        List<Phrase> phrases = new ArrayList<>();
        tagged("chatter-en.txt", phrases);
        tagged("rarer-en.txt", phrases);
        tagged("chatter-ru.txt", phrases);
        tagged("rarer-ru.txt", phrases);
        return phrases;
    }

    private static void tagged(String list, List<Phrase> into) {
        for (String line : WordList.of(list).lines()) {
            int colon = line.indexOf(':');
            EnumSet<Tag> tags = EnumSet.noneOf(Tag.class);
            WordList.items(line.substring(0, colon), ' ').forEach(tag -> tags.add(Tag.valueOf(tag)));
            words(line.substring(colon + 1), Sense.of(tags), into);
        }
    }

    private static void currencies(List<Phrase> into) {
        for (String line : WordList.of("units.txt").lines()) {
            int colon = line.indexOf(':');
            Meaning.Money money = new Meaning.Money(new Unit(line.substring(0, colon)));
            words(line.substring(colon + 1), new Sense(EnumSet.noneOf(Tag.class), Optional.of(money)), into);
        }
    }

    private static void words(String line, Sense sense, List<Phrase> into) {
        for (String written : WordList.items(line, '|')) {
            into.add(Phrase.of(written, sense));
        }
    }
}
