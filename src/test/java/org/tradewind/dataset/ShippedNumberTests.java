package org.tradewind.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.dataset.ShippedPackage.READ;
import static org.tradewind.dataset.ShippedPackage.observations;
import static org.tradewind.dataset.ShippedPackage.row;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Period;

/** What the numbers of the shipped package say, with the words around them. */
class ShippedNumberTests {
    static Stream<Observation> single() {
        return observations().stream().filter(o -> o.estimate().orElseThrow().hedge() != Hedge.BETWEEN);
    }

    @ParameterizedTest
    @MethodSource("single")
    void eachHasTheBoundsThatItsWordsAllow(Observation o) {
        String printed = o.row().number();
        BigDecimal scale = BigDecimal.ONE.scaleByPowerOfTen(
                o.row().unit().endsWith(" bn") ? 9 : o.row().unit().endsWith(" m") ? 6 : 0);
        int decimals = printed.contains(".") ? printed.length() - printed.indexOf('.') - 1 : 0;
        BigDecimal value = new BigDecimal(printed).multiply(scale);
        BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals).multiply(scale);
        Estimate e = o.estimate().orElseThrow();
        assertThat(e.value().orElseThrow()).isEqualByComparingTo(value);
        switch (e.hedge()) {
            case EXACT, ROUNDED -> {
                assertThat(e.low().orElseThrow()).isEqualByComparingTo(value.subtract(half));
                assertThat(e.high().orElseThrow()).isEqualByComparingTo(value.add(half));
            }
            case MORE_THAN -> {
                assertThat(e.low().orElseThrow()).isEqualByComparingTo(value);
                assertThat(e.high()).isEmpty();
            }
            case ALMOST -> {
                assertThat(e.low()).isEmpty();
                assertThat(e.high().orElseThrow()).isEqualByComparingTo(value);
            }
            case ABOUT -> assertThat(Stream.of(e.low(), e.high())).allMatch(Optional::isEmpty);
            case AT_LEAST, LESS_THAN, AT_MOST, BETWEEN -> assertThat(e).isNull();
        }
    }

    @Test
    void theRangeOfTwoRowsIsOneFigure() {
        Observation range = row("ewdn-2020-exports-multiple-of-early-2000s");
        assertThat(range.estimate()).contains(Estimate.between(new BigDecimal("15"), new BigDecimal("20")));
        assertThat(range.row().number()).isEqualTo("15–20");
        assertThat(range.cell().base()).contains(new Period.Era("early-2000s", 2000));
        assertThat(observations()).hasSize(72);
    }

    @Test
    void hedgesAreThoseOfTheSources() {
        assertThat(observations())
                .filteredOn(o -> o.estimate().orElseThrow().hedge() == Hedge.MORE_THAN)
                .extracting(o -> o.row().id())
                .containsExactly(
                        "moscow-times-2020-exports-usd",
                        "moscow-times-2020-exports-multiple-of-2018",
                        "moscow-times-2020-exports-usa-usd",
                        "moscow-times-2020-exports-deu-usd",
                        "moscow-times-2020-exports-che-usd",
                        "moscow-times-2020-exports-chn-usd",
                        "moscow-times-2020-exports-blr-usd");
        assertThat(row("moscow-times-2020-exports-nld-usd")
                        .estimate()
                        .orElseThrow()
                        .hedge())
                .isEqualTo(Hedge.ALMOST);
        assertThat(row("moscow-times-2020-exports-nld-share")
                        .estimate()
                        .orElseThrow()
                        .hedge())
                .isEqualTo(Hedge.ABOUT);
        assertThat(row("hik-2018-exports-che-usd").estimate().orElseThrow().hedge())
                .isEqualTo(Hedge.ROUNDED);
    }

    @Test
    void printedDigitsAreKept() {
        assertThat(row("sum-spb-2021-imports-usd")
                        .estimate()
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .precision())
                .isEqualTo(2);
        assertThat(row("hik-2018-imports-usd")
                        .estimate()
                        .orElseThrow()
                        .value()
                        .orElseThrow()
                        .precision())
                .isEqualTo(1);
    }

    @Test
    void theOnlyContradictionIsTheDutchQuarter() {
        assertThat(READ.warnings()).singleElement().satisfies(problem -> {
            assertThat(problem.fault()).isEqualTo("share-excluded");
            assertThat(problem.blocking()).isFalse();
            assertThat(problem.arguments()).containsExactly("moscow-times-2020-exports-nld-share", "25", "≤ 22.23");
        });
    }
}
