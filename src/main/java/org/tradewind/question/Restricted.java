package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** "Only the last two", «только первые три» after a series or a list: so many from its beginning or its end. */
final class Restricted {
    /** More may be a year. */
    private static final int LONGEST = 10;

    private static final Set<String> ONLY = Set.of(
            "only", "just", "keep", "leave", "solely", "только", "лишь", "исключительно", "оставь", "оставьте", "ones");
    private static final Set<String> FIRST =
            Set.of("first", "earliest", "top", "первые", "первых", "начальные", "первый", "первую", "топ");
    private static final Set<String> LAST =
            Set.of("last", "final", "latest", "bottom", "последние", "последних", "крайние", "крайних", "нижние");
    private static final Set<Tag> BESIDE = EnumSet.of(
            Tag.FILLER,
            Tag.AND,
            Tag.WHAT_ABOUT,
            Tag.YEARS,
            Tag.YEARWORD,
            Tag.YEARSWORD,
            Tag.LAST,
            Tag.LATEST,
            Tag.TOP,
            Tag.BOTTOM,
            Tag.SAME,
            Tag.FIRST_ONE,
            Tag.LAST_ONE,
            Tag.COUNTRIES,
            Tag.BUYERS,
            Tag.FOR,
            Tag.IN,
            Tag.OF,
            Tag.JUST,
            Tag.A_COUPLE,
            Tag.OR);

    private Restricted() {}

    static Optional<Query> of(Sketch sketch, Previous previous) {
        Line line = sketch.line();
        boolean first = has(line, FIRST);
        boolean last = has(line, LAST);
        OptionalInt count = count(line);
        boolean list = previous.query() instanceof Query.Ranking;
        if (!has(line, ONLY)
                && (!first || list)
                && !last
                && line.any(Tag.WHAT_ABOUT)
                && count.isPresent()
                && bare(line)
                && !line.anyOf(Tag.BOTTOM, Tag.LAST)) {
            return longer(previous.query(), count.getAsInt());
        }
        boolean ofYears = line.anyOf(Tag.WHAT_ABOUT, Tag.AND) && previous.query() instanceof Query.Series;
        if (!(has(line, ONLY) || ofYears) || first == last || count.isEmpty() || !bare(line)) {
            return Optional.empty();
        }
        return switch (previous.query()) {
            case Query.Series q ->
                years(q.where(), line, count.getAsInt(), last).map(Query.Series::new);
            case Query.Comparison q
            when q.where().periods().size() > count.getAsInt() ->
                years(q.where(), line, count.getAsInt(), last)
                        .map(where -> cells(where) > 1 ? new Query.Comparison(where) : new Query.Value(where));
            case Query.Ranking q
            when q.by() != Dimension.PERIOD || q.limit() > count.getAsInt() ->
                Optional.of(places(q, shown(previous, q), count.getAsInt(), last));
            case Query _ -> Optional.empty();
        };
    }

    /** «А если пять?»: the same list with another end. */
    private static Optional<Query> longer(Query before, int count) {
        return before instanceof Query.Ranking list && count <= LONGEST && list.from() == 1
                ? Optional.of(new Query.Ranking(list.where(), list.by(), list.order(), 1, count))
                : Optional.empty();
    }

    private static boolean has(Line line, Set<String> words) {
        return line.tokens().stream().anyMatch(token -> words.contains(token.norm()));
    }

    /** The one number that is said. */
    private static OptionalInt count(Line line) {
        List<Integer> counts = line.marks().stream()
                .flatMap(mark -> mark.thing().stream())
                .map(Restricted::number)
                .filter(number -> number > 0)
                .toList();
        boolean couple = counts.isEmpty() && line.any(Tag.A_COUPLE);
        return counts.size() == 1
                ? OptionalInt.of(counts.getFirst())
                : couple ? OptionalInt.of(2) : OptionalInt.empty();
    }

    private static int number(Meaning thing) {
        return switch (thing) {
            case Meaning.Count count when !count.place() -> count.number();
            case Meaning.Number number when !number.ordinal() -> number.small();
            case Meaning.When when when when.is(Meaning.Type.LAST) -> when.count();
            case Meaning _ -> -1;
        };
    }

    private static boolean bare(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            Token token = line.token(i);
            boolean word = mark.tags().stream().anyMatch(BESIDE::contains)
                    || ONLY.contains(token.norm())
                    || FIRST.contains(token.norm())
                    || LAST.contains(token.norm());
            boolean number = mark.thing().map(thing -> number(thing) > 0).orElse(false);
            boolean other = mark.hasAny(Tag.NOT, Tag.EXCEPT, Tag.TRUE, Tag.FORECAST);
            boolean ordinal = mark.as(Meaning.Number.class)
                    .filter(Meaning.Number::ordinal)
                    .isPresent();
            boolean thing = mark.thing().isPresent() && !number && !ordinal;
            if (token.kind() != Token.Kind.SIGN && (other || thing || !(word || number))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Slice> years(Slice where, Line line, int count, boolean last) {
        List<Period> all = where.periods().isEmpty()
                ? List.copyOf(line.known().periods(where))
                : where.periods().stream().sorted().toList();
        if (all.size() <= count) {
            return Optional.empty();
        }
        List<Period> some = last ? all.subList(all.size() - count, all.size()) : all.subList(0, count);
        return Optional.of(where.withPeriods(some));
    }

    private static long cells(Slice where) {
        return (long) where.flows().size()
                * Math.max(1, where.partners().size())
                * Math.max(1, where.products().size())
                * where.periods().size();
    }

    /** How many places were shown: a list may be shorter than what it was kept to. */
    private static int shown(Previous previous, Query.Ranking list) {
        int figures = previous.figures().size();
        return figures == 0 ? list.limit() : Math.min(figures, list.limit());
    }

    private static Query places(Query.Ranking list, int shown, int count, boolean last) {
        int from = last ? list.from() + Math.max(0, shown - count) : list.from();
        return new Query.Ranking(list.where(), list.by(), list.order(), from, Math.min(count, shown));
    }
}
