package org.tradewind.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tradewind.trade.Estimate.Standing;

class EstimateTests {

    private static BigDecimal bn(String number) {
        return new BigDecimal(number).scaleByPowerOfTen(9);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    @Nested
    class AsPrinted {
        @Test
        void aRoundedNumberStandsForHalfAUnitOfItsLastDigitEitherWay() {
            Estimate estimate = Estimate.rounded(bn("1.4"));
            assertThat(estimate.low().orElseThrow()).isEqualByComparingTo(bn("1.35"));
            assertThat(estimate.high().orElseThrow()).isEqualByComparingTo(bn("1.45"));
        }

        @Test
        void aPrintedZeroAfterThePointIsADigit() {
            assertThat(Estimate.rounded(bn("5.0")).low().orElseThrow()).isEqualByComparingTo(bn("4.95"));
            assertThat(Estimate.rounded(bn("5")).low().orElseThrow()).isEqualByComparingTo(bn("4.5"));
        }

        @Test
        void almostHasNoLowerBound() {
            Estimate almost = Estimate.of(bn("1"), Hedge.ALMOST);
            assertThat(almost.low()).isEmpty();
            assertThat(almost.high().orElseThrow()).isEqualByComparingTo(bn("1"));
        }

        @Test
        void aboutHasNoBoundsAtAll() {
            Estimate about = Estimate.about(number("25"));
            assertThat(about.low()).isEmpty();
            assertThat(about.high()).isEmpty();
        }

        @Test
        void boundsMayNotBeTheWrongWayRound() {
            assertThatThrownBy(() -> Estimate.between(number("20"), number("15")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Sums {
        @Test
        void areRoundedOnceWhateverTheOrder() {
            List<Estimate> markets = List.of(
                    Estimate.exact(number("91")), Estimate.exact(number("68.5")), Estimate.exact(number("23.7")));
            Estimate sum = Estimate.sum(markets).orElseThrow();
            assertThat(sum.value()).contains(number("183"));
            assertThat(sum.low()).contains(number("182.60"));
            assertThat(Estimate.sum(markets.reversed())).contains(sum);
        }

        @Test
        void moreThanLessARoundedNumberIsADeficitOfAtMostTheDifference() {
            Estimate balance = Estimate.of(bn("4.5"), Hedge.MORE_THAN)
                    .minus(Estimate.rounded(bn("4.6")))
                    .orElseThrow();
            assertThat(balance.value().orElseThrow()).isEqualByComparingTo(bn("-0.1"));
            assertThat(balance.hedge()).isEqualTo(Hedge.AT_LEAST);
            assertThat(balance.low().orElseThrow()).isEqualByComparingTo(bn("-0.15"));
            assertThat(balance.high()).isEmpty();
        }

        @Test
        void exactNumbersGiveAnExactSum() {
            Estimate turnover = Estimate.exact(number("773.73"))
                    .plus(Estimate.exact(number("2468.74")))
                    .orElseThrow();
            assertThat(turnover.hedge()).isEqualTo(Hedge.EXACT);
            assertThat(turnover.value()).contains(number("3242.47"));
        }

        @Test
        void aSumHasNoFinerDigitThanItsCoarsestPart() {
            Estimate sum = Estimate.exact(bn("1.6547"))
                    .plus(Estimate.rounded(bn("12")))
                    .orElseThrow();
            assertThat(sum.value().orElseThrow()).isEqualTo(bn("14"));
        }

        @Test
        void oneDigitAloneIsShownWithASecondAndItsBounds() {
            Estimate balance =
                    Estimate.rounded(bn("1.4")).minus(Estimate.rounded(bn("3"))).orElseThrow();
            assertThat(balance.value().orElseThrow()).isEqualByComparingTo(bn("-1.6"));
            assertThat(balance.hedge()).isEqualTo(Hedge.ABOUT);
            assertThat(balance.low().orElseThrow()).isEqualByComparingTo(bn("-2.15"));
            assertThat(balance.high().orElseThrow()).isEqualByComparingTo(bn("-1.05"));
        }

        @Test
        void twoLowerBoundsHaveNoDifference() {
            Estimate lower = Estimate.of(bn("4.5"), Hedge.MORE_THAN);
            assertThat(lower.minus(Estimate.of(bn("4"), Hedge.MORE_THAN))).isEmpty();
        }
    }

    @Nested
    class Ratios {
        @Test
        void almostOneOfMoreThanFourAndAHalfIsAtMostTwentyTwoPercent() {
            Estimate share = Estimate.of(bn("1"), Hedge.ALMOST)
                    .percentOf(Estimate.of(bn("4.5"), Hedge.MORE_THAN))
                    .orElseThrow();
            assertThat(share.hedge()).isEqualTo(Hedge.AT_MOST);
            assertThat(share.value().orElseThrow()).isEqualByComparingTo("22");
            assertThat(share.high().orElseThrow()).isBetween(number("22.22"), number("22.23"));
            assertThat(share.low()).isEmpty();
        }

        @Test
        void aLowerBoundOfALowerBoundSaysNothing() {
            Estimate part = Estimate.of(number("250"), Hedge.MORE_THAN);
            assertThat(part.percentOf(Estimate.of(number("4500"), Hedge.MORE_THAN)))
                    .isEmpty();
        }

        @Test
        void growthOfRoundedNumbersCarriesTheirBounds() {
            Estimate growth = Estimate.rounded(bn("5.0"))
                    .growthFrom(Estimate.rounded(bn("4.6")))
                    .orElseThrow();
            assertThat(growth.value().orElseThrow()).isEqualByComparingTo("8.7");
            assertThat(growth.low().orElseThrow()).isBetween(number("6.4"), number("6.5"));
            assertThat(growth.high().orElseThrow()).isBetween(number("10.9"), number("11.0"));
            assertThat(growth.hedge()).isEqualTo(Hedge.ABOUT);
        }

        @Test
        void nothingIsDividedByWhatMayBeZero() {
            assertThat(Estimate.exact(number("5")).dividedBy(Estimate.rounded(number("0"))))
                    .isEmpty();
        }

        @Test
        void yearlyGrowthIsTheRootOfTheMultiple() {
            Estimate growth = Estimate.exact(number("1210.00"))
                    .yearlyGrowthFrom(Estimate.exact(number("1000.00")), 2)
                    .orElseThrow();
            assertThat(growth.value().orElseThrow()).isEqualByComparingTo("10");
        }
    }

    @Nested
    class Order {
        @Test
        void numbersWithinEachOthersRoundingAreTooCloseToCall() {
            assertThat(Estimate.rounded(number("91")).standing(Estimate.exact(number("90.8"))))
                    .isEqualTo(Standing.UNDECIDED);
        }

        @Test
        void twoLowerBoundsAreTooCloseToCall() {
            Estimate bound = Estimate.of(number("250"), Hedge.MORE_THAN);
            assertThat(bound.standing(bound)).isEqualTo(Standing.UNDECIDED);
        }

        @Test
        void moreThanABoundIsAboveWhatReachesTheBoundAtMost() {
            Estimate above = Estimate.of(number("250"), Hedge.MORE_THAN);
            assertThat(above.standing(Estimate.of(number("250"), Hedge.AT_MOST)))
                    .isEqualTo(Standing.ABOVE);
            assertThat(Estimate.of(number("250"), Hedge.AT_LEAST).standing(Estimate.of(number("250"), Hedge.AT_MOST)))
                    .isEqualTo(Standing.UNDECIDED);
        }

        @Test
        void sameExactNumbersAreEqual() {
            assertThat(Estimate.exact(number("7.0")).standing(Estimate.exact(number("7.0"))))
                    .isEqualTo(Standing.EQUAL);
        }
    }

    @Test
    void theNegativeOfMoreThanIsLessThan() {
        Estimate negated = Estimate.of(number("3"), Hedge.MORE_THAN).negated();
        assertThat(negated)
                .isEqualTo(new Estimate(
                        Optional.of(number("-3")), Optional.empty(), Optional.of(number("-3")), Hedge.LESS_THAN));
    }
}
