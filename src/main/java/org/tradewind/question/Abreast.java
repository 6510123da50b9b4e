package org.tradewind.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

/**
 * "Who paid more?", "the difference?", "and together?" after questions about one number each: these numbers side by
 * side, where they differ in one thing.
 *
 * @param by what they differ in
 * @param query all of them, in the order asked
 */
record Abreast(Dimension by, Query query) {
    private static final Set<Tag> WEIGHING =
            EnumSet.of(Tag.AHEAD, Tag.MORE, Tag.LESS, Tag.COMPARE, Tag.BY_HOW, Tag.TIMES, Tag.SUM, Tag.AVERAGE);
    private static final Set<Tag> MOVING =
            EnumSet.of(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.IN_PERCENT, Tag.PERCENT, Tag.IN_MONEY);
    private static final Set<Tag> BESIDE = EnumSet.of(
            Tag.FILLER,
            Tag.WHO,
            Tag.FROM_WHOM,
            Tag.TO_WHOM,
            Tag.WHEN,
            Tag.SAME,
            Tag.AND,
            Tag.WHAT_ABOUT,
            Tag.WHAT_IS,
            Tag.BUY,
            Tag.SELL,
            Tag.A_COUPLE,
            Tag.YEARS,
            Tag.YEARWORD,
            Tag.YEARSWORD,
            Tag.OF,
            Tag.IN,
            Tag.TO,
            Tag.FROM,
            Tag.BY,
            Tag.FOR,
            Tag.WITH,
            Tag.HOW_MANY,
            Tag.BETWEEN,
            Tag.SHARE,
            Tag.HAVE,
            Tag.COUNTRIES);
    private static final Set<String> THOSE =
            Set.of("them", "these", "those", "two", "three", "них", "этих", "двух", "трех");
    private static final Set<String> BETTER = Set.of("better", "worse", "лучше", "хуже");

    /** The numbers that a message weighs against each other and does not name, or empty where it does neither. */
    static Optional<Abreast> of(Sketch sketch, Previous previous) {
        Line line = sketch.line();
        boolean weighs = weighs(line, WEIGHING) || better(line) || most(line);
        boolean moves = weighs(line, MOVING);
        if (!(weighs || moves) || !only(line)) {
            return Optional.empty();
        }
        return joined(previous, sketch).filter(found -> weighs || found.by == Dimension.PERIOD);
    }

    private static boolean weighs(Line line, Set<Tag> tags) {
        return line.marks().stream().anyMatch(mark -> mark.tags().stream().anyMatch(tags::contains));
    }

    /** "Which of them is the largest?" */
    private static boolean most(Line line) {
        return line.anyOf(Tag.TOP, Tag.BOTTOM)
                && line.tokens().stream().anyMatch(token -> THOSE.contains(token.norm()));
    }

    private static boolean better(Line line) {
        return line.tokens().stream().anyMatch(token -> BETTER.contains(token.norm()));
    }

    /** Whether a line says nothing else that could be asked for. */
    private static boolean only(Line line) {
        for (int i = 0; i < line.size(); i++) {
            Mark mark = line.at(i);
            boolean known = mark.tags().stream()
                    .anyMatch(tag -> WEIGHING.contains(tag) || MOVING.contains(tag) || BESIDE.contains(tag));
            boolean few = mark.as(Meaning.Number.class)
                            .filter(number -> !number.ordinal() && number.small() < 6)
                            .isPresent()
                    || span(mark).isPresent()
                    || mark.as(Meaning.Count.class)
                            .filter(count -> !count.place())
                            .isPresent();
            boolean plain = mark.thing().isEmpty() || few;
            boolean denies = mark.hasAny(Tag.NOT, Tag.EXCEPT, Tag.EVER, Tag.CAUSE, Tag.FORECAST, Tag.TRUE);
            boolean said = known
                    || few
                    || (most(line) && mark.hasAny(Tag.TOP, Tag.BOTTOM))
                    || BETTER.contains(line.token(i).norm());
            if (line.token(i).kind() != Token.Kind.SIGN && (!plain || denies || !said)) {
                return false;
            }
        }
        return true;
    }

    /** "For the three years": so many of the numbers before, not of the data. */
    private static Optional<Integer> span(Mark mark) {
        return mark.as(Meaning.When.class)
                .filter(when -> when.is(Meaning.Type.LAST))
                .map(Meaning.When::count);
    }

    private static Optional<Abreast> joined(Previous previous, Sketch sketch) {
        Line line = sketch.line();
        List<Slice> slices = new ArrayList<>(
                previous.query().slice().filter(Abreast::single).stream().toList());
        if (slices.isEmpty() || !alone(previous.query())) {
            return Optional.empty();
        }
        Optional<Dimension> by = Optional.empty();
        boolean two = line.anyOf(Tag.BY_HOW, Tag.TIMES, Tag.GROWTH, Tag.FALL, Tag.CHANGE) || Both.points(sketch);
        for (Query query : previous.earlier()) {
            Optional<Slice> before = query.slice().filter(Abreast::single).filter(_ -> alike(query, previous.query()));
            Optional<Dimension> apart = before.flatMap(slice -> apart(slice, slices.getFirst()));
            boolean same = apart.isPresent() && (by.isEmpty() || by.equals(apart));
            if (!same || (two && slices.size() == 2)) {
                break;
            }
            by = apart;
            slices.addFirst(before.orElseThrow());
        }
        boolean spans =
                line.marks().stream().flatMap(mark -> span(mark).stream()).allMatch(count -> count == slices.size());
        boolean added = by.equals(Optional.of(Dimension.PARTNER)) && line.any(Tag.SUM);
        return by.filter(_ -> spans)
                .map(dimension -> new Abreast(dimension, together(previous.query(), slices, added)));
    }

    private static boolean alone(Query query) {
        return amount(query) || query instanceof Query.Share || query instanceof Query.Change;
    }

    private static boolean alike(Query one, Query other) {
        boolean parts = one instanceof Query.Share a && other instanceof Query.Share b && a.of() == b.of();
        boolean changes = one instanceof Query.Change a
                && other instanceof Query.Change b
                && a.form() == b.form()
                && a.since().equals(b.since());
        return parts || changes || (amount(one) && amount(other));
    }

    private static boolean amount(Query query) {
        return query instanceof Query.Value || query instanceof Query.Balance;
    }

    private static boolean single(Slice where) {
        return where.flows().size() == 1
                && where.partners().size() < 2
                && where.reporters().size() < 2
                && where.products().size() < 2
                && where.except().isEmpty()
                && where.periods().size() == 1;
    }

    /** The one thing in which two slices differ. */
    private static Optional<Dimension> apart(Slice a, Slice b) {
        List<Dimension> differ = new ArrayList<>();
        if (!a.flows().equals(b.flows())) {
            differ.add(Dimension.FLOW);
        }
        if (!a.reporters().equals(b.reporters())) {
            differ.add(Dimension.REPORTER);
        }
        if (!a.partners().equals(b.partners())) {
            differ.add(Dimension.PARTNER);
        }
        if (!a.products().equals(b.products())) {
            differ.add(Dimension.PRODUCT);
        }
        if (!a.periods().equals(b.periods())) {
            differ.add(Dimension.PERIOD);
        }
        boolean named = differ.size() == 1
                && switch (differ.getFirst()) {
                    case FLOW ->
                        a.flows().getFirst().oneWay() && b.flows().getFirst().oneWay();
                    case PERIOD -> true;
                    case PARTNER -> !a.partners().isEmpty() && !b.partners().isEmpty();
                    case REPORTER -> !a.reporters().isEmpty() && !b.reporters().isEmpty();
                    case PRODUCT -> !a.products().isEmpty() && !b.products().isEmpty();
                };
        boolean rest = a.measure().equals(b.measure()) && a.unit().equals(b.unit());
        return named && rest ? Optional.of(differ.getFirst()) : Optional.empty();
    }

    private static Query together(Query like, List<Slice> slices, boolean added) {
        Slice all = slices.getFirst()
                .withFlows(each(slices, Slice::flows))
                .withReporters(each(slices, Slice::reporters))
                .withPartners(each(slices, Slice::partners))
                .withProducts(each(slices, Slice::products))
                .withPeriods(each(slices, Slice::periods));
        return switch (like) {
            case Query.Share share -> new Query.Share(all, share.of());
            case Query.Change change -> new Query.Change(all, change.since(), change.form());
            case Query _ -> new Query.Comparison(all, added);
        };
    }

    private static <T> List<T> each(List<Slice> slices, Function<Slice, List<T>> part) {
        return slices.stream()
                .flatMap(slice -> part.apply(slice).stream())
                .distinct()
                .toList();
    }

    /** What the message asks of them: how they changed, the two flows together, or all of them side by side. */
    Query asked(Line line) {
        if (!(query instanceof Query.Comparison comparison)) {
            return query;
        }
        Slice where = comparison.where();
        List<Period> times = where.periods().stream().sorted().toList();
        boolean balance = where.flows().equals(List.of(Flow.BALANCE));
        boolean moved = line.anyOf(
                Tag.BY_HOW, Tag.TIMES, Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.IN_PERCENT, Tag.PERCENT, Tag.IN_MONEY);
        if (by == Dimension.PERIOD && moved && !balance) {
            return new Query.Change(
                    where.withPeriods(List.of(times.getLast())), Optional.of(times.getFirst()), form(line));
        }
        if (by == Dimension.FLOW && line.any(Tag.SUM)) {
            return new Query.Value(where.withFlows(List.of(Flow.TURNOVER)));
        }
        return by == Dimension.FLOW && line.any(Tag.BY_HOW) && !line.any(Tag.TIMES)
                ? new Query.Balance(where.withFlows(List.of(Flow.BALANCE)))
                : query;
    }

    private static Query.Form form(Line line) {
        if (line.any(Tag.TIMES)) {
            return Query.Form.TIMES;
        }
        boolean money = line.any(Tag.BY_HOW) && !line.anyOf(Tag.IN_PERCENT, Tag.PERCENT);
        return money || line.any(Tag.IN_MONEY) ? Query.Form.DIFFERENCE : Query.Form.PERCENT;
    }

    /** What is said of a sum or an average that is asked for. */
    List<Remark> remarks(Line line) {
        if (!line.anyOf(Tag.SUM, Tag.AVERAGE)) {
            return List.of();
        }
        if (query instanceof Query.Share) {
            return List.of(Remark.of("shares-not-added"));
        }
        return by == Dimension.PERIOD ? List.of(Remark.of(line.any(Tag.AVERAGE) ? "no-average" : "no-sum")) : List.of();
    }

    /** Whether a sum is asked for that the data do not bear; of partners the engine says whether they do. */
    boolean sum(Line line) {
        boolean parts = by == Dimension.PRODUCT || by == Dimension.REPORTER;
        return (line.anyOf(Tag.SUM, Tag.AVERAGE) && parts) || (line.any(Tag.AVERAGE) && by == Dimension.PARTNER);
    }
}
