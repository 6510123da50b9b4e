package org.tradewind.trade;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Bounds that an asker sets, in base units of the slice's unit.
 *
 * @param low the lower bound, or empty
 * @param lowIncluded whether the lower bound itself belongs
 * @param high the upper bound, or empty
 * @param highIncluded whether the upper bound itself belongs
 */
public record Threshold(
        Optional<BigDecimal> low, boolean lowIncluded, Optional<BigDecimal> high, boolean highIncluded) {
    public Threshold {
        if (low.isEmpty() && high.isEmpty()) {
            throw new IllegalArgumentException("a threshold needs a bound");
        }
        low = low.map(BigDecimal::stripTrailingZeros);
        high = high.map(BigDecimal::stripTrailingZeros);
    }

    public static Threshold above(BigDecimal low, boolean included) {
        return new Threshold(Optional.of(low), included, Optional.empty(), false);
    }

    public static Threshold below(BigDecimal high, boolean included) {
        return new Threshold(Optional.empty(), false, Optional.of(high), included);
    }

    /** The same bounds of the number with the other sign. */
    public Threshold negated() {
        return new Threshold(high.map(BigDecimal::negate), highIncluded, low.map(BigDecimal::negate), lowIncluded);
    }

    public static Threshold between(BigDecimal low, BigDecimal high) {
        return new Threshold(Optional.of(low), true, Optional.of(high), true);
    }
}
