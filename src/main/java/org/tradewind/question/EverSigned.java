package org.tradewind.question;

import java.math.BigDecimal;
import java.util.List;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;

/** "And was there a surplus?" after balances of many years: the years that had one. */
final class EverSigned {
    private EverSigned() {}

    static boolean asked(Sketch sketch, Query before) {
        boolean years = before instanceof Query.Series || before instanceof Query.Extreme;
        boolean balance = before.slice()
                .filter(where -> where.flows().equals(List.of(Flow.BALANCE)))
                .isPresent();
        return years && balance && sketch.timing().none() && sketch.line().any(Tag.SURPLUS) && !sketch.superlative();
    }

    static Query of(Sketch sketch, Slice before) {
        boolean surplus = !sketch.line().any(Tag.DEFICIT);
        Threshold sign = surplus ? Threshold.above(BigDecimal.ZERO, false) : Threshold.below(BigDecimal.ZERO, false);
        return new Query.Filter(before, Dimension.PERIOD, sign);
    }
}
