package org.tradewind.question;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Questions for a number of things, or of years, where the data tell amounts. */
final class Counting {
    private static final Pattern YEARS = Pattern.compile("(for )?how many years|(в течение )?сколько(их)? лет");

    private Counting() {}

    /** "How many agreements": they are counted, where the data tell amounts by them. */
    static boolean number(Sketch s) {
        Line line = s.line();
        for (int i = 0; i + 1 < line.size(); i++) {
            boolean counts = line.at(i).has(Tag.HOW_MANY) || line.word(i, "number", "количество", "число");
            int next = i + 1;
            while (counts && described(line, next)) {
                next++;
            }
            boolean kinds = line.at(next).has(Tag.CATEGORIES) || line.at(next).is(Meaning.Goods.class);
            if (counts && kinds && plural(line, next) && !line.any(Meaning.Bound.class)) {
                return true;
            }
        }
        return false;
    }

    /** "Technology export agreements", «новых экспортных договоров»: what tells of which kind those are that are counted. */
    private static boolean described(Line line, int i) {
        Mark mark = line.at(i);
        boolean flow = mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.TRADE) && !mark.has(Tag.CATEGORIES);
        boolean goods = mark.is(Meaning.Goods.class) && line.at(i + 1).has(Tag.CATEGORIES);
        return mark.has(Tag.OF)
                || goods
                || (i < line.size() && mark.filler())
                || flow
                || (mark.is(Meaning.Topic.class) && !mark.has(Tag.CATEGORIES))
                || mark.as(Meaning.Place.class)
                        .filter(place -> place.form() == Meaning.Form.ADJECTIVE)
                        .isPresent();
    }

    /** Goods are counted in the plural; "how much patent revenue" counts none. */
    private static boolean plural(Line line, int i) {
        String last = line.tokens().get(line.at(i).to() - 1).norm();
        return !line.at(i).is(Meaning.Goods.class) || last.matches(".*(s|ов|ев|ей|ий|ых|их)");
    }

    /** "How long has the deficit lasted": a duration is no figure of the data. */
    static boolean howLong(Sketch s) {
        Line line = s.line();
        boolean counted = IntStream.range(0, line.size())
                        .anyMatch(i -> YEARS.matcher(line.written(line.at(i)).toLowerCase(Locale.ROOT))
                                .matches())
                && !line.any(Meaning.Bound.class);
        if (counted && line.anyOf(Tag.GROWTH, Tag.FALL)) {
            return true;
        }
        for (int i = 0; i < line.size(); i++) {
            boolean asked = line.word(i, "long", "долго") && line.word(i - 1, "how", "как");
            if (asked || line.word(i, "длится", "длился", "длилось", "lasted", "lasting")) {
                return true;
            }
        }
        return false;
    }
}
