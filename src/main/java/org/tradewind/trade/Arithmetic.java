package org.tradewind.trade;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Interval arithmetic on estimates. Bounds are computed apart from the value and rounded outwards, so that they always
 * contain the truth; the value keeps as many digits as its weakest input has, but no fewer than two, since one digit
 * alone can misstate by half (the bounds beside it say what is really known).
 */
final class Arithmetic {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int LEAST_DIGITS = 2;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DIGITS_OF_ROOTS = 8;

    private Arithmetic() {}

    /** The value is rounded once, to the coarsest of them: so it lies within the bounds, whatever their order. */
    static Optional<Estimate> sum(List<Estimate> all) {
        Optional<BigDecimal> value = added(all, Estimate::value);
        int scale = all.stream()
                .flatMap(one -> one.value().stream())
                .mapToInt(BigDecimal::scale)
                .min()
                .orElse(0);
        Optional<BigDecimal> low = added(all, Estimate::low);
        Optional<BigDecimal> high = added(all, Estimate::high);
        return result(value.map(sum -> asPrinted(sum, scale)), low, high, all);
    }

    private static Optional<BigDecimal> added(List<Estimate> all, Function<Estimate, Optional<BigDecimal>> part) {
        List<BigDecimal> parts =
                all.stream().flatMap(one -> part.apply(one).stream()).toList();
        return parts.size() == all.size() ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
    }

    private static BigDecimal asPrinted(BigDecimal sum, int scale) {
        BigDecimal coarse = sum.setScale(scale, RoundingMode.HALF_UP);
        return digits(coarse) >= LEAST_DIGITS ? coarse : toDigits(sum, LEAST_DIGITS, RoundingMode.HALF_UP);
    }

    /** part / whole * factor - less, for amounts that are not negative. */
    static Optional<Estimate> ratio(Estimate part, Estimate whole, BigDecimal factor, BigDecimal less) {
        if (mayBeZeroOrLess(whole) || mayBeNegative(part)) {
            return Optional.empty();
        }
        int digits = digitsOf(part, whole);
        Optional<BigDecimal> value = both(
                part.value(),
                whole.value(),
                (p, w) -> toDigits(
                        p.multiply(factor)
                                .divide(w, context(RoundingMode.HALF_UP))
                                .subtract(less),
                        digits,
                        RoundingMode.HALF_UP));
        int boundDigits = value.isPresent() ? digits + LEAST_DIGITS : digits;
        Optional<BigDecimal> low =
                both(part.low(), whole.high(), (p, w) -> outward(p, w, factor, less, boundDigits, RoundingMode.FLOOR));
        Optional<BigDecimal> high = both(
                part.high(), whole.low(), (p, w) -> outward(p, w, factor, less, boundDigits, RoundingMode.CEILING));
        return result(value, low, high, List.of(part, whole)).map(Arithmetic::inexact);
    }

    private static BigDecimal outward(
            BigDecimal p, BigDecimal w, BigDecimal factor, BigDecimal less, int digits, RoundingMode mode) {
        return toDigits(p.multiply(factor).divide(w, context(mode)).subtract(less), digits, mode);
    }

    static Optional<Estimate> yearlyGrowth(Estimate later, Estimate earlier, int years) {
        if (years < 1) {
            throw new IllegalArgumentException("growth a year needs at least one year: " + years);
        }
        return ratio(later, earlier, BigDecimal.ONE, BigDecimal.ZERO).map(multiple -> {
            int digits = Math.min(digitsOf(later, earlier), MOST_DIGITS_OF_ROOTS);
            return new Estimate(
                    multiple.value().map(m -> toDigits(root(m, years), digits, RoundingMode.HALF_UP)),
                    multiple.low().map(m -> toDigits(root(m, years), digits + LEAST_DIGITS, RoundingMode.FLOOR)),
                    multiple.high().map(m -> toDigits(root(m, years), digits + LEAST_DIGITS, RoundingMode.CEILING)),
                    multiple.hedge());
        });
    }

    /** StrictMath, not Math: the same bytes on every machine. Its error is far below the digits that are kept. */
    private static BigDecimal root(BigDecimal multiple, int years) {
        double yearly = StrictMath.pow(multiple.doubleValue(), 1.0 / years) - 1;
        return BigDecimal.valueOf(yearly).multiply(HUNDRED).round(new MathContext(12, RoundingMode.HALF_UP));
    }

    /** Empty where nothing bounds the result although an input was a bound: any number would be invented. */
    private static Optional<Estimate> result(
            Optional<BigDecimal> value, Optional<BigDecimal> low, Optional<BigDecimal> high, List<Estimate> inputs) {
        if (low.isPresent() && high.isPresent()) {
            boolean exact = inputs.stream().allMatch(input -> input.hedge() == Hedge.EXACT);
            Hedge hedge = value.isEmpty() ? Hedge.BETWEEN : exact ? Hedge.EXACT : Hedge.ABOUT;
            return Optional.of(new Estimate(value, low, high, hedge));
        }
        if (low.isPresent()) {
            return Optional.of(new Estimate(value.or(() -> low), low, high, Hedge.AT_LEAST));
        }
        if (high.isPresent()) {
            return Optional.of(new Estimate(value.or(() -> high), low, high, Hedge.AT_MOST));
        }
        return inputs.stream().anyMatch(Arithmetic::oneSided) ? Optional.empty() : value.map(Estimate::about);
    }

    private static boolean oneSided(Estimate e) {
        return e.low().isPresent() != e.high().isPresent();
    }

    private static Estimate inexact(Estimate quotient) {
        return quotient.hedge() == Hedge.EXACT
                ? new Estimate(quotient.value(), quotient.low(), quotient.high(), Hedge.ROUNDED)
                : quotient;
    }

    private static boolean mayBeZeroOrLess(Estimate e) {
        BigDecimal least = e.low().orElseGet(e::middle);
        return least.signum() <= 0;
    }

    private static boolean mayBeNegative(Estimate e) {
        return e.low().orElseGet(e::middle).signum() < 0;
    }

    private static int digitsOf(Estimate a, Estimate b) {
        int weakest = Math.min(digitsOf(a), digitsOf(b));
        return Math.clamp(weakest, LEAST_DIGITS, MOST_DIGITS);
    }

    private static int digitsOf(Estimate e) {
        return digits(e.middle());
    }

    /** How many digits a printed number has: 1 for 0.05, 2 for 4.5 bn, 3 for 0.500. */
    static int digits(BigDecimal printed) {
        return printed.precision();
    }

    /** Rounds to a number of significant digits, and never adds digits. */
    static BigDecimal toDigits(BigDecimal number, int digits, RoundingMode mode) {
        return number.precision() <= digits ? number : number.round(new MathContext(digits, mode));
    }

    private static MathContext context(RoundingMode mode) {
        return new MathContext(MOST_DIGITS + 5, mode);
    }

    private static Optional<BigDecimal> both(
            Optional<BigDecimal> a, Optional<BigDecimal> b, BinaryOperator<BigDecimal> combine) {
        return a.isPresent() && b.isPresent() ? Optional.of(combine.apply(a.get(), b.get())) : Optional.empty();
    }
}
