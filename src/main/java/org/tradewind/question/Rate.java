package org.tradewind.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** Lists by shares and by growth rather than by amounts: "fastest growing markets", «у кого самая большая доля». */
final class Rate {
    private Rate() {}

    /** What a list is by, if not by amounts. */
    static Optional<Measure> of(Sketch s) {
        Line line = s.line();
        if (!s.theme().measure().equals(Measure.VALUE)) {
            return Optional.empty();
        }
        if (grows(s)) {
            return Optional.of(Measure.GROWTH);
        }
        boolean share = share(line) && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE) && s.by().isPresent();
        boolean open = s.by().equals(Optional.of(Dimension.PARTNER))
                && s.parties().partners().isEmpty();
        boolean listed = s.superlative() || percent(line) || open;
        return share && listed && s.parties().partners().size() < 2 ? Optional.of(Measure.SHARE) : Optional.empty();
    }

    private static boolean grows(Sketch s) {
        Line line = s.line();
        boolean oneWay = s.flows().stream().allMatch(Flow::oneWay) && s.flows().size() < 2;
        if (!oneWay || line.anyOf(Tag.TIMES, Tag.YEARLY, Tag.DOUBLED, Tag.TRIPLED, Tag.QUADRUPLED)) {
            return false;
        }
        boolean moves = line.anyOf(Tag.GROWTH, Tag.FALL)
                && line.marks().stream().noneMatch(m -> m.has(Tag.SHARE) && !m.has(Tag.PERCENT));
        boolean money = line.all(Meaning.Bound.class).stream()
                .anyMatch(b -> b.unit().map(Unit::money).orElse(true));
        boolean year = s.by().isEmpty()
                && s.superlative()
                && !s.counted()
                && s.years().isEmpty()
                && s.parties().partners().size() < 2;
        boolean ever = line.any(Tag.EVER)
                && s.timing().none()
                && s.parties().partners().size() < 2;
        return (moves && !money && (s.by().isPresent() || year || ever)) || moreThanBefore(s);
    }

    /** "Which countries bought more in 2020 than in 2018": those that grew. */
    private static boolean moreThanBefore(Sketch s) {
        return s.parties().listSide()
                && s.parties().partners().isEmpty()
                && s.line().anyOf(Tag.MORE, Tag.LESS)
                && !s.line().any(Meaning.Bound.class)
                && !s.line().any(Meaning.Amount.class)
                && s.years().size() == 2;
    }

    private static boolean share(Line line) {
        return line.marks().stream().anyMatch(m -> m.has(Tag.SHARE) && !m.hasAny(Tag.PERCENT, Tag.BREAKDOWN))
                || percent(line);
    }

    private static boolean percent(Line line) {
        return line.all(Meaning.Bound.class).stream().anyMatch(b -> b.unit().equals(Optional.of(Unit.PERCENT)));
    }

    /** The kind of a list by a rate; empty where none is asked for. */
    static Optional<Kind> kind(Sketch s) {
        return of(s).map(measure -> {
            if (percent(s.line())) {
                return Kind.FILTER;
            }
            boolean period = by(s) == Dimension.PERIOD;
            boolean ordered = s.line().anyOf(Tag.RANKING, Tag.DESCENDING, Tag.ASCENDING) || s.counted();
            if (s.superlative()) {
                return period && !ordered ? Kind.EXTREME : Kind.RANKING;
            }
            if (measure.equals(Measure.SHARE)) {
                return Kind.BREAKDOWN;
            }
            return s.line().anyOf(Tag.BY_COUNTRY, Tag.BY_CATEGORY) ? Kind.RANKING : Kind.FILTER;
        });
    }

    /** What a list by a rate is made of; of growth that is the years where nothing else is said. */
    private static Dimension by(Sketch s) {
        return s.by().orElse(Dimension.PERIOD);
    }

    /** From which end: those that fell the most have the lowest growth. */
    static Query.Order order(Line line, Query.Order otherwise) {
        boolean falls = line.any(Tag.FALL) && !line.any(Tag.GROWTH);
        if (!falls) {
            return otherwise;
        }
        return otherwise == Query.Order.HIGHEST ? Query.Order.LOWEST : Query.Order.HIGHEST;
    }

    /** The bounds of a list of what grew or fell; of a fall by more than a percentage they lie below zero. */
    static Threshold within(Line line) {
        boolean falls = line.anyOf(Tag.FALL, Tag.LESS) && !line.anyOf(Tag.GROWTH, Tag.MORE);
        Optional<Threshold> bound = line.all(Meaning.Bound.class).stream()
                .map(Meaning.Bound::within)
                .findFirst();
        if (bound.isPresent()) {
            return line.any(Tag.FALL) && !line.any(Tag.GROWTH) ? bound.get().negated() : bound.get();
        }
        return falls ? Threshold.below(BigDecimal.ZERO, false) : Threshold.above(BigDecimal.ZERO, false);
    }

    /** The two latest periods with such a list, which a growth needs; one where the year before it has a list too. */
    static List<Period> latest(Slice amounts, Dimension by, Known known) {
        NavigableSet<Period> listed = known.periodsBy(amounts, by);
        Optional<Period> last = known.latestBy(amounts, by);
        Optional<Period> before = last.map(listed::lower);
        boolean beside = last.flatMap(Period::before).equals(before);
        return before.isPresent() && !beside
                ? List.of(before.get(), last.get())
                : last.map(List::of).orElse(List.of());
    }
}
