package org.tradewind.trade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MultipleTests {
    private static final Unit USD = new Unit("USD");

    private static Figure figure(Flow flow, String number) {
        Cell cell = new Cell(
                Measure.VALUE,
                Optional.of(flow),
                new Economy("RUS"),
                Optional.empty(),
                Optional.empty(),
                new Period.Year(2015),
                Optional.empty());
        return Figure.of(
                cell,
                USD,
                Estimate.exact(new BigDecimal(number)),
                new Basis.Computed(Basis.Formula.DIFFERENCE, List.of()));
    }

    private static Optional<BigDecimal> value(Optional<Figure> figure) {
        return figure.flatMap(f -> f.estimate().value()).map(BigDecimal::stripTrailingZeros);
    }

    @Test
    void tellsHowManyTimesAndWhatPartOfTheOtherOneIs() {
        Figure imports = figure(Flow.IMPORTS, "2400");
        Figure exports = figure(Flow.EXPORTS, "1200");
        assertThat(value(Multiple.of(imports, exports))).contains(new BigDecimal("2"));
        assertThat(value(Multiple.part(exports, imports))).contains(new BigDecimal("5E+1"));
    }

    @Test
    void dividesDeficitsByHowDeepTheyAre() {
        Figure deep = figure(Flow.BALANCE, "-1000");
        Figure shallow = figure(Flow.BALANCE, "-250");
        assertThat(value(Multiple.of(deep, shallow))).contains(new BigDecimal("4"));
        assertThat(value(Multiple.part(shallow, deep))).contains(new BigDecimal("25"));
    }

    @Test
    void dividesNoDeficitByASurplusNorABalanceByAFlow() {
        Figure deficit = figure(Flow.BALANCE, "-1000");
        assertThat(Multiple.of(deficit, figure(Flow.BALANCE, "500"))).isEmpty();
        assertThat(Multiple.of(figure(Flow.BALANCE, "500"), deficit)).isEmpty();
        assertThat(Multiple.of(figure(Flow.BALANCE, "500"), figure(Flow.EXPORTS, "500")))
                .isEmpty();
        assertThat(Multiple.of(figure(Flow.BALANCE, "0"), deficit)).isEmpty();
    }
}
