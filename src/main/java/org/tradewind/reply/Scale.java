package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.List;
import org.tradewind.trade.Estimate;

/** Where on a line a number stands. */
record Scale(double least, double most, double from, double to) {

    /** A scale that holds zero and all that is known of the numbers. */
    static Scale holding(List<Estimate> numbers, double from, double to) {
        double least = numbers.stream().mapToDouble(e -> reach(e, false)).min().orElse(0);
        double most = numbers.stream().mapToDouble(e -> reach(e, true)).max().orElse(0);
        return new Scale(Math.min(0, least), Math.max(0, most), from, to);
    }

    private static double reach(Estimate e, boolean up) {
        boolean two = e.low().isPresent() && e.high().isPresent();
        BigDecimal reach = two ? (up ? e.high() : e.low()).orElseThrow() : e.middle();
        return reach.doubleValue();
    }

    double at(double value) {
        double span = most - least == 0 ? 1 : most - least;
        return from + (value - least) / span * (to - from);
    }

    double at(BigDecimal value) {
        return at(value.doubleValue());
    }
}
