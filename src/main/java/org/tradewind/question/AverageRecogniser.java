package org.tradewind.question;

import java.util.EnumSet;
import java.util.regex.Pattern;
import org.tradewind.trade.Query;

/** «Сколько в среднем за год платили», "average annual exports": an average of amounts; only of a growth is it a rate. */
final class AverageRecogniser implements Recogniser {
    /** Words for an average growth that say themselves that it is one. */
    private static final Pattern GROWTH = Pattern.compile(
            ".*(growth|grew|rate|cagr|pace|change|increase|decrease|decline|рост|рос|темп|прирост|выраст|увелич|сниж|паден).*");

    @Override
    public Line read(Line line) {
        boolean amount =
                line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.BUY, Tag.SELL, Tag.EARN, Tag.BALANCE, Tag.DEFICIT, Tag.TURNOVER)
                        || line.any(Meaning.Topic.class);
        boolean moves = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.BY_HOW, Tag.DOUBLED, Tag.TRIPLED)
                || line.anyOf(Tag.TIMES, Tag.PERCENT, Tag.IN_PERCENT)
                || line.marks().stream().anyMatch(mark -> grows(line, mark));
        return amount && !moves ? ofAmounts(line) : line;
    }

    /** "A year on average?" after amounts is an average of them, after a growth a rate. */
    static Sketch after(Query before, Sketch s) {
        boolean amounts =
                before instanceof Query.Series || before instanceof Query.Value || before instanceof Query.Balance;
        boolean moves = s.line().anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        return amounts && !moves && s.line().any(Tag.YEARLY)
                ? new Sketch(ofAmounts(s.line()), s.intent(), s.parties(), s.timing(), s.theme())
                : s;
    }

    /** The line with what is yearly as an average of amounts, after a question about amounts. */
    private static Line ofAmounts(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).has(Tag.YEARLY) && !grows(read, read.at(i))) {
                read = read.tag(i, "averages", EnumSet.of(Tag.AVERAGE));
            }
        }
        return read;
    }

    private static boolean grows(Line line, Mark mark) {
        return mark.has(Tag.YEARLY)
                && line.tokens().subList(mark.from(), mark.to()).stream()
                        .anyMatch(token -> GROWTH.matcher(token.norm()).matches());
    }
}
