package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.tradewind.trade.Period;

/** "2011–2013 and 2018", «2011–2012 и 2014–2015»: all of these years, in order, and none is passed over. */
final class YearListRecogniser implements Recogniser {
    private static final int LONGEST = 200;

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            read = listed(read, i);
        }
        return read;
    }

    private static Line listed(Line line, int from) {
        List<Period> all = new ArrayList<>(years(line, from));
        boolean range = all.size() > 1;
        int last = from;
        for (int next = next(line, last); next > last; next = next(line, last)) {
            List<Period> more = years(line, next);
            range |= more.size() > 1;
            all.addAll(more);
            last = next;
        }
        return range && last > from
                ? line.put(
                        from,
                        last + 1,
                        "lists of years",
                        new Meaning.When(
                                Meaning.Type.ENDS,
                                all.stream().distinct().sorted().toList(),
                                0))
                : line;
    }

    /** Where the list goes on after a comma or an "and", else where it is. */
    private static int next(Line line, int i) {
        if (years(line, i).isEmpty()) {
            return i;
        }
        int link = i + 1;
        while (line.at(link).has(Tag.YEARWORD) || line.sign(link, ".")) {
            link++;
        }
        int next = link;
        while (line.sign(next, ",") || line.at(next).hasAny(Tag.AND, Tag.WHAT_ABOUT)) {
            next++;
        }
        boolean linked = next > link;
        while (line.at(next).hasAny(Tag.IN, Tag.TO, Tag.YEARWORD)) {
            next++;
        }
        return linked && !years(line, next).isEmpty() ? next : i;
    }

    private static List<Period> years(Line line, int i) {
        return line.as(i, Meaning.When.class).map(YearListRecogniser::years).orElse(List.of());
    }

    private static List<Period> years(Meaning.When when) {
        boolean named = (when.is(Meaning.Type.ONE) || when.is(Meaning.Type.RANGE))
                && when.periods().stream().allMatch(period -> period instanceof Period.Year);
        if (!named) {
            return List.of();
        }
        int first = when.periods().getFirst().year();
        int last = Math.min(when.periods().getLast().year(), first + LONGEST);
        return IntStream.rangeClosed(first, last).mapToObj(Period::ofYear).toList();
    }
}
