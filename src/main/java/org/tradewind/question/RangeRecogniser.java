package org.tradewind.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tradewind.trade.Period;

/** Ranges of years: "2011–2015", "from 2011 to 2015", "since 2018", "с 2013 по 2015", and years to compare with. */
final class RangeRecogniser implements Recogniser {

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            if (one(read, i).isPresent()) {
                read = pair(read, i);
            }
        }
        for (int i = 0; i < read.size(); i++) {
            if (one(read, i).isPresent()) {
                read = open(read, i);
            }
        }
        return read;
    }

    private static Optional<Period> one(Line line, int i) {
        return line.as(i, Meaning.When.class)
                .filter(w -> w.is(Meaning.Type.ONE))
                .map(w -> w.periods().getFirst());
    }

    private static Line pair(Line line, int i) {
        int link = i + 1;
        while (line.at(link).has(Tag.ONWARD) || (line.sign(link, ".") && line.sign(link + 1, "."))) {
            link++;
        }
        int second = link + 1;
        while (second < line.size()
                && (line.at(second).hasAny(Tag.IN, Tag.YEARWORD) || line.sign(second, ".") || line.sign(second, "-"))) {
            second++;
        }
        Optional<Period> to = one(line, second);
        if (to.isEmpty()) {
            return line;
        }
        Period from = one(line, i).orElseThrow();
        int order = from.compareTo(to.get());
        boolean opened = i > 0 && line.at(i - 1).hasAny(Tag.SINCE, Tag.FROM);
        boolean between =
                i > 0 && line.at(i - 1).has(Tag.BETWEEN) && line.at(link).has(Tag.AND);
        boolean joined = line.sign(link, "-")
                || line.sign(link, ".")
                || (line.at(link).hasAny(Tag.UNTIL)
                        && (opened || (!line.at(link).has(Tag.BY) && !line.word(link, "к"))))
                || (opened && line.word(link, "на"));
        boolean rising = order < 0 && (joined || between);
        if (!rising && !(joined && opened)) {
            return line;
        }
        return line.put(opened || between ? i - 1 : i, second + 1, "ranges", range(order, from, to.get()));
    }

    /** "From 2020 to 2018" are the same years, and "from 2020 to 2020" is one. */
    private static Meaning.When range(int order, Period from, Period to) {
        if (order == 0) {
            return Meaning.When.one(from);
        }
        return order < 0
                ? Meaning.When.of(Meaning.Type.RANGE, from, to)
                : Meaning.When.of(Meaning.Type.RANGE, to, from);
    }

    private static Line open(Line line, int i) {
        Period period = one(line, i).orElseThrow();
        Mark before = i > 0 ? line.at(i - 1) : Mark.unknown(0);
        if (line.at(i + 1).has(Tag.ONWARD) && !line.sign(i + 1, "-")) {
            return line.put(
                    before.hasAny(Tag.SINCE, Tag.FROM) ? i - 1 : i,
                    i + 2,
                    "ranges",
                    Meaning.When.of(Meaning.Type.SINCE, period));
        }
        if (before.has(Tag.SINCE) && !compared(line, i - 2)) {
            boolean after = line.word(i - 1, "after", "после", "post");
            Period start = after ? Period.ofYear(period.year() + 1) : period;
            return line.put(i - 1, i + 1, "ranges", Meaning.When.of(Meaning.Type.SINCE, start));
        }
        if (line.sign(i - 1, "-") && line.word(i - 2, "pre", "post")) {
            boolean earlier = line.word(i - 2, "pre");
            Period end = Period.ofYear(period.year() + (earlier ? -1 : 1));
            return line.put(
                    i - 2, i + 1, "ranges", Meaning.When.of(earlier ? Meaning.Type.UNTIL : Meaning.Type.SINCE, end));
        }
        if (base(line, i)) {
            return line.put(i - 1, i + 1, "ranges", Meaning.When.of(Meaning.Type.BASE, period));
        }
        if (line.word(i - 1, "до", "to") && line.at(i - 2).has(Tag.LESS)) {
            return line.put(i - 1, i + 1, "ranges", Meaning.When.of(Meaning.Type.BASE, period));
        }
        if (before.has(Tag.UNTIL) && !line.word(i - 1, "к", "to", "по")) {
            boolean strict = line.word(i - 1, "before", "перед", "pre")
                    || line.written(before)
                            .toLowerCase(Locale.ROOT)
                            .matches(".*(not includ|exclud|prior|earlier than).*");
            Period end = strict ? Period.ofYear(period.year() - 1) : period;
            return line.put(i - 1, i + 1, "ranges", Meaning.When.of(Meaning.Type.UNTIL, end));
        }
        return line;
    }

    /** Whether a comparison stands here, so that "compared with 2019" is no beginning. */
    private static boolean compared(Line line, int i) {
        return i >= 0 && line.at(i).has(Tag.COMPARE);
    }

    /** Whether an earlier year is only what another is compared with. */
    private static boolean base(Line line, int i) {
        if (i == 0) {
            return false;
        }
        List<Period> others = IntStream.range(0, i)
                .boxed()
                .flatMap(k -> one(line, k).stream())
                .toList();
        boolean another = !others.isEmpty();
        boolean moved = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        boolean later = others.size() == 1
                && one(line, i)
                        .filter(year -> year.compareTo(others.getFirst()) < 0)
                        .isPresent();
        return another
                && (line.word(i - 1, "к", "относительно", "than", "чем")
                        || (moved && later && line.word(i - 1, "on", "over", "against", "versus", "vs", "против")));
    }
}
