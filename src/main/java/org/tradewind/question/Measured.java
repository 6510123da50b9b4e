package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** "By how much?", «на сколько процентов?», "in dollars" after a change or a leader: the same, told another way. */
final class Measured {
    private Measured() {}

    /** The query before, measured as a message that says nothing else asks. */
    static Optional<Query> again(Sketch sketch, Query before) {
        Line line = sketch.line();
        boolean bare = sketch.flows().isEmpty()
                && sketch.timing().none()
                && sketch.parties().partners().isEmpty()
                && !sketch.counted();
        boolean asks = asked(line) || sketch.theme().unit().isPresent();
        Query core = before instanceof Query.Claim claim ? claim.subject() : before;
        boolean deed = sketch.timing().none()
                && sketch.parties().partners().isEmpty()
                && !line.anyOf(Tag.EXPORT, Tag.IMPORT, Tag.SELL, Tag.BALANCE, Tag.TURNOVER, Tag.HOME);
        if (core instanceof Query.Ranking list
                && list.by() != Dimension.PERIOD
                && Pointed.shareOf(sketch).isPresent()) {
            Slice shares = list.where().withMeasure(Measure.SHARE);
            int place = list.from() + Pointed.shareOf(sketch).get() - 1;
            return Optional.of(new Query.Ranking(shares, list.by(), list.order(), place, 1));
        }
        if ((bare || deed) && core instanceof Query.Ranking list) {
            Optional<Query> other = place(line, list);
            if (other.isPresent()) {
                return other;
            }
        }
        if (bare && core instanceof Query.Ranking list && list.limit() > 1 && line.any(Tag.SHARE)) {
            Slice shares = list.where().withMeasure(Measure.SHARE);
            return Optional.of(new Query.Ranking(shares, list.by(), list.order(), list.from(), list.limit()));
        }
        if (!bare || !asks) {
            return Optional.empty();
        }
        if (core instanceof Query.Comparison sides
                && sides.where().partners().size() > 1
                && (asked(line) || dollars(sketch))) {
            return Optional.of(core);
        }
        Optional<Unit> unit = sketch.theme().unit().filter(_ -> !dollars(sketch));
        Optional<Query> other = money(sketch) ? amounts(core, unit) : parts(core, line);
        if (other.isPresent()) {
            return other;
        }
        if (core instanceof Query.Change change && (asked(line) || dollars(sketch))) {
            return Optional.of(new Query.Change(change.where(), change.since(), form(line)));
        }
        boolean moved = line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        if (moved
                && (core instanceof Query.Balance
                        || core instanceof Query.Extreme
                        || Both.flows(core.slice().orElseThrow()))) {
            return Optional.empty();
        }
        return line.any(Tag.BY_HOW) ? apart(core, form(line)).or(() -> runnerUp(core)) : Optional.empty();
    }

    private static boolean asked(Line line) {
        return line.anyOf(Tag.BY_HOW, Tag.TIMES, Tag.IN_PERCENT, Tag.PERCENT, Tag.IN_MONEY, Tag.YEARLY);
    }

    private static boolean dollars(Sketch sketch) {
        return sketch.theme()
                .unit()
                .filter(unit -> unit.equals(sketch.line().catalog().units().getFirst()))
                .isPresent();
    }

    private static boolean money(Sketch sketch) {
        return sketch.line().any(Tag.IN_MONEY) || sketch.theme().unit().isPresent();
    }

    /** «А в деньгах?» after a share: what the share is of. */
    private static Optional<Query> amounts(Query core, Optional<Unit> unit) {
        return switch (core) {
            case Query.Share share -> Optional.of(amounts(inUnit(share.part(), unit)));
            case Query.Ranking list
            when list.where().measure().equals(Measure.SHARE) ->
                Optional.of(new Query.Ranking(
                        inUnit(list.where().withMeasure(Measure.VALUE), unit),
                        list.by(),
                        list.order(),
                        list.from(),
                        list.limit()));
            case Query _ -> Optional.empty();
        };
    }

    private static Slice inUnit(Slice where, Optional<Unit> unit) {
        return unit.map(where::withUnit).orElse(where);
    }

    private static Query amounts(Slice where) {
        boolean several = where.partners().size() > 1
                || where.products().size() > 1
                || where.periods().size() > 1;
        return several ? new Query.Comparison(where) : new Query.Value(where);
    }

    /** «А в процентах?» after the number of a country or a kind: its part in the whole. */
    private static Optional<Query> parts(Query core, Line line) {
        boolean part = core instanceof Query.Value value
                && value.where().measure().equals(Measure.VALUE)
                && value.where().partners().size() + value.where().products().size() == 1
                && value.where().flows().stream().allMatch(Flow::oneWay);
        boolean percent = line.any(Tag.IN_PERCENT) && !line.anyOf(Tag.BY_HOW, Tag.GROWTH, Tag.FALL, Tag.CHANGE);
        return part && percent
                ? Optional.of(new Query.Share(core.slice().orElseThrow(), Query.Whole.FLOW))
                : Optional.empty();
    }

    /** "How many times bigger than exports?": a flow to set another one against. */
    static boolean weighed(Sketch s) {
        Line line = s.line();
        return line.anyOf(Tag.TIMES, Tag.MORE, Tag.LESS, Tag.BY_HOW)
                && s.flows().size() == 1
                && s.flows().getFirst().oneWay()
                && s.timing().none()
                && s.parties().partners().isEmpty()
                && s.parties().reporters().isEmpty()
                && !s.parties().listSide()
                && !s.superlative()
                && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE, Tag.YEARS, Tag.WHEN, Tag.HOME)
                && !line.any(Meaning.Bound.class)
                && !line.any(Meaning.Amount.class);
    }

    /** How far two numbers lie apart that stood side by side: over time a change, of the two flows the balance. */
    private static Optional<Query> apart(Query core, Query.Form form) {
        Slice where = core.slice().orElseThrow();
        boolean sideBySide =
                core instanceof Query.Comparison || core instanceof Query.Value || core instanceof Query.Series;
        boolean one = where.partners().size() < 2
                && where.products().size() < 2
                && where.reporters().size() < 2;
        List<Period> times = where.periods().stream().sorted().toList();
        if (core instanceof Query.Balance && times.size() == 1) {
            return Optional.of(core);
        }
        if (!sideBySide || !one || !where.measure().equals(Measure.VALUE)) {
            return Optional.empty();
        }
        if (times.size() > 1 && where.flows().size() == 1) {
            Slice last = where.withPeriods(List.of(times.getLast()));
            return Optional.of(new Query.Change(last, Optional.of(times.getFirst()), form));
        }
        boolean gap = times.size() == 1
                && where.flows().size() == 2
                && where.flows().stream().allMatch(Flow::oneWay);
        return gap ? Optional.of(new Query.Balance(where.withFlows(List.of(Flow.BALANCE)))) : Optional.empty();
    }

    /** «А второй?», "who is right below them?" after the first of a list. */
    private static Optional<Query> place(Line line, Query.Ranking list) {
        if (line.any(Tag.NEXT_PLACE)) {
            int next = list.from() + list.limit();
            return Optional.of(new Query.Ranking(list.where(), list.by(), list.order(), next, 1));
        }
        return line.all(Meaning.Number.class).stream()
                .filter(number -> number.ordinal() && number.small() > 0)
                .findFirst()
                .map(number -> new Query.Ranking(list.where(), list.by(), list.order(), number.small(), 1));
    }

    private static Query.Form form(Line line) {
        if (line.any(Tag.TIMES)) {
            return Query.Form.TIMES;
        }
        if (line.any(Tag.YEARLY)) {
            return Query.Form.YEARLY;
        }
        return line.anyOf(Tag.IN_PERCENT, Tag.PERCENT) ? Query.Form.PERCENT : Query.Form.DIFFERENCE;
    }

    /** The first with the second, so that the distance is seen. */
    private static Optional<Query> runnerUp(Query core) {
        if (core instanceof Query.Extreme extreme) {
            return Optional.of(new Query.Ranking(extreme.where(), Dimension.PERIOD, extreme.order(), 1, 2));
        }
        return core instanceof Query.Ranking ranking && ranking.limit() == 1
                ? Optional.of(new Query.Ranking(ranking.where(), ranking.by(), ranking.order(), ranking.from(), 2))
                : Optional.empty();
    }
}
