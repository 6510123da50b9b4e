package org.tradewind.question;

import java.util.EnumSet;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * "How much of our technology was bought by the Dutch", "how much of it did they buy, in dollars": a sum of money, though
 * "how much of the exports" asks for a share.
 */
final class SharedOutRecogniser implements Recogniser {
    private static final String NAME = "shared out";
    private static final Pattern MONEY = Pattern.compile(
            "(dollar|rouble|ruble|usd|money|cash) (amount|sum|figure|value|total)s?|in money|in cash|in money terms|in dollar terms");

    @Override
    public Line read(Line line) {
        for (int i = 0; i < line.size(); i++) {
            boolean part = line.at(i).has(Tag.SHARE)
                    && line.written(line.at(i)).toLowerCase(Locale.ROOT).equals("how much of");
            if (part && !percent(line, i) && (money(line) || boughtBy(line, i + 1))) {
                return line.tag(i, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return line;
    }

    private static boolean percent(Line line, int but) {
        for (int i = 0; i < line.size(); i++) {
            if (i != but && line.at(i).hasAny(Tag.SHARE, Tag.PERCENT, Tag.IN_PERCENT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean money(Line line) {
        return line.any(Meaning.Money.class)
                || line.any(Tag.IN_MONEY)
                || line.marks().stream()
                        .anyMatch(m -> MONEY.matcher(line.written(m).toLowerCase(Locale.ROOT))
                                .matches());
    }

    /** Whether what is bought by somebody is the thing itself, and not the flow that it would be a share of. */
    private static boolean boughtBy(Line line, int from) {
        boolean thing = false;
        for (int i = from; i < line.size(); i++) {
            Mark mark = line.at(i);
            if (mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.TRADE) || (mark.has(Tag.SELL) && Heads.noun(line, i))) {
                return false;
            }
            thing |= mark.is(Meaning.Topic.class);
            boolean done = mark.has(Tag.BUY) && line.at(Heads.next(line, i + 1)).has(Tag.BY);
            if (done) {
                return thing;
            }
        }
        return false;
    }
}
