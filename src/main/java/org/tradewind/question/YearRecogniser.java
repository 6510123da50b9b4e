package org.tradewind.question;

import org.tradewind.trade.Period;

/** Years: "2018", "in the year 2018", "2018 г.", "за двадцатый год", "'18", "2018/19". */
final class YearRecogniser implements Recogniser {
    private static final int FIRST = 1800;
    private static final int LAST = 2199;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (shortYears(read, i) > i) {
                read = shortYears(read, i, shortYears(read, i));
            } else if (read.at(i).is(Meaning.Number.class)) {
                read = year(read, i);
            }
        }
        return read;
    }

    /** The last of years without their century, «13-15 гг.», «в 13 и 15 годах»; the same place where there are none. */
    private static int shortYears(Line line, int i) {
        int last = i;
        while (shortYear(line, last)
                && (line.sign(last + 1, "-") || line.sign(last + 1, ",") || line.word(last + 1, "и", "по", "до"))
                && shortYear(line, last + 2)) {
            last += 2;
        }
        boolean years = line.word(last + 1, "гг", "годы", "годов", "годах", "годам", "год", "году", "годом");
        return years ? last : i;
    }

    private static boolean shortYear(Line line, int i) {
        int value = line.as(i, Meaning.Number.class)
                .filter(number -> line.token(i).number())
                .map(Meaning.Number::small)
                .orElse(0);
        return value > 9 && value < 50 && line.at(i).to() - line.at(i).from() == 1;
    }

    private static Line shortYears(Line line, int from, int last) {
        Line read = line;
        for (int i = from; i <= last; i += 2) {
            int year = 2000 + line.as(i, Meaning.Number.class).orElseThrow().small();
            int end = i == last ? Math.max(i + 1, afterYearWord(line, i + 1)) : i + 1;
            read = read.put(i, end, "years", Meaning.When.one(Period.ofYear(year)));
        }
        return read;
    }

    private static Line year(Line line, int i) {
        Meaning.Number number = line.as(i, Meaning.Number.class).orElseThrow();
        int value = number.small();
        int end = afterYearWord(line, i + 1);
        if (value >= FIRST && value <= LAST && !counts(line, i)) {
            int start = line.at(i - 1).has(Tag.YEARWORD) && i > 0 ? i - 1 : i;
            Line read = line.put(start, end, "years", Meaning.When.one(Period.ofYear(value)));
            return end == i + 1 ? shortEnd(read, start, value) : read;
        }
        boolean named = end > i + 1 || (i > 0 && line.at(i - 1).has(Tag.YEARWORD) && number.ordinal());
        boolean apostrophe = i > 0 && (line.sign(i - 1, "'") || line.sign(i - 1, "’") || line.sign(i - 1, "‘"));
        boolean digits = line.token(i).text().length() == 2;
        boolean count = line.word(i + 1, "years", "лет") || (line.word(i + 1, "года") && mayCount(value));
        // "Two year" is a slip of "two years", and no year 2002.
        boolean counted = line.token(i).word() && !number.ordinal() && value < 10 && end > i + 1;
        boolean oneYear =
                (named && !count && !counted) || (number.ordinal() && (end > i + 1 || spoken(line, i, value)));
        if (value >= 0 && value < 100 && (oneYear || (apostrophe && digits))) {
            int full = value < 50 ? 2000 + value : 1900 + value;
            return value == 0 || value < 1
                    ? line
                    : line.put(apostrophe ? i - 1 : i, end, "years", Meaning.When.one(Period.ofYear(full)));
        }
        return line;
    }

    /** "2014-15": the end of a range without its century. */
    private static Line shortEnd(Line line, int year, int first) {
        int at = year + 2;
        int last = line.as(at, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        boolean linked = line.sign(year + 1, "-") || line.sign(year + 1, "/");
        boolean later = last > first % 100 && last < 100 && !counts(line, at);
        return linked && later
                ? line.put(at, at + 1, "years", Meaning.When.one(Period.ofYear(first - first % 100 + last)))
                : line;
    }

    /** Whether so many years are counted with «года»: 3 and 24 are, 14 and 15 are not. */
    private static boolean mayCount(int value) {
        boolean teen = value % 100 > 10 && value % 100 < 20;
        return value < 10 || (!teen && value % 10 >= 2 && value % 10 <= 4);
    }

    /** "за пятнадцатый", «с одиннадцатого по пятнадцатый»: the word for a year is left out, and nothing else is counted. */
    private static boolean spoken(Line line, int i, int value) {
        boolean after = line.word(i - 1, "за", "в", "с", "со", "по", "до", "к", "на", "и", "чем");
        boolean counted = line.word(i + 1, "месте", "место", "позиции", "строчке", "квартал", "квартале", "раз")
                || line.anyOf(Tag.RANKING);
        return value >= 10
                && after
                && !counted
                && line.token(i).cyrillic() != line.token(i).number();
    }

    /**
     * Whether a number of that size is an amount after all: a scale or a sign of money stands beside it, or a bound
     * before it and a currency after it. "2015 RUB" alone is a year and a currency: nobody trades for 2,015 roubles.
     */
    private static boolean counts(Line line, int i) {
        boolean bounded = i > 0
                && (line.word(i - 1, "than", "чем")
                        || line.at(i - 1).hasAny(Tag.MORE, Tag.LESS, Tag.AT_LEAST, Tag.AT_MOST, Tag.ALMOST, Tag.ABOUT));
        return line.at(i + 1).hasAny(Tag.K, Tag.M, Tag.B, Tag.T, Tag.PERCENT)
                || (bounded && line.at(i + 1).is(Meaning.Money.class))
                || (i > 0
                        && !behind(line, i - 1)
                        && (line.sign(i - 1, "$") || line.sign(i - 1, "€") || line.sign(i - 1, "₽")));
    }

    /** Whether a sign of money belongs to the amount before it: "100 m $ 2018". */
    private static boolean behind(Line line, int sign) {
        return sign > 0 && line.at(sign - 1).hasAny(Tag.K, Tag.M, Tag.B, Tag.T);
    }

    private static int afterYearWord(Line line, int at) {
        int end = at;
        if (end < line.size() && line.at(end).has(Tag.YEARWORD) && !line.word(end, "y")) {
            end++;
            if (line.sign(end, ".") && line.word(end - 1, "г")) {
                end++;
            }
        } else if (line.word(end, "гг")) {
            end++;
            if (line.sign(end, ".")) {
                end++;
            }
        }
        return end;
    }
}
