package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.tradewind.trade.Period;

/** "Growth on 2013", «прирост к 2017»: the year that one told before is to be held against. */
final class BaseYear {
    private static final Pattern AGAINST =
            Pattern.compile("on|over|to|against|versus|vs|from|since|к|ко|относительно|против|от|с|со|after|после");

    private BaseYear() {}

    /** Where the only time of a line stands, if it is such a year. */
    static Optional<Integer> at(Line line) {
        List<Integer> times = IntStream.range(0, line.size())
                .filter(i -> line.at(i).is(Meaning.When.class))
                .boxed()
                .toList();
        boolean moved = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        return moved && times.size() == 1
                ? Optional.of(times.getFirst())
                        .filter(i -> year(line, i).isPresent() && (based(line, i) || against(line, i)))
                : Optional.empty();
    }

    /** The year itself. */
    static Optional<Period> of(Line line) {
        return at(line).flatMap(i -> year(line, i));
    }

    /** The only time of another line, where that is a later year. */
    static Optional<Period> later(Line line, Period base) {
        List<Meaning.When> times = line.all(Meaning.When.class);
        return times.size() == 1 && times.getFirst().is(Meaning.Type.ONE)
                ? Optional.of(times.getFirst().periods().getFirst()).filter(year -> year.compareTo(base) > 0)
                : Optional.empty();
    }

    /** Whether a word stands before it that sets one time against another. */
    private static boolean against(Line line, int i) {
        return i > 0 && AGAINST.matcher(line.read(line.at(i - 1))).matches();
    }

    private static boolean based(Line line, int i) {
        return line.as(i, Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.BASE))
                .isPresent();
    }

    private static Optional<Period> year(Line line, int i) {
        return line.as(i, Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.ONE) || when.is(Meaning.Type.BASE))
                .map(when -> when.periods().getFirst());
    }
}
