package org.tradewind.question;

import java.util.Locale;
import java.util.regex.Pattern;

/** Times seen from the data or from the asker: "the last three years", "latest", "в прошлом году", "two years ago". */
final class RelativeTimeRecogniser implements Recogniser {

    /** What is said of the present, of which no year of the data can be told to be meant. */
    private static final Pattern NOW = Pattern.compile(
            "these days|nowadays|now|at present|currently|at the moment|right about now|right now|сейчас|в настоящее время|в наши дни"
                    + "|на данный момент|на текущий момент|ныне|нынче|теперь");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = at(read, i);
        }
        return read;
    }

    private static Line at(Line line, int i) {
        Mark mark = line.at(i);
        if (mark.has(Tag.LAST)) {
            Line counted = last(line, i);
            if (counted.size() < line.size()) {
                return counted;
            }
        }
        if (line.word(i, "за", "for", "over", "во")) {
            Line spanned = span(line, i);
            if (spanned.size() < line.size()) {
                return spanned;
            }
        }
        if (mark.has(Tag.LAST_YEAR)) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.PREVIOUS, 1));
        }
        if (mark.has(Tag.YEAR_BEFORE_LAST)) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.AGO, 1));
        }
        if (mark.has(Tag.PENULTIMATE)) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.LATEST, 2));
        }
        if (mark.has(Tag.THIS_YEAR)) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.THIS, 0));
        }
        if (mark.has(Tag.LATEST)
                && NOW.matcher(line.written(mark).toLowerCase(Locale.ROOT)).matches()) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.NOW, 0));
        }
        if (mark.has(Tag.LATEST) && !line.at(i + 1).has(Tag.RANKING)) {
            return line.put(i, i + 1, "relative times", Meaning.When.counted(Meaning.Type.LATEST, 1));
        }
        if (mark.is(Meaning.Number.class) && line.word(i + 2, "ago", "назад")) {
            int count = line.as(i, Meaning.Number.class).orElseThrow().small();
            return line.put(i, i + 3, "relative times", Meaning.When.counted(Meaning.Type.AGO, count));
        }
        return line;
    }

    /** «за пять лет», "over 3 years": the last ones, where no other time is named. */
    private static Line span(Line line, int i) {
        int count =
                line.as(i + 1, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        boolean years = line.word(i + 2, "лет", "года", "years");
        boolean other = line.any(Meaning.When.class) || line.word(i + 3, "назад", "ago");
        return count > 1 && years && !other
                ? line.put(i, i + 3, "relative times", Meaning.When.counted(Meaning.Type.LAST, count))
                : line;
    }

    /** "the last three years", "последние 5 лет", "last decade", "latest two years". */
    private static Line last(Line line, int i) {
        int at = i + 1;
        int count = line.as(at, Meaning.Number.class).map(Meaning.Number::small).orElse(0);
        if (line.at(at).hasAny(Tag.A_COUPLE)) {
            count = 2;
        }
        if (line.word(at, "few", "несколько")) {
            count = 3;
        }
        if (count > 0 && line.at(at + 1).hasAny(Tag.YEARSWORD, Tag.YEARS, Tag.YEARWORD)) {
            return line.put(i, at + 2, "relative times", Meaning.When.counted(Meaning.Type.LAST, count));
        }
        if (line.word(at, "decade", "десятилетие", "десятилетия")) {
            return line.put(i, at + 1, "relative times", Meaning.When.counted(Meaning.Type.LAST, 10));
        }
        if (line.word(at, "годы", "years", "лет", "годах")) {
            return line.put(i, at + 1, "relative times", Meaning.When.counted(Meaning.Type.LAST, 3));
        }
        return line;
    }
}
