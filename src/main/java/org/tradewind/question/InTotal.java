package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Dimension;
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
    private static final Set<String> WORDS =
            Set.of("total", "overall", "altogether", "all", "всего", "итого", "целом", "общем");

    private InTotal() {}

    static Optional<Asked> after(Sketch sketch, Query before) {
        Query core = before instanceof Query.Claim claim ? claim.subject() : before;
        return core.slice()
                .filter(where -> asked(sketch) && parts(core, where))
                .filter(where -> where.measure().equals(Measure.VALUE)
                        || where.measure().equals(Measure.SHARE)
                        || where.measure().equals(Measure.GROWTH))
                .map(InTotal::whole)
                .map(where -> where.periods().size() == 1
                        ? told(new Query.Value(where), List.of())
                        : told(new Query.Series(where), List.of(Remark.of("no-sum"))));
    }

    private static Asked told(Query query, List<Remark> remarks) {
        return new Asked(query, List.of(), List.of(Part.FLOW, Part.YEARS), remarks);
    }

    private static boolean asked(Sketch sketch) {
        Line line = sketch.line();
        boolean said = line.marks().stream()
                .flatMap(mark -> line.tokens().subList(mark.from(), mark.to()).stream())
                .anyMatch(token -> WORDS.contains(token.norm()));
        return said
                && sketch.intent().isEmpty()
                && Acts.bare(sketch)
                && line.marks().stream()
                        .allMatch(
                                mark -> mark.hasAny(Tag.FILLER, Tag.AND, Tag.WHAT_ABOUT, Tag.SUM, Tag.IN, Tag.HOW_MANY)
                                        || !line.tokens().get(mark.from()).word());
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

    private static Slice whole(Slice where) {
        return new Slice(
                Measure.VALUE,
                where.flows(),
                where.reporters(),
                List.of(),
                List.of(),
                List.of(),
                where.periods(),
                where.unit());
    }
}
