package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;

/**
 * "Our German neighbours", «соседи белорусы», "the Kingdom of Spain": what a country is called beside its name says no more
 * than the name. Alone it names nobody that could be told from others.
 */
final class TitleRecogniser implements Recogniser {
    private static final String NAME = "titles";
    private static final Pattern PEOPLE = Pattern.compile(
            "neighbou?rs?|friends|cousins|counterparts|сосед(и|ей|ям|ями|ях)|братья|братьям|братьями|братьев|друзья|друзьям|друзьями");
    private static final Pattern STATE =
            Pattern.compile("kingdom|republic|королевств(о|а|у|ом|е)|республик(а|и|е|у|ой)|княжеств(о|а|у|ом|е)");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (!read.at(i).is(Meaning.Place.class) && (people(read, i) || state(read, i))) {
                read = read.tag(i, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    /** After "German" in English, before «белорусы» in Russian. */
    private static boolean people(Line line, int i) {
        if (!PEOPLE.matcher(line.token(i).norm()).matches()) {
            return false;
        }
        int beside = line.token(i).cyrillic() ? line.sign(i + 1, "-") ? i + 2 : i + 1 : i - 1;
        return line.as(beside, Meaning.Place.class)
                .filter(place -> !place.is(line.catalog().reporter()) && place.form() != Meaning.Form.NOUN)
                .isPresent();
    }

    private static boolean state(Line line, int i) {
        int next = line.at(i + 1).has(Tag.OF) ? i + 2 : i + 1;
        return STATE.matcher(line.token(i).norm()).matches()
                && !line.at(i).known()
                && line.as(next, Meaning.Place.class)
                        .filter(place -> place.form() == Meaning.Form.NOUN)
                        .isPresent();
    }
}
