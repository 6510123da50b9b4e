package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Questions near to one that could not be read; the data answers each of them. */
final class Suggestions {
    private static final int MOST = 3;
    private static final int PLACES = 10;

    private Suggestions() {}

    static List<Query> near(Sketch sketch) {
        Known known = sketch.line().known();
        List<Query> near = new ArrayList<>();
        List<Flow> flows = sketch.flows().stream().filter(Flow::oneWay).toList();
        List<Flow> wanted = flows.isEmpty() ? List.of(Flow.EXPORTS, Flow.IMPORTS) : flows;
        for (Flow flow : wanted) {
            Slice slice = Slice.of(flow);
            partner(sketch, slice, known).ifPresent(near::add);
            value(sketch, slice, known).ifPresent(near::add);
        }
        for (Flow flow : List.of(Flow.EXPORTS, Flow.IMPORTS)) {
            top(Slice.of(flow), known).ifPresent(near::add);
        }
        return near.stream().distinct().limit(MOST).toList();
    }

    private static Optional<Query> partner(Sketch sketch, Slice slice, Known known) {
        List<Slice> covered = sketch.parties().partners().stream()
                .limit(1)
                .filter(p -> sketch.line().catalog().group(p).isEmpty()
                        || sketch.line().catalog().additive(Measure.VALUE, Dimension.PARTNER))
                .map(p -> slice.withPartners(List.of(p)))
                .filter(s -> !known.periods(s).isEmpty())
                .toList();
        return covered.isEmpty() ? Optional.empty() : value(sketch, covered.getFirst(), known);
    }

    /** The value in a year that was named if the data has it, else in the latest one. */
    private static Optional<Query> value(Sketch sketch, Slice slice, Known known) {
        NavigableSet<Period> covered = known.periods(slice);
        Optional<Period> named =
                sketch.timing().singles().stream().filter(covered::contains).findFirst();
        Optional<Period> year = named.or(() -> covered.isEmpty() ? Optional.empty() : known.latest(slice));
        return year.map(y -> new Query.Value(slice.withPeriods(List.of(y))));
    }

    private static Optional<Query> top(Slice slice, Known known) {
        if (known.periodsBy(slice.withMeasure(Measure.VALUE), Dimension.PARTNER).isEmpty()) {
            return Optional.empty();
        }
        return known.latestBy(slice, Dimension.PARTNER)
                .map(y -> new Query.Ranking(
                        slice.withPeriods(List.of(y)), Dimension.PARTNER, Query.Order.HIGHEST, 1, PLACES));
    }
}
