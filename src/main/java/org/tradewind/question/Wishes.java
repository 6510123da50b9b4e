package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Two wishes in one sentence: "the biggest and the smallest market 2018", "growth of exports 2014 and share of Germany
 * 2018". Each becomes a sentence of its own, with what stands there once for both.
 */
final class Wishes {
    private static final Set<String> TOTAL = Set.of("total", "overall", "весь", "общий");
    private static final Set<Tag> JOINTS = EnumSet.of(Tag.AND, Tag.WHAT_ABOUT, Tag.FILLER);

    private enum Wish {
        HIGHEST,
        LOWEST,
        SHARE,
        CHANGE,
        AMOUNT
    }

    private final Line left;
    private final Line right;
    private final boolean and;
    private final Set<Wish> one;
    private final Set<Wish> other;

    private Wishes(Line left, Line right, boolean and, Optional<Intent> intent) {
        this.left = left;
        this.right = right;
        this.and = and;
        this.one = wishes(left, intent);
        this.other = wishes(right, Optional.empty());
    }

    /** The sentences that a sentence is made of, or the sentence alone. */
    static List<Line> of(Line line, Optional<Intent> intent) {
        boolean one = line.anyOf(Tag.COMPARE, Tag.OR, Tag.BY_HOW, Tag.TIMES, Tag.AHEAD, Tag.TRUE, Tag.EXCEPT);
        for (int i = 1; i + 1 < line.size() && !one; i++) {
            Optional<Wishes> wishes = joint(line, i) ? Optional.of(cut(line, i, intent)) : Optional.empty();
            if (wishes.filter(Wishes::two).isPresent() && !Stated.claimed(Sketch.of(line, intent))) {
                List<Line> all = new ArrayList<>(List.of(wishes.get().first()));
                all.addAll(of(wishes.get().second(), intent));
                return all;
            }
        }
        return List.of(line);
    }

    /** Whether both ends of a list are asked for: "the highest and the lowest". */
    static boolean bothEnds(Line line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            if (joint(line, i) && cut(line, i, Optional.empty()).ends()) {
                return true;
            }
        }
        return false;
    }

    /** The lists that can be had instead of one with two bounds: "years with exports above 1 bn and imports below 2 bn". */
    static List<Line> offers(Line line) {
        for (int i = 1; i + 1 < line.size(); i++) {
            boolean parts = joint(line, i) || line.at(i).has(Tag.OR);
            Wishes halves = cut(line, i, Optional.empty());
            if (parts && halves.both(mark -> mark.is(Meaning.Bound.class))) {
                List<Mark> listed = only(halves.left, mark -> listed(mark) || year(mark));
                Line second = bare(halves.right) || has(halves.right, mark -> listed(mark) || year(mark))
                        ? halves.second()
                        : joined(halves.second(), List.of(), listed);
                return List.of(halves.first(), second);
            }
        }
        return List.of();
    }

    private static boolean joint(Line line, int i) {
        Mark mark = line.at(i);
        boolean joins =
                mark.hasAny(Tag.AND, Tag.WHAT_ABOUT) && mark.thing().isEmpty() && JOINTS.containsAll(mark.tags());
        return i < line.size() && (joins || line.sign(i, "/") || (BetweenRecogniser.joint(line, i) && !mark.filler()));
    }

    private static Wishes cut(Line line, int at, Optional<Intent> intent) {
        int from = at + 1;
        while (joint(line, from)) {
            from++;
        }
        boolean and = line.marks().subList(at, from).stream().anyMatch(mark -> mark.hasAny(Tag.AND, Tag.WHAT_ABOUT));
        return new Wishes(
                line.with(line.marks().subList(0, at)),
                line.with(line.marks().subList(from, line.size())),
                and,
                intent);
    }

    private boolean two() {
        return !grows() && (ends() || moves() || lists() || sides() || kinds());
    }

    /** "Fastest and slowest growing": whether the first grows too, its word alone does not say. */
    private boolean grows() {
        return bare(left)
                && !left.any(Tag.GROWTH)
                && has(right, mark -> mark.hasAny(Tag.TOP, Tag.BOTTOM) && mark.has(Tag.GROWTH));
    }

    private boolean ends() {
        return one.contains(Wish.HIGHEST) != one.contains(Wish.LOWEST)
                && other.contains(Wish.HIGHEST) != other.contains(Wish.LOWEST)
                && one.contains(Wish.HIGHEST) != other.contains(Wish.HIGHEST);
    }

    /** "Which market grew most and which fell most" */
    private boolean moves() {
        return both(Wishes::superlative)
                && left.any(Tag.GROWTH) != left.any(Tag.FALL)
                && right.any(Tag.GROWTH) != right.any(Tag.FALL)
                && left.any(Tag.GROWTH) != right.any(Tag.GROWTH);
    }

    /** "Top 5 markets 2018 and top 3 markets 2020", "the largest and the second largest market" */
    private boolean lists() {
        boolean many = both(mark ->
                mark.as(Meaning.Count.class).filter(count -> !count.place()).isPresent());
        Predicate<Mark> place = mark ->
                mark.as(Meaning.Count.class).filter(Meaning.Count::place).isPresent();
        boolean one = has(left, place) != has(right, place)
                && both(mark -> mark.has(Tag.TOP))
                && Stream.of(left, right).noneMatch(line -> line.any(Meaning.Count.class) && !has(line, place));
        return many || one;
    }

    /** "Top buyers and suppliers" */
    private boolean sides() {
        boolean buyers = left.any(Tag.BUYERS) && right.any(Tag.SUPPLIERS) && !right.any(Tag.BUYERS);
        boolean suppliers = left.any(Tag.SUPPLIERS) && right.any(Tag.BUYERS) && !left.any(Tag.BUYERS);
        return and && (buyers || suppliers) && has(left, Wishes::superlative);
    }

    /** A list, a share, a change or an amount, each with its time, or what it is of. */
    private boolean kinds() {
        boolean apart = !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
        // «Рост экспорта и доли», "growth of exports 2014 and imports 2013": what grew goes on.
        boolean goesOn = right.at(0).has(Tag.OF)
                || right.word(0, "доли", "доле", "долей")
                || (other.contains(Wish.AMOUNT)
                        && (one.contains(Wish.SHARE) || one.contains(Wish.CHANGE))
                        && !has(
                                right,
                                mark -> TOTAL.contains(
                                        right.tokens().get(mark.from()).norm())));
        boolean amount = one.contains(Wish.AMOUNT) || other.contains(Wish.AMOUNT);
        boolean own = !amount && both(mark -> head(mark) || mark.is(Meaning.Place.class));
        boolean whole = one.contains(Wish.AMOUNT) && listing(right) && and;
        boolean pair = !amount && and && bare(left) && !left.any(Meaning.When.class);
        boolean shared = one.equals(EnumSet.of(Wish.AMOUNT)) && other.equals(EnumSet.of(Wish.SHARE)) && and && partOf();
        return apart && !goesOn && (both(mark -> mark.is(Meaning.When.class)) || own || whole || pair || shared);
    }

    /** "How much did the US pay in 2018 and what share is that": the share of whoever was named before. */
    private boolean partOf() {
        return left.any(Meaning.When.class)
                && !right.any(Meaning.When.class)
                && named(left)
                && !named(right)
                && !has(right, Wishes::listed);
    }

    private static boolean named(Line line) {
        return line.all(Meaning.Place.class).stream()
                        .anyMatch(place -> !place.is(line.catalog().reporter()))
                || line.any(Meaning.Goods.class);
    }

    /** "Balance and top buyers 2018": a list of what it names itself. */
    private static boolean listing(Line line) {
        return has(line, Wishes::superlative) && has(line, Wishes::listed) && !has(line, Wishes::head);
    }

    private static Set<Wish> wishes(Line line, Optional<Intent> intent) {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        if (intent.equals(Optional.of(Intent.TOP))) {
            wishes.add(Wish.HIGHEST);
        } else if (intent.equals(Optional.of(Intent.SHARE))) {
            wishes.add(Wish.SHARE);
        } else if (intent.equals(Optional.of(Intent.GROWTH))) {
            wishes.add(Wish.CHANGE);
        }
        for (Mark mark : line.marks()) {
            boolean word = mark.thing().isEmpty();
            if (word && mark.has(Tag.BOTTOM)) {
                wishes.add(Wish.LOWEST);
            } else if ((word && mark.has(Tag.TOP)) || mark.is(Meaning.Count.class)) {
                wishes.add(Wish.HIGHEST);
            } else if (part(mark)) {
                wishes.add(Wish.SHARE);
            } else if (moved(mark)) {
                wishes.add(Wish.CHANGE);
            }
        }
        if (wishes.contains(Wish.LOWEST)) {
            wishes.remove(Wish.HIGHEST);
        }
        if (wishes.isEmpty() && has(line, Wishes::head)) {
            wishes.add(Wish.AMOUNT);
        }
        return wishes;
    }

    private static boolean part(Mark mark) {
        return mark.thing().isEmpty() && mark.has(Tag.SHARE) && !mark.has(Tag.PERCENT);
    }

    private static boolean moved(Mark mark) {
        return mark.hasAny(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    private static boolean head(Mark mark) {
        return Heads.is(mark) || mark.hasAny(Tag.BALANCE, Tag.DEFICIT, Tag.SURPLUS, Tag.TURNOVER);
    }

    private static boolean listed(Mark mark) {
        return mark.hasAny(Tag.BUYERS, Tag.SUPPLIERS, Tag.COUNTRIES, Tag.CATEGORIES, Tag.IMPORTERS, Tag.EXPORTERS);
    }

    private static boolean year(Mark mark) {
        return mark.hasAny(Tag.YEARWORD, Tag.YEARS, Tag.WHEN);
    }

    private static boolean superlative(Mark mark) {
        return mark.hasAny(Tag.TOP, Tag.BOTTOM) || mark.is(Meaning.Count.class);
    }

    private static boolean has(Line line, Predicate<Mark> what) {
        return line.marks().stream().anyMatch(what);
    }

    private boolean both(Predicate<Mark> what) {
        return has(left, what) && has(right, what);
    }

    /** Whether only an end of a list is named, and not of what. */
    private static boolean bare(Line line) {
        return !has(line, mark -> head(mark) || listed(mark) || year(mark) || mark.is(Meaning.Place.class));
    }

    private Line first() {
        return bare(left) ? joined(left, rest(right, left), List.of()) : completed(left, right, false);
    }

    private Line second() {
        if (sides() && !has(right, Wishes::superlative)) {
            List<Mark> ends = left.marks().stream().filter(Wishes::superlative).toList();
            return completed(joined(right, ends, List.of()), left, true);
        }
        return bare(right) ? joined(right, List.of(), rest(left, right)) : completed(right, left, true);
    }

    /** What stands beside the wish of a sentence, and so may be meant for the other one too. */
    private static List<Mark> rest(Line line, Line other) {
        boolean kind = has(other, mark -> part(mark) || moved(mark));
        boolean time = !lacksTime(other, line);
        return only(
                line,
                mark -> !superlative(mark)
                        && !(kind && (part(mark) || moved(mark)))
                        && !(time && mark.is(Meaning.When.class))
                        && !mark.is(Meaning.Bound.class));
    }

    /** A sentence with what it lacks and the other one has: the time, the flow, and what is listed. */
    private Line completed(Line line, Line other, boolean later) {
        List<Mark> added = new ArrayList<>();
        boolean lists = has(line, Wishes::listed);
        boolean share = has(line, Wishes::part);
        if (!has(line, Wishes::head) && !lists && (later || has(line, Wishes::year))) {
            added.addAll(only(other, mark -> share ? Heads.is(mark) : head(mark)));
        }
        if (moves() && !lists && !has(line, Wishes::year)) {
            added.addAll(only(other, mark -> listed(mark) || year(mark)));
        }
        if (lacksTime(line, other)) {
            added.addAll(only(other, mark -> mark.is(Meaning.When.class)));
        }
        if (partOf() && line.equals(right)) {
            added.addAll(only(other, mark -> mark.is(Meaning.Place.class) || mark.is(Meaning.Goods.class)));
        }
        return joined(line, added, List.of());
    }

    /** Whether no time is said, or only one that the other's is to be held against. */
    private static boolean lacksTime(Line asking, Line beside) {
        return !asking.any(Meaning.When.class)
                || BaseYear.of(asking)
                        .flatMap(base -> BaseYear.later(beside, base))
                        .isPresent();
    }

    private static List<Mark> only(Line line, Predicate<Mark> what) {
        return line.marks().stream().filter(what).toList();
    }

    private static Line joined(Line line, List<Mark> after, List<Mark> before) {
        return line.with(
                Stream.of(before, line.marks(), after).flatMap(List::stream).toList());
    }
}
