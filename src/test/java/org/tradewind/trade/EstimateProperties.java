package org.tradewind.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.tradewind.trade.Estimate.Standing;

/** What holds for all numbers: bounds contain the truth, digits never grow, order is consistent. */
class EstimateProperties {

    /** A true amount, and how a source that rounds or bounds it would print it. */
    record Told(BigDecimal truth, Estimate estimate) {}

    @Provide
    Arbitrary<Told> told() {
        Arbitrary<BigDecimal> truths = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.001"), new BigDecimal("99999999"))
                .ofScale(6);
        return Combinators.combine(truths, Arbitraries.integers().between(1, 9), Arbitraries.of(Hedge.values()))
                .as(EstimateProperties::print);
    }

    private static Told print(BigDecimal truth, int digits, Hedge hedge) {
        BigDecimal down = truth.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal up = truth.round(new MathContext(digits, RoundingMode.UP));
        BigDecimal near = truth.round(new MathContext(digits, RoundingMode.HALF_UP));
        BigDecimal above = up.compareTo(truth) > 0 ? up : up.add(up.ulp());
        BigDecimal below = down.compareTo(truth) < 0 ? down : down.subtract(down.ulp());
        return new Told(
                truth,
                switch (hedge) {
                    case EXACT, ROUNDED, ABOUT -> Estimate.of(near, hedge);
                    case ALMOST, LESS_THAN -> Estimate.of(above, hedge);
                    case MORE_THAN -> Estimate.of(below, hedge);
                    case AT_LEAST -> Estimate.of(down, hedge);
                    case AT_MOST -> Estimate.of(up, hedge);
                    case BETWEEN -> Estimate.between(down, up);
                });
    }

    private static void assertContains(Optional<Estimate> estimate, BigDecimal truth) {
        if (estimate.isEmpty()) {
            return;
        }
        estimate.get().low().ifPresent(low -> assertThat(low).isLessThanOrEqualTo(truth));
        estimate.get().high().ifPresent(high -> assertThat(high).isGreaterThanOrEqualTo(truth));
    }

    @Property
    void theBoundsOfASumContainTheTruth(@ForAll("told") Told a, @ForAll("told") Told b) {
        assertContains(a.estimate.plus(b.estimate), a.truth.add(b.truth));
    }

    @Property
    void aSumOfManyLiesWithinItsBoundsInAnyOrder(@ForAll @Size(min = 2, max = 6) List<@From("told") Told> all) {
        List<Estimate> estimates = all.stream().map(Told::estimate).toList();
        Optional<Estimate> sum = Estimate.sum(estimates);
        assertContains(sum, all.stream().map(Told::truth).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(Estimate.sum(estimates.reversed())).isEqualTo(sum);
        boolean closed =
                sum.filter(s -> s.low().isPresent() && s.high().isPresent()).isPresent();
        if (closed) {
            sum.flatMap(Estimate::value)
                    .ifPresent(value -> assertThat(value)
                            .isBetween(
                                    sum.get().low().orElseThrow(),
                                    sum.get().high().orElseThrow()));
        }
    }

    @Property
    void theBoundsOfADifferenceContainTheTruth(@ForAll("told") Told a, @ForAll("told") Told b) {
        assertContains(a.estimate.minus(b.estimate), a.truth.subtract(b.truth));
    }

    @Property
    void theBoundsOfARatioContainTheTruth(@ForAll("told") Told a, @ForAll("told") Told b) {
        BigDecimal truth = a.truth.divide(b.truth, new MathContext(40));
        assertContains(a.estimate.dividedBy(b.estimate), truth);
        assertContains(a.estimate.percentOf(b.estimate), truth.movePointRight(2));
        assertContains(
                a.estimate.growthFrom(b.estimate),
                truth.subtract(BigDecimal.ONE).movePointRight(2));
    }

    @Property
    void aRatioHasNoMoreDigitsThanItsWeakestInput(@ForAll("told") Told a, @ForAll("told") Told b) {
        int weakest =
                Math.min(a.estimate.middle().precision(), b.estimate.middle().precision());
        List<Integer> digits = Stream.of(a.estimate.dividedBy(b.estimate), a.estimate.growthFrom(b.estimate))
                .flatMap(Optional::stream)
                .flatMap(e -> e.value().stream())
                .map(BigDecimal::precision)
                .toList();
        assertThat(digits).allMatch(d -> d <= Math.max(weakest, 2));
    }

    @Property
    void aDecidedOrderIsTheOrderOfTheTruth(@ForAll("told") Told a, @ForAll("told") Told b) {
        Standing standing = a.estimate.standing(b.estimate);
        int truth = a.truth.compareTo(b.truth);
        boolean consistent = switch (standing) {
            case ABOVE -> truth > 0;
            case BELOW -> truth < 0;
            case EQUAL, UNDECIDED -> true;
        };
        boolean touching =
                a.estimate.low().equals(b.estimate.high()) || a.estimate.high().equals(b.estimate.low());
        assertThat(consistent || touching).isTrue();
        assertThat(b.estimate.standing(a.estimate)).isEqualTo(mirrored(standing));
    }

    private static Standing mirrored(Standing standing) {
        return switch (standing) {
            case ABOVE -> Standing.BELOW;
            case BELOW -> Standing.ABOVE;
            case EQUAL -> Standing.EQUAL;
            case UNDECIDED -> Standing.UNDECIDED;
        };
    }

    @Property
    void oneTruthIsNeverSaidToDisagreeWithItself(@ForAll("told") Told a, @ForAll("hedges") Hedge hedge) {
        Told again = print(a.truth, 3, hedge);
        assertThat(a.estimate.agreesWith(again.estimate)).isTrue();
    }

    @Provide
    Arbitrary<Hedge> hedges() {
        return Arbitraries.of(Hedge.values());
    }

    @Property
    void negatingTwiceGivesTheSameBounds(@ForAll("told") Told a) {
        Estimate twice = a.estimate.negated().negated();
        assertThat(twice.low()).isEqualTo(a.estimate.low());
        assertThat(twice.high()).isEqualTo(a.estimate.high());
        assertThat(twice.value()).isEqualTo(a.estimate.value());
    }

    @Property
    void theBoundsOfYearlyGrowthContainTheTruth(@ForAll("told") Told a, @ForAll("told") Told b) {
        double yearly = (StrictMath.sqrt(a.truth.doubleValue() / b.truth.doubleValue()) - 1) * 100;
        double slack = 1e-6 * Math.max(1, Math.abs(yearly));
        a.estimate.yearlyGrowthFrom(b.estimate, 2).ifPresent(growth -> {
            growth.low().ifPresent(low -> assertThat(low.doubleValue()).isLessThanOrEqualTo(yearly + slack));
            growth.high().ifPresent(high -> assertThat(high.doubleValue()).isGreaterThanOrEqualTo(yearly - slack));
        });
    }
}
