package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Threshold;

/** Lists of what lies within bounds, as far as the bounds of the figures themselves decide it. */
final class Filters {
    private Filters() {}

    static Answer filter(Query.Filter query, Numbers numbers) {
        Candidates candidates = Candidates.of(query.where(), query.by(), numbers);
        if (candidates.figures().isEmpty()) {
            return Refusals.missing(query, candidates.asked(), candidates.grid(), numbers);
        }
        List<Figure> inside = new ArrayList<>();
        List<Figure> unsure = new ArrayList<>();
        List<Figure> all = Shown.of(candidates.figures(), query.where(), query.by(), candidates.grid(), numbers)
                .figures();
        for (Figure figure : all) {
            switch (within(figure.estimate(), query.within())) {
                case YES -> inside.add(figure);
                case UNSURE -> unsure.add(figure);
                case NO -> {}
            }
        }
        together(query, inside, unsure);
        if (inside.isEmpty()) {
            boolean decided = unsure.isEmpty()
                    && candidates.open().isEmpty()
                    && all.size() == candidates.figures().size();
            Reason reason = decided ? Reason.NOT_REPORTED : Reason.TOO_CLOSE_TO_CALL;
            return Refusals.noData(query, numbers, reason, unsure);
        }
        List<Figure> shown = query.by() == Dimension.PERIOD
                ? inside
                : Rankings.places(inside, query.by(), Query.Order.HIGHEST, numbers)
                        .from(1, inside.size())
                        .figures();
        List<Caveat> said = unsure.isEmpty() ? List.of() : List.of(new Caveat.Uncertain(unsure));
        Caveats caveats = Rankings.caveats(said, query.where(), query.by(), candidates, numbers);
        return Amounts.figures(query, shown, caveats, numbers);
    }

    /** Years in which both flows lie within the bounds: one of them alone is not asked for. */
    private static void together(Query.Filter query, List<Figure> inside, List<Figure> unsure) {
        int flows = query.where().flows().size();
        if (query.by() != Dimension.PERIOD || flows < 2) {
            return;
        }
        List<Period> surely = periods(inside);
        List<Period> perhaps = periods(unsure);
        inside.removeIf(figure -> Collections.frequency(surely, figure.cell().period()) < flows);
        unsure.removeIf(figure -> Collections.frequency(surely, figure.cell().period())
                        + Collections.frequency(perhaps, figure.cell().period())
                < flows);
    }

    private static List<Period> periods(List<Figure> figures) {
        return figures.stream().map(figure -> figure.cell().period()).toList();
    }

    /** Whether a number lies within bounds. */
    enum Within {
        YES,
        NO,
        UNSURE
    }

    /** A printed number is taken at its word here: whoever asks for "at least 91" means the 91 of the table too. */
    static Within within(Estimate estimate, Threshold bounds) {
        Within low =
                bounds.low().map(b -> above(estimate, b, bounds.lowIncluded())).orElse(Within.YES);
        Within high = bounds.high()
                .map(b -> above(estimate.negated(), b.negate(), bounds.highIncluded()))
                .orElse(Within.YES);
        if (low == Within.NO || high == Within.NO) {
            return Within.NO;
        }
        return low == Within.YES && high == Within.YES ? Within.YES : Within.UNSURE;
    }

    private static Within above(Estimate estimate, BigDecimal bound, boolean included) {
        Estimate told = asPrinted(estimate);
        boolean strict = estimate.hedge() == Hedge.MORE_THAN;
        if (told.low().map(low -> beyond(low, bound, included || strict)).orElse(false)) {
            return Within.YES;
        }
        boolean below = told.high()
                .map(high -> !beyond(high, bound, included && estimate.hedge() != Hedge.LESS_THAN))
                .orElse(false);
        return below ? Within.NO : Within.UNSURE;
    }

    private static boolean beyond(BigDecimal number, BigDecimal bound, boolean included) {
        int order = number.compareTo(bound);
        return order > 0 || (order == 0 && included);
    }

    private static Estimate asPrinted(Estimate estimate) {
        boolean printed = estimate.hedge() == Hedge.EXACT || estimate.hedge() == Hedge.ROUNDED;
        return printed
                ? new Estimate(estimate.value(), estimate.value(), estimate.value(), estimate.hedge())
                : estimate;
    }
}
