package org.tradewind.question;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;

/**
 * "And in total?", «а всего?» after a country, a kind, or a list of them: the whole that they are parts of; after the
 * figures of some years their sum.
 */
final class InTotal {
    private static final Set<String> WORDS = Set.of(
            "total",
            "overall",
            "altogether",
            "all",
            "всего",
            "итого",
            "целом",
            "общем",
            "общий",
            "общая",
            "общую",
            "общее",
            "весь");

    private InTotal() {}

    static Optional<Asked> after(Sketch sketch, Query before) {
        Query core = before instanceof Query.Claim claim ? claim.subject() : before;
        Optional<Slice> several = core.slice().filter(where -> asked(sketch) && added(core, where));
        if (several.isPresent() && sketch.flows().isEmpty()) {
            Query sum = new Query.Comparison(several.get(), true);
            return Optional.of(new Asked(sum, List.of(), List.of(Part.FLOW, Part.PARTNERS, Part.YEARS), List.of()));
        }
        if (core instanceof Query.Ranking list && sumOfList(sketch, list)) {
            int places = places(sketch.line()).orElse(list.limit());
            Query sum = new Query.Ranking(list.where(), list.by(), list.order(), list.from(), places, true);
            return Optional.of(new Asked(sum, List.of(), List.of(Part.FLOW, Part.YEARS), List.of()));
        }
        return core.slice()
                .filter(where -> asked(sketch) && parts(core, where))
                .filter(where -> where.measure().equals(Measure.VALUE)
                        || where.measure().equals(Measure.SHARE)
                        || where.measure().equals(Measure.GROWTH))
                .map(where -> told(whole(where, sketch.flows()), sketch.flows().isEmpty()));
    }

    /** "And together?", "add up the first two" after a list of partners; "and in total?" asks for the whole. */
    private static boolean sumOfList(Sketch sketch, Query.Ranking list) {
        Line line = sketch.line();
        boolean plain = list.by() == Dimension.PARTNER
                && list.limit() > 1
                && list.where().measure().equals(Measure.VALUE)
                && list.where().partners().isEmpty();
        return plain
                && line.any(Tag.SUM)
                && sketch.flows().isEmpty()
                && sketch.timing().none()
                && sketch.intent().isEmpty()
                && line.all(Meaning.Count.class).stream().noneMatch(Meaning.Count::place)
                && line.marks().stream()
                        .allMatch(mark -> fits(mark)
                                || mark.is(Meaning.Count.class)
                                || mark.is(Meaning.Number.class)
                                || mark.hasAny(Tag.TOP, Tag.SAME, Tag.BUYERS, Tag.COUNTRIES, Tag.FIRST_ONE)
                                || !line.tokens().get(mark.from()).word());
    }

    /** "The first two": how many of the list. */
    private static Optional<Integer> places(Line line) {
        return line.all(Meaning.Count.class).stream()
                .map(Meaning.Count::number)
                .findFirst()
                .or(() -> line.all(Meaning.Number.class).stream()
                        .filter(number -> !number.ordinal())
                        .map(Meaning.Number::small)
                        .filter(value -> value > 1)
                        .findFirst());
    }

    /** Whether a question was about several partners, none of them a group, in one time. */
    private static boolean added(Query core, Slice where) {
        boolean plain = core instanceof Query.Value || core instanceof Query.Comparison;
        return plain
                && where.partners().size() > 1
                && where.products().size() < 2
                && where.flows().size() == 1
                && where.periods().size() == 1
                && where.measure().equals(Measure.VALUE);
    }

    private static Asked told(Slice where, boolean sameFlow) {
        List<Part> kept = sameFlow ? List.of(Part.FLOW, Part.YEARS) : List.of(Part.YEARS);
        return where.periods().size() == 1
                ? new Asked(new Query.Value(where), List.of(), kept, List.of())
                : new Asked(new Query.Series(where), List.of(), kept, List.of(Remark.of("no-sum")));
    }

    private static boolean asked(Sketch sketch) {
        Line line = sketch.line();
        boolean said = line.marks().stream()
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .anyMatch(token -> WORDS.contains(token.norm()));
        boolean flow = sketch.flows().size() == 1 && sketch.flows().getFirst().oneWay();
        return said
                && sketch.intent().isEmpty()
                && (Acts.bare(sketch) || flow)
                && line.marks().stream()
                        .allMatch(mark -> fits(mark)
                                || (mark.has(Tag.NOT) && mark.from() == 0)
                                || (flow && names(mark))
                                || !line.tokens().get(mark.from()).word());
    }

    private static boolean fits(Mark mark) {
        return mark.hasAny(Tag.FILLER, Tag.AND, Tag.WHAT_ABOUT, Tag.SUM, Tag.IN, Tag.HOW_MANY)
                || mark.tags().equals(EnumSet.of(Tag.REACHED));
    }

    /** "Total exports that year?": the flow, and nothing but what was told already. */
    private static boolean names(Mark mark) {
        return mark.hasAny(Tag.EXPORT, Tag.IMPORT, Tag.SAME, Tag.YEARWORD, Tag.FOR) || mark.is(Meaning.Topic.class);
    }

    /** Whether a question was about parts of a whole; two that were set side by side may be meant to be added up. */
    private static boolean parts(Query core, Slice where) {
        boolean list = switch (core) {
            case Query.Ranking q -> q.by() != Dimension.PERIOD;
            case Query.Breakdown q -> q.by() != Dimension.PERIOD;
            case Query.Filter q -> q.by() != Dimension.PERIOD;
            case Query.Extreme q -> q.by() != Dimension.PERIOD;
            case Query.Share _ -> true;
            case Query.Value _, Query.Series _, Query.Comparison _ ->
                where.partners().size() + where.products().size() < 2;
            case Query.Change _, Query.Balance _, Query.Claim _, Query.Coverage _, Query.Definition _, Query.Source _ ->
                false;
        };
        return list && where.flows().size() == 1 && !where.periods().isEmpty();
    }

    private static Slice whole(Slice where, List<Flow> named) {
        return new Slice(
                Measure.VALUE,
                named.isEmpty() ? where.flows() : named,
                where.reporters(),
                List.of(),
                List.of(),
                List.of(),
                where.periods(),
                where.unit());
    }
}
