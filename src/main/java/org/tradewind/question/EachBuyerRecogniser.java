package org.tradewind.question;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Unit;

/** "No buyer paid more than 250 m", «каждый из названных покупателей»: of each one of a list an amount is said. */
final class EachBuyerRecogniser implements Recogniser {
    /** Who marked that it is said of none, of each, and of any of them. */
    static final String NONE = "none of them";

    static final String EACH = "each of them";
    static final String ANY = "any of them";

    private static final int LONGEST = 7;
    private static final String OF = "( of)?( (the|those|these))?";
    private static final String LISTED = "( (listed|named|reported|known))?";
    private static final String NAMED = "( (названн|перечисленн|указанн|известн)[а-я]+)?";
    private static final String THEM =
            " (buyers?|customers?|clients?|purchasers?|markets?|countr(y|ies)|partners?|one)";
    private static final String IX = " (покупател|клиент|стран|партнер|рынк)[а-я]*";

    private static final Pattern NO = Pattern.compile("nobody|no one|no( single)?" + LISTED + THEM
            + "|(none|not one|not a single one) of( the| those)" + LISTED + THEM + "|not (one|a single)" + LISTED + THEM
            + "|никто( из" + NAMED + IX + ")?|ни (один|одна)( из)?" + NAMED + IX);
    private static final Pattern ALL =
            Pattern.compile("(every|each|all)" + OF + LISTED + THEM + LISTED + "|(кажд[а-я]+|все)( из)?" + NAMED + IX);
    private static final Pattern SOME =
            Pattern.compile("(any|at least one)" + LISTED + THEM + "|(хоть|хотя бы) (один|одна)" + NAMED + IX);
    /** Before the first so many of a list. */
    private static final Pattern ALL_OF =
            Pattern.compile("(all|each|every one|every)( of)?( the)?|(кажд[а-я]+|все)( из)?");

    private static final Pattern NONE_OF = Pattern.compile("(none|not one)( of)?( the)?|никто из|ни (один|одна) из");

    @Override
    public Line read(Line line) {
        boolean bounded = line.all(Meaning.Bound.class).stream()
                .allMatch(bound -> bound.unit().map(Unit::money).orElse(true));
        boolean named = line.all(Meaning.Place.class).stream()
                .anyMatch(place -> !place.is(line.catalog().reporter()));
        if (!line.any(Meaning.Bound.class) || !bounded || named || line.anyOf(Tag.SUM, Tag.SHARE)) {
            return line;
        }
        for (int i = 0; i < line.size(); i++) {
            for (int to = Math.min(line.size(), i + LONGEST); to > i; to--) {
                String by = by(words(line, i, to), line.at(to));
                if (!by.isEmpty() && !line.at(i).has(Tag.WORLD)) {
                    Line read = line.join(i, to, by, Set.of(line.at(to).has(Tag.TOP) ? Tag.FILLER : Tag.COUNTRIES));
                    return by.equals(NONE) ? undenied(read, i + 1) : read;
                }
            }
        }
        return line;
    }

    private static String by(String words, Mark next) {
        if (NO.matcher(words).matches()
                || (next.has(Tag.TOP) && NONE_OF.matcher(words).matches())) {
            return NONE;
        }
        if (ALL.matcher(words).matches()
                || (next.has(Tag.TOP) && ALL_OF.matcher(words).matches())) {
            return EACH;
        }
        return SOME.matcher(words).matches() ? ANY : "";
    }

    /** «Никто не купил»: the second "not" denies nothing more. */
    private static Line undenied(Line line, int from) {
        for (int i = from; i < line.size(); i++) {
            if (line.word(i, "не") && line.at(i).has(Tag.NOT)) {
                return line.tag(i, NONE, EnumSet.of(Tag.FILLER));
            }
        }
        return line;
    }

    private static String words(Line line, int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < to; i++) {
            words.append(i > from ? " " : "").append(line.read(line.at(i)));
        }
        return words.toString();
    }

    static boolean marked(Line line, String by) {
        return line.marks().stream().anyMatch(mark -> mark.by().equals(by));
    }

    static boolean marked(Line line) {
        return marked(line, NONE) || marked(line, EACH) || marked(line, ANY);
    }
}
