package org.tradewind.trade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * A number as honestly as its source says it. The digits that a value carries are the digits that it may be shown with:
 * 4.5 bn is {@code 45E8}, two digits.
 *
 * @param value the printed or computed number in base units, or empty for a range
 * @param low the least that the words allow, or empty where they set no lower bound
 * @param high the most that the words allow, or empty where they set no upper bound
 * @param hedge how the number is to be read
 */
public record Estimate(Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, Hedge hedge) {

    public Estimate {
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            throw new IllegalArgumentException("bounds are the wrong way round: " + low.get() + ", " + high.get());
        }
        if (value.isEmpty() && hedge != Hedge.BETWEEN) {
            throw new IllegalArgumentException("only a range may lack a value");
        }
        if (hedge == Hedge.BETWEEN && (low.isEmpty() || high.isEmpty())) {
            throw new IllegalArgumentException("a range needs both bounds");
        }
    }

    /** All digits of the source: half a unit of the last printed digit either way. */
    public static Estimate exact(BigDecimal value) {
        return printed(value, Hedge.EXACT);
    }

    /** Rounded by the source: half a unit of the last printed digit either way. */
    public static Estimate rounded(BigDecimal value) {
        return printed(value, Hedge.ROUNDED);
    }

    /** Near the value, with no bounds. */
    public static Estimate about(BigDecimal value) {
        return new Estimate(Optional.of(value), Optional.empty(), Optional.empty(), Hedge.ABOUT);
    }

    /** A range without a single value. */
    public static Estimate between(BigDecimal low, BigDecimal high) {
        return new Estimate(Optional.empty(), Optional.of(low), Optional.of(high), Hedge.BETWEEN);
    }

    /**
     * A number with one of the words that a source may put before it. The bound of "more than 250" is 250 itself: its
     * rounding is the source's own affair.
     *
     * @throws IllegalArgumentException for {@link Hedge#BETWEEN}, which needs two numbers
     */
    public static Estimate of(BigDecimal value, Hedge hedge) {
        return switch (hedge) {
            case EXACT, ROUNDED -> printed(value, hedge);
            case ABOUT -> about(value);
            case MORE_THAN, AT_LEAST -> new Estimate(Optional.of(value), Optional.of(value), Optional.empty(), hedge);
            case ALMOST, LESS_THAN, AT_MOST ->
                new Estimate(Optional.of(value), Optional.empty(), Optional.of(value), hedge);
            case BETWEEN -> throw new IllegalArgumentException("a range needs two numbers");
        };
    }

    private static Estimate printed(BigDecimal value, Hedge hedge) {
        BigDecimal half = value.ulp().divide(BigDecimal.TWO);
        return new Estimate(Optional.of(value), Optional.of(value.subtract(half)), Optional.of(value.add(half)), hedge);
    }

    /** The sum of all, rounded once; empty as for {@link #plus}. */
    public static Optional<Estimate> sum(List<Estimate> all) {
        return Arithmetic.sum(all);
    }

    /** The sum; empty where the bounds leave it open on both sides, as with two opposite bounds. */
    public Optional<Estimate> plus(Estimate other) {
        return sum(List.of(this, other));
    }

    /** The difference; empty where the bounds leave it open on both sides, as with two lower bounds. */
    public Optional<Estimate> minus(Estimate other) {
        return sum(List.of(this, other.negated()));
    }

    /** The same number with the other sign; "more than" becomes "less than", and so on. */
    public Estimate negated() {
        Hedge mirrored = switch (hedge) {
            case EXACT, ROUNDED, ABOUT, BETWEEN -> hedge;
            case ALMOST, AT_MOST -> Hedge.AT_LEAST;
            case LESS_THAN -> Hedge.MORE_THAN;
            case MORE_THAN -> Hedge.LESS_THAN;
            case AT_LEAST -> Hedge.AT_MOST;
        };
        return new Estimate(
                value.map(BigDecimal::negate), high.map(BigDecimal::negate), low.map(BigDecimal::negate), mirrored);
    }

    /**
     * This as a multiple of another, both amounts being at least zero; empty where the other may be zero or where the
     * bounds leave the result open on both sides.
     */
    public Optional<Estimate> dividedBy(Estimate whole) {
        return Arithmetic.ratio(this, whole, BigDecimal.ONE, BigDecimal.ZERO);
    }

    /** This as a percentage of another, under the conditions of {@link #dividedBy}. */
    public Optional<Estimate> percentOf(Estimate whole) {
        return Arithmetic.ratio(this, whole, Arithmetic.HUNDRED, BigDecimal.ZERO);
    }

    /** Growth from an earlier amount to this one, in percent, under the conditions of {@link #dividedBy}. */
    public Optional<Estimate> growthFrom(Estimate earlier) {
        return Arithmetic.ratio(this, earlier, Arithmetic.HUNDRED, Arithmetic.HUNDRED);
    }

    /**
     * Average growth a year from an earlier amount to this one, in percent, under the conditions of {@link #dividedBy}.
     *
     * @param years how many years lie between the two, at least 1
     */
    public Optional<Estimate> yearlyGrowthFrom(Estimate earlier, int years) {
        return Arithmetic.yearlyGrowth(this, earlier, years);
    }

    /** How this stands to another as far as the bounds of both decide it. */
    public Standing standing(Estimate other) {
        if (surelyBelow(this, other)) {
            return Standing.BELOW;
        }
        if (surelyBelow(other, this)) {
            return Standing.ABOVE;
        }
        boolean same = hedge == Hedge.EXACT
                && other.hedge == Hedge.EXACT
                && value.orElseThrow().compareTo(other.value.orElseThrow()) == 0;
        return same ? Standing.EQUAL : Standing.UNDECIDED;
    }

    /**
     * Whether the bounds of both leave room for one and the same number. Here, and only here, "about" without bounds is
     * taken to reach a tenth either way, or its rounding where that is wider: otherwise it would agree with everything.
     */
    public boolean agreesWith(Estimate other) {
        Estimate a = reach();
        Estimate b = other.reach();
        return !surelyBelow(a, b) && !surelyBelow(b, a);
    }

    private Estimate reach() {
        if (hedge != Hedge.ABOUT || low.isPresent() || high.isPresent()) {
            return this;
        }
        BigDecimal number = value.orElseThrow();
        BigDecimal reach = number.abs().movePointLeft(1).max(number.ulp().divide(BigDecimal.TWO));
        return new Estimate(value, Optional.of(number.subtract(reach)), Optional.of(number.add(reach)), hedge);
    }

    private static boolean surelyBelow(Estimate a, Estimate b) {
        if (a.high.isEmpty() || b.low.isEmpty()) {
            return false;
        }
        int order = a.high.get().compareTo(b.low.get());
        boolean strict = a.hedge == Hedge.LESS_THAN || a.hedge == Hedge.ALMOST || b.hedge == Hedge.MORE_THAN;
        return order < 0 || (order == 0 && strict);
    }

    /** A number to sort by where an order must be shown: the value, or the middle of a range. */
    public BigDecimal middle() {
        return value.orElseGet(() ->
                low.orElseThrow().add(high.orElseThrow()).divide(BigDecimal.TWO).stripTrailingZeros());
    }

    /** The same number shown with fewer digits; bounds stay as they are. */
    public Estimate withDigits(int digits) {
        return new Estimate(value.map(v -> Arithmetic.toDigits(v, digits, RoundingMode.HALF_UP)), low, high, hedge);
    }

    /** How two numbers stand to one another. */
    public enum Standing {
        BELOW,
        ABOVE,
        EQUAL,
        /** The bounds overlap: too close to call. */
        UNDECIDED
    }
}
