package org.tradewind.question;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.tradewind.trade.Period;

/** Quarters and months: "the first quarter of 2021", "Q1 2021", "май 2020", "last month". */
final class PartOfYearRecogniser implements Recogniser {
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (read.at(i).hasAny(Tag.MONTHLY, Tag.QUARTERLY)) {
                read = each(read, i);
            } else if (read.at(i).has(Tag.HALFYEAR) || (read.word(i, "h") && halved(read, i + 1))) {
                read = half(read, i);
            } else if (read.at(i).has(Tag.QUARTER)) {
                read = quarter(read, i);
            } else if (read.sign(i, "/") && yearAt(read, i + 1) > 0 && numbered(read, i - 1)) {
                Period month = new Period.Month(yearAt(read, i + 1), numberAt(read, i - 1));
                read = read.put(i - 1, i + 2, "parts of years", Meaning.When.one(month));
            } else if (month(read, i).isPresent()) {
                read = month(read, i, month(read, i).get());
            } else if (read.at(i).has(Tag.MONTH)) {
                boolean last = i > 0 && read.at(i - 1).hasAny(Tag.LAST, Tag.NEXT);
                read = read.put(last ? i - 1 : i, i + 1, "parts of years", recent(read, Period.Month.class, 0));
            }
        }
        return read;
    }

    /** "monthly in 2020": all months of the year, from the first to the last. */
    private static Line each(Line line, int i) {
        boolean months = line.at(i).has(Tag.MONTHLY);
        for (int k = 0; k < line.size(); k++) {
            int year = yearAt(line, k);
            if (year > 0) {
                Period first = months ? new Period.Month(year, 1) : new Period.Quarter(year, 1);
                Period last = months ? new Period.Month(year, 12) : new Period.Quarter(year, 4);
                return line.put(k, k + 1, "parts of years", Meaning.When.of(Meaning.Type.RANGE, first, last));
            }
        }
        return line.put(
                i,
                i + 1,
                "parts of years",
                line.at(i).tags(),
                recent(line, months ? Period.Month.class : Period.Quarter.class, 0));
    }

    private static boolean halved(Line line, int i) {
        int number = numberAt(line, i);
        return line.at(i).is(Meaning.Number.class) && (number == 1 || number == 2);
    }

    /** Half a year is two quarters: "H1 2020", «второе полугодие 2020», "the first half of 2020". */
    private static Line half(Line line, int i) {
        boolean before = i > 0 && halved(line, i - 1);
        boolean after = line.word(i, "h") && halved(line, i + 1);
        boolean second = (before && numberAt(line, i - 1) == 2)
                || (after && numberAt(line, i + 1) == 2)
                || line.tokens().get(line.at(i).from()).norm().equals("second");
        int to = after ? i + 2 : i + 1;
        int said = yearAfter(line, to);
        int year = said > 0 ? said : line.known().latest().map(Period::year).orElse(2000);
        Period first = new Period.Quarter(year, second ? 3 : 1);
        Period last = new Period.Quarter(year, second ? 4 : 2);
        return line.put(
                before ? i - 1 : i,
                said > 0 ? endOfYear(line, to) : to,
                "parts of years",
                Meaning.When.of(Meaning.Type.RANGE, first, last));
    }

    private static Line quarter(Line line, int i) {
        int before = numberAt(line, i - 1);
        int after = numberAt(line, i + 1);
        int number = before > 0 ? before : after > 0 && !line.at(i + 1).is(Meaning.When.class) ? after : 1;
        int from = before > 0 || (line.at(i - 1).has(Tag.LAST) && i > 0) ? i - 1 : i;
        int to = before <= 0 && after > 0 ? i + 2 : i + 1;
        int own = yearAfter(line, to);
        boolean dated = own > 0;
        boolean said = before > 0 || (after > 0 && !line.at(i + 1).is(Meaning.When.class));
        int year = dated || !said ? own : yearOfTheNextQuarter(line, to, number);
        Meaning when = year > 0 && number <= 4
                ? Meaning.When.one(new Period.Quarter(year, number))
                : recent(line, Period.Quarter.class, said && number <= 4 ? number : 0);
        return line.put(from, dated ? endOfYear(line, to) : to, "parts of years", when);
    }

    /** "Q1-Q3 2020": one year is said for both; 0 where none is. */
    private static int yearOfTheNextQuarter(Line line, int link, int number) {
        boolean range = line.at(link).has(Tag.UNTIL) || line.sign(link, "-");
        int at = link + 1;
        int next = 0;
        while ((range || line.at(link).has(Tag.AND))
                && (line.at(at).hasAny(Tag.QUARTER, Tag.OF, Tag.IN) || numberAt(line, at) > 0)) {
            next = Math.max(next, numberAt(line, at));
            at++;
        }
        int year = next > 0 ? yearAt(line, at) : 0;
        return year > 0 && range && number > next ? year - 1 : year;
    }

    /** "05/2020": whether a number is that of a month. */
    private static boolean numbered(Line line, int i) {
        return i >= 0 && line.at(i).is(Meaning.Number.class) && numberAt(line, i) >= 1 && numberAt(line, i) <= 12;
    }

    private static int numberAt(Line line, int i) {
        if (i < 0) {
            return 0;
        }
        int roman = i < line.size() && line.token(i).word()
                ? ROMAN.indexOf(line.token(i).norm()) + 1
                : 0;
        int number = line.as(i, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        return roman > 0 ? roman : number;
    }

    private static Optional<Integer> month(Line line, int i) {
        if (i >= line.size()
                || !line.token(i).word()
                || line.at(i).to() - line.at(i).from() > 1) {
            return Optional.empty();
        }
        boolean dated = yearAfter(line, i + 1) > 0
                || !line.at(i).filler()
                || (i > 0 && line.at(i - 1).hasAny(Tag.IN, Tag.FROM, Tag.UNTIL, Tag.SINCE));
        return line.numerals()
                .of(line.token(i).norm())
                .filter(Numerals.Numeral::month)
                .filter(_ -> dated)
                .map(Numerals.Numeral::value);
    }

    private static Line month(Line line, int i, int month) {
        int own = yearAfter(line, i + 1);
        int year = own > 0 ? own : yearOfTheNext(line, i, month);
        Meaning when =
                year > 0 ? Meaning.When.one(new Period.Month(year, month)) : recent(line, Period.Month.class, month);
        return line.put(i, own > 0 ? endOfYear(line, i + 1) : i + 1, "parts of years", when);
    }

    /** "From January to March 2020", «с ноября по февраль 2020»: one year is said for both; 0 where none is. */
    private static int yearOfTheNext(Line line, int i, int month) {
        boolean range = line.at(i + 1).has(Tag.UNTIL) || line.sign(i + 1, "-");
        Optional<Integer> next = range || line.at(i + 1).has(Tag.AND) ? month(line, i + 2) : Optional.empty();
        int year = next.isPresent() ? yearAfter(line, i + 3) : 0;
        return year > 0 && range && month > next.orElseThrow() ? year - 1 : year;
    }

    /** The latest month or quarter of the data, or the latest of its number: the asker's own words name no year. */
    private static Meaning.When recent(Line line, Class<? extends Period> kind, int number) {
        NavigableSet<Period> covered = line.known().periods();
        Optional<Period> latest = covered.descendingSet().stream()
                .filter(period -> kind.isInstance(period) && (number == 0 || period.ordinal() == number))
                .findFirst();
        int year = covered.isEmpty() ? 2000 : covered.last().year();
        Period other = kind == Period.Month.class
                ? new Period.Month(year, number > 0 ? number : 12)
                : new Period.Quarter(year, number > 0 ? number : 4);
        return new Meaning.When(Meaning.Type.RECENT, List.of(latest.orElse(other)), 0);
    }

    private static int yearAfter(Line line, int i) {
        return yearAt(line, endOfYear(line, i) - 1);
    }

    private static int yearAt(Line line, int at) {
        return line.as(at, Meaning.When.class)
                .filter(w -> w.is(Meaning.Type.ONE) && w.periods().getFirst() instanceof Period.Year)
                .map(w -> w.periods().getFirst().year())
                .orElse(0);
    }

    private static int endOfYear(Line line, int i) {
        int at = i;
        while (at < line.size()
                && (line.at(at).hasAny(Tag.OF, Tag.IN, Tag.FOR) || line.sign(at, ".") || line.sign(at, ","))) {
            at++;
        }
        return at + 1;
    }
}
