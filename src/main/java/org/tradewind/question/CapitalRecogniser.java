package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.tradewind.trade.Economy;

/** "The sum that left Minsk", «сколько заплатил Пекин»: a capital that pays is its country; goods may go to the city alone. */
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
            boolean unknown = !read.at(i).known()
                    && Character.isUpperCase(read.token(i).text().codePointAt(0));
            List<Dictionary.Hit> hits =
                    unknown ? capitals.at(read.tokens(), read.at(i).from()) : List.of();
            if (!hits.isEmpty()) {
                int to = i + hits.getFirst().length();
                Meaning place = hits.getFirst().phrase().sense().thing().orElseThrow();
                read = pays(read, i, to) ? read.put(i, to, NAME, place) : read;
            }
        }
        return read;
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
