package org.tradewind.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NotationTests {
    private static final Slice EXPORTS =
            Slice.of(Flow.EXPORTS).withPeriods(List.of(Period.ofYear(2018), new Period.Quarter(2020, 1)));
    private static final Slice BALANCE = Slice.of(Flow.BALANCE).withPeriods(List.of(Period.ofYear(2020)));

    static Stream<Query> queries() {
        return Stream.of(
                new Query.Value(
                        EXPORTS.withPartners(List.of(new Economy("NLD"))).withUnit(new Unit("RUB per USD"))),
                new Query.Value(Slice.of(new Measure("exchange-rate")).withPeriods(List.of(new Period.Month(2014, 5)))),
                new Query.Series(Slice.of(Flow.IMPORTS)),
                new Query.Ranking(
                        EXPORTS.withExcept(List.of(new Economy("CHN"))), Dimension.PARTNER, Query.Order.LOWEST, 2, 1),
                new Query.Ranking(EXPORTS, Dimension.PARTNER, Query.Order.HIGHEST, 1, 5, true),
                new Query.Share(EXPORTS.withProducts(List.of(new Product("0102"))), Query.Whole.TURNOVER),
                new Query.Change(EXPORTS, Optional.of(new Period.Era("early-2000s", 2000)), Query.Form.TIMES),
                new Query.Change(EXPORTS, Optional.empty(), Query.Form.PERCENT),
                new Query.Balance(BALANCE),
                new Query.Comparison(EXPORTS),
                new Query.Comparison(EXPORTS, true),
                new Query.Breakdown(EXPORTS, Dimension.PRODUCT),
                new Query.Extreme(BALANCE, Dimension.PERIOD, Query.Order.HIGHEST),
                new Query.Filter(
                        EXPORTS, Dimension.PARTNER, Threshold.between(new BigDecimal("1E+8"), new BigDecimal("5E+8"))),
                new Query.Filter(EXPORTS, Dimension.PERIOD, Threshold.below(new BigDecimal("4000"), true)),
                new Query.Claim(
                        new Query.Value(EXPORTS),
                        new Assertion.Amount(Estimate.of(new BigDecimal("5E+9"), Hedge.MORE_THAN), Unit.USD)),
                new Query.Claim(new Query.Comparison(EXPORTS), new Assertion.FirstIs(Query.Order.LOWEST)),
                new Query.Claim(new Query.Value(EXPORTS), new Assertion.ComesFirst("NLD")),
                new Query.Claim(new Query.Balance(BALANCE), new Assertion.Surplus(false)),
                new Query.Claim(new Query.Value(EXPORTS), new Assertion.Grew(true)),
                new Query.Claim(
                        new Query.Series(EXPORTS), new Assertion.Each(new Assertion.Not(new Assertion.Grew(false)))),
                new Query.Claim(
                        new Query.Series(EXPORTS), new Assertion.Not(new Assertion.Each(new Assertion.Grew(true)))),
                new Query.Coverage(Optional.empty()),
                new Query.Coverage(Optional.of(EXPORTS)),
                new Query.Definition(Optional.of("technology-trade")),
                new Query.Source(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void readsWhatItWrote(Query query) {
        assertThat(Notation.read(query.notation())).isEqualTo(query);
    }

    @Test
    void isOneReadableLine() {
        Query query = new Query.Ranking(
                Slice.of(Flow.EXPORTS).withPeriods(List.of(Period.ofYear(2018))),
                Dimension.PARTNER,
                Query.Order.HIGHEST,
                1,
                10);
        assertThat(query.notation())
                .isEqualTo("ranking flow=exports period=2018 by=partner order=highest from=1 limit=10");
    }

    @Test
    void refusesWhatIsNoNotation() {
        for (String line : List.of("", "poem flow=exports", "value flow", "value flow=smuggling period=2018")) {
            assertThatThrownBy(() -> Notation.read(line)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
