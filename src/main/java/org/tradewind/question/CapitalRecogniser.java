package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.tradewind.trade.Economy;

/**
 * "The sum that left Minsk", «сколько заплатил Пекин»: a capital that pays is its country; goods may go to the city alone.
 * The reporter's own capital is the reporter where it trades itself, and whom a capital trades with is a country as well:
 * "what Moscow sold to Minsk".
 */
final class CapitalRecogniser implements Recogniser {
    static final String NAME = "capitals";

    private final Dictionary capitals = load();

    private static Dictionary load() {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : WordList.of("capitals.txt").lines()) {
            List<String> column = WordList.items(line, '|');
            List<Economy> code = List.of(new Economy(column.getFirst()));
            Sense place = Sense.of(new Meaning.Place(code, Meaning.Form.NOUN, EnumSet.allOf(Case.class)));
            WordList.items(column.get(1), ';').forEach(name -> phrases.add(Phrase.of(Atlas.words(name), place)));
            WordList.items(column.get(2), ';').forEach(name -> Atlas.russian(code, name, phrases));
        }
        return new Dictionary(phrases);
    }

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = named(read, i, false);
        }
        boolean trades = read.marks().stream().anyMatch(mark -> mark.by().equals(NAME));
        for (int i = 0; trades && i < read.size(); i++) {
            read = named(read, i, true);
        }
        return read;
    }

    /** The line with the country of a capital at a place, where the words mean it. */
    private Line named(Line line, int i, boolean another) {
        List<Dictionary.Hit> hits = line.at(i).known()
                ? List.of()
                : capitals.at(line.tokens(), line.at(i).from());
        if (hits.isEmpty()) {
            return line;
        }
        int to = i + hits.getFirst().length();
        Sense sense = hits.getFirst().phrase().sense();
        Meaning.Place place = (Meaning.Place) sense.thing().orElseThrow();
        boolean meant =
                (pays(line, i, to) && Character.isUpperCase(line.token(i).text().codePointAt(0)))
                        || (place.is(line.catalog().reporter()) && trades(line, i, to, place))
                        || (another && partner(line, i, place));
        return meant ? line.put(i, to, NAME, place) : line;
    }

    /** "Did Moscow sell", «Москва заработала», «купила Москва». */
    private static boolean trades(Line line, int from, int to, Meaning.Place place) {
        int next = Heads.next(line, to);
        boolean does = line.word(from - 1, "did", "does", "do", "has", "had");
        boolean verb = Heads.is(line.at(next)) && (does || !Heads.noun(line, next));
        int before = Heads.before(line, from - 1);
        boolean after = before >= 0
                && line.token(from).cyrillic()
                && Heads.is(line.at(before))
                && !Heads.noun(line, before)
                && place.may(Case.NOMINATIVE);
        return verb || after;
    }

    /** "To Minsk", «у Пекина», «Минску», beside a capital that trades. */
    private static boolean partner(Line line, int i, Meaning.Place place) {
        Mark before = line.at(i - 1);
        boolean into = !line.token(i).cyrillic() || place.may(Case.ACCUSATIVE) || !line.word(i - 1, "в", "на");
        boolean side = before.hasAny(Tag.TO, Tag.FROM, Tag.BY) && into;
        boolean object = Heads.is(before) && !Heads.noun(line, i - 1);
        boolean dative = line.token(i).cyrillic() && place.may(Case.DATIVE) && !place.may(Case.NOMINATIVE);
        return side || object || dative;
    }

    private static boolean pays(Line line, int from, int to) {
        if (line.at(from - 1).has(Tag.IN)) {
            return false;
        }
        int next = Heads.next(line, to);
        boolean owner = line.tokens().get(line.at(to - 1).to() - 1).possessive();
        boolean verb = line.at(next).has(Tag.BUY)
                && (owner || !Heads.noun(line, next) || line.word(from - 1, "did", "does", "do"));
        int before = Heads.before(line, from - 1);
        boolean paid = before >= 0
                && line.at(before).has(Tag.BUY)
                && (line.token(from).cyrillic()
                        ? !Heads.noun(line, before)
                        : line.at(before).to() - line.at(before).from() > 1);
        boolean left = before >= 0 && line.at(before).has(Tag.FROM) && MoneyWay.asked(line);
        boolean beside = before >= 0
                && (line.at(before).hasAny(Tag.MORE, Tag.AND, Tag.OR) || line.word(before, "than", "чем"))
                && line.marks().stream().anyMatch(mark -> mark.by().equals(NAME));
        return verb || paid || left || beside;
    }
}
