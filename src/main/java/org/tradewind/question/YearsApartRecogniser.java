package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tradewind.trade.Period;

/** "Two years earlier", «тремя годами позже», "two years before 2015": so many years from a time that is named or was spoken of. */
final class YearsApartRecogniser implements Recogniser {
    private static final Set<String> EARLIER =
            Set.of("earlier", "before", "prior", "previously", "раньше", "ранее", "прежде", "до");
    private static final Set<String> LATER =
            Set.of("later", "after", "afterwards", "позже", "позднее", "спустя", "после");
    private static final Set<String> THAT = Set.of("that", "then", "this", "to", "it", "этого", "того");

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = beside(oneApart(apart(read, i), i), i);
        }
        return read;
    }

    private static Line apart(Line line, int i) {
        int count = count(line, i);
        int way = i + 2;
        boolean years = line.at(i + 1).hasAny(Tag.YEARS, Tag.YEARSWORD, Tag.YEARWORD);
        boolean first = i > 0 && line.word(i - 1, "спустя");
        boolean earlier = way < line.size() && EARLIER.contains(line.token(way).norm());
        boolean later =
                first || (way < line.size() && LATER.contains(line.token(way).norm()));
        if (count <= 0 || !years || earlier == later) {
            return line;
        }
        int by = earlier ? -count : count;
        int from = first || (i > 0 && line.word(i - 1, "на", "за", "through", "через")) ? i - 1 : i;
        int end = first ? way : way + 1;
        int year = one(line, end);
        boolean span = line.word(from - 1, "the", "эти", "эта", "те") || moves(line);
        if (year > 0 && span) {
            return unclear(line, i);
        }
        if (year > 0) {
            return line.put(from, end + 1, "years apart", Meaning.When.one(Period.ofYear(year + by)));
        }
        while (!first
                && end < line.size()
                && line.token(end).word()
                && THAT.contains(line.token(end).norm())) {
            end++;
        }
        return placed(line, from, end, by);
    }

    /** «За год до 2015», "a year before 2015": the one year beside another. */
    private static Line oneApart(Line line, int i) {
        boolean russian = line.word(i, "год") && line.word(i - 1, "за", "через");
        boolean before = line.word(i - 1, "за") && line.word(i + 1, "до");
        boolean after = line.word(i - 1, "через") && line.word(i + 1, "после");
        int year = one(line, i + 2);
        return russian && (before || after) && year > 0 && !moves(line)
                ? line.put(i - 1, i + 3, "years apart", Meaning.When.one(Period.ofYear(year + (before ? -1 : 1))))
                : line;
    }

    /** "In the two years before 2015" may begin in one year or another: a number that nobody knows. */
    private static Line unclear(Line line, int i) {
        Line read = line.tag(i + 1, "years apart", EnumSet.of(Tag.FILLER));
        return line.token(i).number() ? read : read.forget(i);
    }

    /** "2015 and the year before": a year more, where one is named and nothing is measured against it. */
    private static Line beside(Line line, int i) {
        boolean joined = line.at(i - 1).has(Tag.AND)
                || line.sign(i - 1, ",")
                || line.at(i).has(Tag.WHAT_ABOUT);
        boolean beside = i < line.size() && line.at(i).hasAny(Tag.BEFORE_YEAR, Tag.AFTER_YEAR);
        if (!beside || !joined || moves(line) || named(line).size() != 1) {
            return line;
        }
        return placed(line, i, i + 1, line.at(i).has(Tag.AFTER_YEAR) ? 1 : -1);
    }

    /** So many years from the one year that the line names; where it names none, from what was spoken of. */
    private static Line placed(Line line, int from, int to, int by) {
        List<Integer> named = named(line);
        return line.put(
                from,
                to,
                "years apart",
                named.size() == 1
                        ? Meaning.When.one(Period.ofYear(named.getFirst() + by))
                        : Meaning.When.counted(Meaning.Type.BESIDE, by));
    }

    private static boolean moves(Line line) {
        return line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.COMPARE, Tag.BY_HOW);
    }

    private static List<Integer> named(Line line) {
        return IntStream.range(0, line.size())
                .map(i -> one(line, i))
                .filter(year -> year > 0)
                .boxed()
                .toList();
    }

    private static int count(Line line, int i) {
        if (line.at(i).has(Tag.A_COUPLE)) {
            return 2;
        }
        return line.as(i, Meaning.Number.class)
                .filter(n -> !n.ordinal())
                .map(Meaning.Number::small)
                .orElse(0);
    }

    private static int one(Line line, int i) {
        return line.as(i, Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.ONE) && when.periods().getFirst() instanceof Period.Year)
                .map(when -> when.periods().getFirst().year())
                .orElse(0);
    }
}
