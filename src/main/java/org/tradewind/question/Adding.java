package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** "Germany and the US together in 2018": what several partners come to. Whether the figures allow it, the engine says. */
final class Adding {
    /** What is more than another, or is compared with it, is not added to it. */
    private static final List<Tag> OTHERWISE =
            List.of(Tag.AVERAGE, Tag.MORE, Tag.LESS, Tag.COMPARE, Tag.OR, Tag.SHARE, Tag.AHEAD, Tag.BY_HOW, Tag.TIMES);

    private Adding() {}

    /** Whether words ask for the sum of partners that are named one by one, none of them a group. */
    static boolean may(Sketch s) {
        return s.line().any(Tag.SUM)
                && OTHERWISE.stream().noneMatch(s.line()::any)
                && (!s.line().any(Meaning.Bound.class) || Stated.claimed(s))
                && s.theme().measure().equals(Measure.VALUE)
                && s.theme().products().size() < 2
                && !s.timing().spans()
                && s.timing().singles().size() < 2
                && s.flows().size() < 2
                && s.parties().partners().size() > 1
                && s.parties().partners().stream()
                        .noneMatch(partner -> s.line().catalog().group(partner).isPresent());
    }

    /** Whether words ask for what the first so many of a list come to. */
    static boolean top(Sketch s) {
        return s.line().any(Tag.SUM)
                && OTHERWISE.stream().noneMatch(s.line()::any)
                && s.counted()
                && !s.line().any(Meaning.Bound.class)
                && s.theme().measure().equals(Measure.VALUE)
                && s.parties().partners().isEmpty()
                && s.flows().size() < 2
                && !s.timing().spans()
                && s.timing().singles().size() < 2
                && !Stated.claimed(s);
    }

    /** Whether a sum is said to be so much: of such partners, or of several years of one flow. */
    static boolean claimed(Sketch s) {
        return Stated.claimed(s) && money(s.line()) && (may(s) || years(s));
    }

    /** Whether a claim is about a sum or an average that is not that of {@link #claimed}, and not about one number. */
    static boolean claimedOtherwise(Sketch s) {
        boolean said = s.line().any(Meaning.Amount.class) || s.line().any(Meaning.Bound.class);
        int parties = s.parties().partners().size() + s.parties().reporters().size();
        boolean several = parties > 1 || severalYears(s);
        boolean whole =
                s.line().any(Tag.SUM) || (s.line().any(Tag.AVERAGE) && !s.line().any(Tag.YEARLY));
        return said && whole && several && Stated.claimed(s) && !claimed(s);
    }

    private static boolean years(Sketch s) {
        return s.line().any(Tag.SUM)
                && OTHERWISE.stream().noneMatch(s.line()::any)
                && s.theme().measure().equals(Measure.VALUE)
                && s.theme().products().size() < 2
                && s.parties().partners().size() < 2
                && s.flows().size() < 2
                && severalYears(s);
    }

    private static boolean severalYears(Sketch s) {
        return s.timing().closedRange() || s.timing().singles().size() > 1;
    }

    private static boolean money(Line line) {
        return Stream.concat(
                        line.all(Meaning.Amount.class).stream().map(Meaning.Amount::unit),
                        line.all(Meaning.Bound.class).stream().map(Meaning.Bound::unit))
                .flatMap(Optional::stream)
                .allMatch(Unit::money);
    }

    /** The same of what was read: one flow in one time. */
    static boolean asked(Sketch s, Slice where) {
        return may(s)
                && where.partners().size() > 1
                && where.flows().size() == 1
                && where.periods().size() == 1;
    }
}
