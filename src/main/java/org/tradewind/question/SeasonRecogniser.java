package org.tradewind.question;

import java.util.Locale;
import java.util.Optional;
import org.tradewind.trade.Period;

/** "In the autumn of 2020", «зимой 2020»: three months, of which the data tell or do not; never the whole year. */
final class SeasonRecogniser implements Recogniser {
    private static final int MONTHS = 3;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).has(Tag.SEASON)) {
                read = season(read, i);
            }
        }
        return read;
    }

    private static Line season(Line line, int i) {
        int after = beside(line, i, 1);
        int before = beside(line, i, -1);
        Optional<Integer> own = year(line, after).or(() -> year(line, before));
        int year = own.orElseGet(() -> line.known().latest().map(Period::year).orElse(2000));
        int from = year(line, after).isEmpty() && own.isPresent() ? before : i;
        int to = year(line, after).isPresent() ? after + 1 : i + 1;
        return line.put(
                from, to, "seasons", months(year, first(line.written(line.at(i)).toLowerCase(Locale.ROOT))));
    }

    /** The month that a season begins with; a winter begins in the year before. */
    private static int first(String word) {
        return word.matches("spring.*|вес.*")
                ? 3
                : word.matches("summer.*|лет.*") ? 6 : word.matches("winter.*|зим.*") ? 0 : 9;
    }

    private static Meaning.When months(int year, int first) {
        Period from = first == 0 ? new Period.Month(year - 1, 12) : new Period.Month(year, first);
        Period to = new Period.Month(year, first == 0 ? MONTHS - 1 : first + MONTHS - 1);
        return Meaning.When.of(Meaning.Type.RANGE, from, to);
    }

    /** The nearest place on one side that is no preposition and no comma. */
    private static int beside(Line line, int i, int step) {
        int at = i + step;
        while (at >= 0
                && at < line.size()
                && (line.sign(at, ",")
                        || line.at(at).hasAny(Tag.OF, Tag.IN, Tag.FOR, Tag.TO)
                        || line.word(at, "the"))) {
            at += step;
        }
        return at;
    }

    private static Optional<Integer> year(Line line, int i) {
        return i < 0
                ? Optional.empty()
                : line.as(i, Meaning.When.class)
                        .filter(when -> when.is(Meaning.Type.ONE))
                        .map(when -> when.periods().getFirst().year());
    }
}
