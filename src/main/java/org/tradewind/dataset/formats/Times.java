package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a period as sources write it: {@code 2022}, {@code 202201}, {@code 2010 [YR2010]}, {@code 2021-Q3}, {@code 01/2015}. */
final class Times {
    private static final String YEAR_FORM = "(1[89]\\d\\d|20\\d\\d)";
    private static final Pattern YEAR = Pattern.compile(YEAR_FORM + "(?:\\.0)?(?: ?г\\.?| год)?");
    private static final Pattern YEAR_AMONG_WORDS = Pattern.compile("(?<![\\p{L}\\p{N}])" + YEAR_FORM + "(?![\\p{N}])");
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "(?iu)\\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|янв|фев|март?|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек)(\\b|\\p{L})"
                    + "|\\b([qh][1-4]|ytd|[1-4]q|[12]h)\\b|quarter|half|month|кварт|полуг|мес(\\b|яц)");
    private static final Pattern PART = Pattern.compile("(?iu)(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?"
            + "|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|янв(арь)?|фев(раль)?|март?|апр(ель)?|май|июнь?"
            + "|июль?|авг(уст)?|сент?(ябрь)?|окт(ябрь)?|ноя(брь)?|дек(абрь)?)\\.?|[qк][1-4]");
    private static final Pattern WORLD_BANK = Pattern.compile("(?:" + YEAR_FORM + " ?\\[)?YR" + YEAR_FORM + "]?");
    private static final Pattern YEAR_MONTH = Pattern.compile(YEAR_FORM + "[-./ ]?[Mm]?(0[1-9]|1[0-2]|[1-9])(?:\\.0)?");
    private static final Pattern MONTH_YEAR = Pattern.compile("(0?[1-9]|1[0-2])[-./]" + YEAR_FORM);
    private static final Pattern QUARTER = Pattern.compile(YEAR_FORM + "[-/ ]?[QqКк]([1-4])");
    private static final Pattern QUARTER_FIRST = Pattern.compile("[QqКк]([1-4])[-/ ]" + YEAR_FORM);
    /** {@code I квартал 2020 г.}, {@code 2020 год, 1 кв.}, {@code 1st quarter of 2020}. */
    private static final String QUARTER_WORDS =
            "(IV|I{1,3}|[1-4])(?:-?(?:й|ый|ий|st|nd|rd|th))? ?(?:квартал|кв\\.?|quarter)";

    private static final Pattern QUARTER_IN_WORDS =
            Pattern.compile("(?iu)" + QUARTER_WORDS + ",? (?:of )?(?<after>" + YEAR_FORM + ")(?: ?г\\.?| года?)?");
    private static final Pattern YEAR_AND_QUARTER =
            Pattern.compile("(?iu)(?<before>" + YEAR_FORM + ")(?: ?г\\.?| год)?,? " + QUARTER_WORDS);
    private static final Pattern DAY = Pattern.compile(YEAR_FORM + "-(0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]).*");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\." + YEAR_FORM + ".*");
    /** {@code Feb 2020}, {@code Январь 2020 г.}, and {@code Jan-20}, which Excel writes. */
    private static final Pattern NAME_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.?[-/ .,]{1,2}(?:" + YEAR_FORM + "|(\\d\\d))(?: ?г\\.?| год)?");

    private static final Pattern NAME_LAST = Pattern.compile(YEAR_FORM + "[-/ .,]{1,2}(\\p{L}{3,9})\\.?");
    /** Eurostat and Comtrade write a year as its 52nd week. */
    private static final Pattern YEAR_52 = Pattern.compile(YEAR_FORM + "52");

    /** {@code Jan.-Dec. 2020}, as Comext writes a year. */
    private static final Pattern ALL_MONTHS =
            Pattern.compile("(?iu)(?:jan|янв)\\p{L}*\\.? ?[-–—] ?(?:dec|дек)\\p{L}*\\.?,? " + YEAR_FORM);

    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "янв", "фев", "мар",
            "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private Times() {}

    /** The period in the notation of packages. */
    static Optional<String> of(String text) {
        String plain = text.startsWith("'") ? text.substring(1) : text;
        return year(plain).or(() -> shorter(plain));
    }

    /** A year and nothing else. */
    static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return Optional.of(year.group(1));
        }
        Matcher bank = WORLD_BANK.matcher(text);
        if (bank.matches()) {
            return Optional.of(bank.group(2));
        }
        Matcher weeks = YEAR_52.matcher(text);
        if (weeks.matches()) {
            return Optional.of(weeks.group(1));
        }
        Matcher months = ALL_MONTHS.matcher(text);
        return months.matches() ? Optional.of(months.group(1)) : Optional.empty();
    }

    /** The one year that stands among other words; empty where they may mean a part of it. */
    static Optional<String> within(String words) {
        if (PART_OF_YEAR.matcher(words).find() || Fiscal.named(words) || Fiscal.split(words)) {
            return Optional.empty();
        }
        List<String> years = YEAR_AMONG_WORDS
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
    }

    private static Optional<String> shorter(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return Optional.of(day.group(1) + "-" + day.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return month(dayFirst.group(2), String.valueOf(Integer.parseInt(dayFirst.group(1))));
        }
        Matcher month = YEAR_MONTH.matcher(text);
        if (month.matches()) {
            return month(month.group(1), month.group(2));
        }
        Matcher monthFirst = MONTH_YEAR.matcher(text);
        if (monthFirst.matches()) {
            return month(monthFirst.group(2), monthFirst.group(1));
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return Optional.of(quarter.group(1) + "-Q" + quarter.group(2));
        }
        Matcher quarterFirst = QUARTER_FIRST.matcher(text);
        return quarterFirst.matches()
                ? Optional.of(quarterFirst.group(2) + "-Q" + quarterFirst.group(1))
                : quarterInWords(text).or(() -> inWords(text));
    }

    private static Optional<String> quarterInWords(String text) {
        Matcher after = QUARTER_IN_WORDS.matcher(text);
        if (after.matches()) {
            return Optional.of(after.group("after") + "-Q" + quarter(after.group(1)));
        }
        Matcher before = YEAR_AND_QUARTER.matcher(text);
        return before.matches()
                ? Optional.of(before.group("before") + "-Q" + quarter(before.group(3)))
                : Optional.empty();
    }

    private static int quarter(String number) {
        int roman = List.of("I", "II", "III", "IV").indexOf(number.toUpperCase(Locale.ROOT));
        return roman < 0 ? Integer.parseInt(number) : roman + 1;
    }

    private static Optional<String> inWords(String text) {
        Matcher first = NAME_FIRST.matcher(text);
        if (first.matches()) {
            String year = first.group(2) == null ? "20" + first.group(3) : first.group(2);
            return named(year, first.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher last = NAME_LAST.matcher(text);
        return last.matches() ? named(last.group(1), last.group(2).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> month(String year, String month) {
        return Optional.of(year + (month.length() == 1 ? "-0" : "-") + month);
    }

    /** Whether a text is a month or a quarter of a year that it does not name: {@code Jan}, «Март», {@code Q2}. */
    static boolean part(String text) {
        return PART.matcher(text).matches();
    }

    /** A year with the part of it that another column names: {@code 3}, {@code March}, {@code First Quarter}, {@code Q1}. */
    static Optional<String> of(String year, String part) {
        Optional<String> whole = year(year);
        if (whole.isEmpty() || part.isEmpty()) {
            return whole.or(() -> of(year));
        }
        String y = whole.get();
        String word = part.toLowerCase(Locale.ROOT);
        if (word.equals("annual") || word.equals("year") || word.equals("0") || word.equals("52")) {
            return whole;
        }
        if (part.matches("0?[1-9]|1[0-2]")) {
            return month(y, part.length() == 2 && part.startsWith("0") ? part.substring(1) : part);
        }
        if (word.matches("[qк][1-4]")) {
            return Optional.of(y + "-Q" + word.charAt(1));
        }
        return quarter(y, word).or(() -> named(y, word));
    }

    private static Optional<String> quarter(String year, String word) {
        List<String> quarters = List.of("first", "second", "third", "fourth");
        for (int i = 0; i < quarters.size(); i++) {
            if (word.startsWith(quarters.get(i)) && word.contains("quarter")) {
                return Optional.of(year + "-Q" + (i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> named(String year, String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (word.startsWith(MONTHS.get(i))) {
                return month(year, String.valueOf(i % 12 + 1));
            }
        }
        return Optional.empty();
    }
}
