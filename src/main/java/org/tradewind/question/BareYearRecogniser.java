package org.tradewind.question;

import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Period;

/**
 * "13 vs 14 exports", «экспорт за 15 минус за 11»: years of the data without their century, after a word that years
 * follow and where nothing is counted.
 */
final class BareYearRecogniser implements Recogniser {
    private static final Set<String> BEFORE =
            Set.of("in", "for", "since", "from", "until", "in the", "в", "во", "за", "с", "со", "к");

    /** What stands between two years. */
    private static final Set<String> BETWEEN =
            Set.of("vs", "versus", "against", "to", "and", "on", "over", "против", "по", "до", "и", "минус", "к");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            boolean led = i > 0 && BEFORE.contains(read.read(read.at(i - 1)));
            boolean joined = i > 1
                    && BETWEEN.contains(read.read(read.at(i - 1)))
                    && read.at(i - 2).is(Meaning.When.class);
            boolean joins = i == 0 && i + 2 < read.size() && BETWEEN.contains(read.read(read.at(i + 1)));
            Optional<Period> year = year(read, i);
            boolean pair = joins && year(read, i + 2).isPresent() && alone(read, i + 3);
            if (year.isPresent() && (pair || ((led || joined) && (alone(read, i + 1) || leads(read, i))))) {
                read = read.put(i, i + 1, "bare years", Meaning.When.one(year.get()));
            }
        }
        return read;
    }

    /** "From 11 to 15": what follows is a year too. */
    private static boolean leads(Line line, int i) {
        return i + 2 < line.size()
                && BETWEEN.contains(line.read(line.at(i + 1)))
                && year(line, i + 2).isPresent()
                && alone(line, i + 3);
    }

    private static Optional<Period> year(Line line, int i) {
        return line.as(i, Meaning.Number.class)
                .filter(_ -> line.at(i).to() - line.at(i).from() == 1)
                .filter(_ -> line.token(i).text().matches("\\d{2}"))
                .map(number -> Period.ofYear(2000 + number.small()))
                .filter(year -> line.known().periods().contains(year));
    }

    /** Whether nothing stands after it that it could count. */
    private static boolean alone(Line line, int next) {
        if (next >= line.size()) {
            return true;
        }
        Mark mark = line.at(next);
        boolean sign = line.token(next).kind() == Token.Kind.SIGN
                && !line.sign(next, "%")
                && !line.sign(next, "$")
                && !line.sign(next, "€")
                && !line.sign(next, "₽");
        boolean word = mark.hasAny(
                Tag.EXPORT,
                Tag.IMPORT,
                Tag.BALANCE,
                Tag.DEFICIT,
                Tag.SURPLUS,
                Tag.TURNOVER,
                Tag.SHARE,
                Tag.COMPARE,
                Tag.WHAT_ABOUT);
        boolean thing = mark.is(Meaning.Topic.class)
                || mark.is(Meaning.Place.class)
                || mark.is(Meaning.When.class)
                || mark.is(Meaning.Goods.class);
        return sign || word || thing || line.word(next, "and", "и", "минус", "vs", "versus", "против");
    }
}
