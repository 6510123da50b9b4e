package org.tradewind.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Unit;

/** How far from a number in a claim the truth may lie, by the way in which it is told. */
final class Leeway {
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal SHORT = new BigDecimal("0.95");
    private static final BigDecimal NEAR = new BigDecimal("1.1");
    private static final BigDecimal BEYOND = new BigDecimal("1.2");
    private static final BigDecimal COARSE = new BigDecimal("0.15");
    private static final Set<String> HALF =
            Set.of("half", "полмиллиарда", "полмиллиона", "пол", "половина", "половины");

    private Leeway() {}

    /** "About half a billion": half and "about" are both coarse, so it reaches further than "about" a number in digits. */
    static Estimate of(Meaning.Bound bound, Line line) {
        boolean half = line.tokens().stream().anyMatch(t -> HALF.contains(t.norm()));
        BigDecimal low = bound.within().low().orElse(BigDecimal.ZERO);
        return half && bound.hedge() == Hedge.ABOUT ? near(low, COARSE) : of(bound);
    }

    private static Estimate of(Meaning.Bound bound) {
        BigDecimal low = bound.within().low().orElse(BigDecimal.ZERO);
        BigDecimal high = bound.within().high().orElse(low);
        return switch (bound.hedge()) {
            case BETWEEN -> Estimate.between(low, high);
            case ABOUT -> near(low, TENTH);
            case MORE_THAN, AT_LEAST -> Estimate.of(low, bound.hedge());
            case LESS_THAN, AT_MOST -> Estimate.of(high, bound.hedge());
            case ALMOST -> almost(high);
            case EXACT, ROUNDED -> stated(low);
        };
    }

    /** Less than a number, but by a tenth of it at most: 52 is less than 60, and not almost 60. */
    static Estimate almost(BigDecimal value) {
        return new Estimate(Optional.of(value), Optional.of(justUnder(value)), Optional.of(value), Hedge.ALMOST);
    }

    /** The least that is almost a number. */
    static BigDecimal justUnder(BigDecimal value) {
        return value.subtract(value.abs().multiply(TENTH));
    }

    /** The most that is just over a number. */
    static BigDecimal justOver(BigDecimal value) {
        return value.add(value.abs().multiply(TENTH));
    }

    /** A whole multiple is meant roughly, as "tripled" is. */
    static Estimate of(Meaning.Amount amount) {
        boolean times =
                amount.unit().equals(Optional.of(Unit.TIMES)) && amount.value().scale() <= 0;
        return times ? multiple(amount.value(), NEAR) : stated(amount.value());
    }

    /** So many times as much, said in a word: what falls short is none, what goes a little beyond is one still. */
    static Estimate times(int times) {
        return multiple(BigDecimal.valueOf(times), BEYOND);
    }

    /** A part that is said in a word, as "half" is: roughly so much. */
    static Estimate part(BigDecimal percent) {
        return multiple(percent, NEAR);
    }

    private static Estimate multiple(BigDecimal value, BigDecimal most) {
        return new Estimate(
                Optional.of(value), Optional.of(value.multiply(SHORT)), Optional.of(value.multiply(most)), Hedge.ABOUT);
    }

    private static Estimate near(BigDecimal value, BigDecimal part) {
        BigDecimal reach = value.abs().multiply(part);
        return new Estimate(
                Optional.of(value), Optional.of(value.subtract(reach)), Optional.of(value.add(reach)), Hedge.ABOUT);
    }

    /** Zeros at the end of a round number are no digits, but a number is meant to at least two: "a billion" is not 1.4. */
    private static Estimate stated(BigDecimal value) {
        boolean decimals = value.scale() > 0 || value.scale() % 3 != 0;
        BigDecimal digits = decimals ? value : value.stripTrailingZeros();
        int missing = value.scale() > 0 ? 0 : Math.max(0, 2 - digits.precision());
        return Estimate.rounded(digits.setScale(digits.scale() + missing, RoundingMode.UNNECESSARY));
    }
}
