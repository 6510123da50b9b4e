package org.tradewind.question;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** Two bounds of one figure are its range: "more than 60 m but less than 100 m", «не менее 50 млн и не более 70 млн». */
final class BetweenRecogniser implements Recogniser {
    private static final String NAME = "ranges";
    private static final EnumSet<Hedge> OPEN =
            EnumSet.of(Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.LESS_THAN, Hedge.AT_MOST);
    private static final List<Tag> FIGURES = List.of(
            Tag.EXPORT,
            Tag.IMPORT,
            Tag.SELL,
            Tag.BUY,
            Tag.EARN,
            Tag.GO,
            Tag.BALANCE,
            Tag.DEFICIT,
            Tag.SURPLUS,
            Tag.TURNOVER,
            Tag.SHARE,
            Tag.GROWTH,
            Tag.FALL,
            Tag.CHANGE);

    @Override
    public Line read(Line line) {
        Line read = line;
        for (int i = 0; i < read.size(); i++) {
            int second = next(read, i);
            Optional<Meaning.Bound> range = second < 0 ? Optional.empty() : range(read, i, second);
            if (range.isPresent() && alone(read, i, second)) {
                read = read.put(i, i + 1, NAME, read.at(i).tags(), range.get())
                        .tag(second, NAME, EnumSet.of(Tag.FILLER));
            }
        }
        return read;
    }

    /** Whether a mark only joins: "and", "but", a comma. */
    static boolean joint(Line line, int i) {
        return i < line.size()
                && (line.at(i).filler()
                        || line.sign(i, ",")
                        || joins(line.at(i))
                        || line.word(i, "but", "yet", "но", "а", "однако"));
    }

    private static boolean joins(Mark mark) {
        return mark.has(Tag.AND)
                && mark.thing().isEmpty()
                && EnumSet.of(Tag.AND, Tag.FILLER).containsAll(mark.tags());
    }

    /** The place of the bound that is joined to one, or -1. */
    private static int next(Line line, int i) {
        if (!line.at(i).is(Meaning.Bound.class)) {
            return -1;
        }
        int at = i + 1;
        while (joint(line, at) || line.word(at, "of") || repeats(line, i, at)) {
            at++;
        }
        return line.at(at).is(Meaning.Bound.class) ? at : -1;
    }

    /** "Exports below 100 m and exports above 60 m": the figure is named anew. */
    private static boolean repeats(Line line, int bound, int at) {
        List<Tag> figure = figure(line.at(at));
        for (int i = bound - 1; i >= 0 && !figure.isEmpty(); i--) {
            if (!figure(line.at(i)).isEmpty()) {
                return figure(line.at(i)).equals(figure);
            }
        }
        return false;
    }

    private static List<Tag> figure(Mark mark) {
        return mark.thing().isPresent()
                ? List.of()
                : FIGURES.stream().filter(mark::has).toList();
    }

    private static Optional<Meaning.Bound> range(Line line, int i, int second) {
        Meaning.Bound one = line.as(i, Meaning.Bound.class).orElseThrow();
        Meaning.Bound other = line.as(second, Meaning.Bound.class).orElseThrow();
        boolean turned = one.within().low().isEmpty();
        Threshold low = (turned ? other : one).within();
        Threshold high = (turned ? one : other).within();
        Optional<Unit> unit = one.unit().or(other::unit);
        boolean alike = unit.equals(other.unit().or(one::unit))
                && (one.unit().equals(other.unit()) || unit.filter(Unit::money).isPresent());
        boolean open = OPEN.contains(one.hedge()) && OPEN.contains(other.hedge());
        Optional<BigDecimal> from = low.low();
        Optional<BigDecimal> to = high.high();
        if (!alike || !open || from.isEmpty() || to.isEmpty() || from.get().compareTo(to.get()) >= 0) {
            return Optional.empty();
        }
        Threshold within = new Threshold(from, low.lowIncluded(), to, high.highIncluded());
        return Optional.of(new Meaning.Bound(within, Hedge.BETWEEN, unit));
    }

    /** Whether no other place, time or figure comes with the second bound: "to Germany above 60 m and below 100 m to China". */
    private static boolean alone(Line line, int first, int second) {
        List<Mark> before = line.marks().subList(end(line, first, -1), first);
        List<Mark> after = line.marks().subList(second + 1, end(line, second, 1));
        return !both(before, after, m -> m.is(Meaning.Place.class))
                && !both(before, after, m -> m.is(Meaning.When.class))
                && !both(before, after, m -> Heads.is(m) || m.hasAny(Tag.BALANCE, Tag.TURNOVER))
                && line.marks().subList(first, second).stream().noneMatch(m -> m.has(Tag.OR));
    }

    private static boolean both(List<Mark> before, List<Mark> after, Predicate<Mark> what) {
        return before.stream().anyMatch(what) && after.stream().anyMatch(what);
    }

    /** Where the sentence begins or ends that a place is in. */
    private static int end(Line line, int from, int step) {
        int at = from;
        while (at >= 0 && at < line.size() && !line.sign(at, "?") && !line.sign(at, ".") && !line.sign(at, ";")) {
            at += step;
        }
        return step < 0 ? at + 1 : at;
    }

    /**
     * A claim that a figure lies above one bound and below another says both; which of them fails, each tells by itself.
     *
     * @return one sketch for each bound, or the sketch alone
     */
    static List<Sketch> ends(Sketch sketch) {
        Line line = sketch.line();
        boolean whole = line.any(Tag.EVER) || Denial.of(line).denies() || !Stated.claimed(sketch);
        for (int i = 0; i < line.size() && !whole; i++) {
            Optional<Threshold> within = line.as(i, Meaning.Bound.class)
                    .filter(b -> b.hedge() == Hedge.BETWEEN)
                    .map(Meaning.Bound::within)
                    .filter(t -> !t.lowIncluded() || !t.highIncluded());
            if (within.isPresent()) {
                Threshold range = within.get();
                Threshold low = new Threshold(range.low(), range.lowIncluded(), Optional.empty(), false);
                Threshold high = new Threshold(Optional.empty(), false, range.high(), range.highIncluded());
                return List.of(
                        with(sketch, i, low, range.lowIncluded() ? Hedge.AT_LEAST : Hedge.MORE_THAN),
                        with(sketch, i, high, range.highIncluded() ? Hedge.AT_MOST : Hedge.LESS_THAN));
            }
        }
        return List.of(sketch);
    }

    private static Sketch with(Sketch sketch, int at, Threshold end, Hedge hedge) {
        Line line = sketch.line();
        Optional<Unit> unit = line.as(at, Meaning.Bound.class).flatMap(Meaning.Bound::unit);
        Meaning.Bound bound = new Meaning.Bound(end, hedge, unit);
        return Sketch.of(line.put(at, at + 1, NAME, line.at(at).tags(), bound), sketch.intent());
    }
}
