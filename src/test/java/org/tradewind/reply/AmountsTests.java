package org.tradewind.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Unit;

class AmountsTests {
    private static final Amounts ENGLISH = new Amounts(Words.of(Lang.EN), Samples.catalog(), Numerals.of(Lang.EN));
    private static final Amounts RUSSIAN = new Amounts(Words.of(Lang.RU), Samples.catalog(), Numerals.of(Lang.RU));

    private static String spaced(String text) {
        return text.replace('\u202f', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EXACT      | $4.5 bn           | 4,5 млрд $",
                "ROUNDED    | $4.5 bn           | 4,5 млрд $",
                "ABOUT      | about $4.5 bn     | примерно 4,5 млрд $",
                "ALMOST     | almost $4.5 bn    | почти 4,5 млрд $",
                "MORE_THAN  | more than $4.5 bn | более 4,5 млрд $",
                "AT_LEAST   | at least $4.5 bn  | не менее 4,5 млрд $",
                "LESS_THAN  | less than $4.5 bn | менее 4,5 млрд $",
                "AT_MOST    | at most $4.5 bn   | не более 4,5 млрд $"
            })
    void eachHedgeHasItsWords(Hedge hedge, String english, String russian) {
        Estimate estimate = Estimate.of(new BigDecimal("45E8"), hedge);
        assertThat(ENGLISH.text(estimate, Unit.USD)).isEqualTo(english);
        assertThat(RUSSIAN.text(estimate, Unit.USD)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MORE_THAN | 3   | more than 3 times | более чем в 3 раза",
                "ALMOST    | 5   | almost 5 times    | почти в 5 раз",
                "EXACT     | 8.8 | 8.8 times         | в 8,8 раза",
                "EXACT     | 1   | 1 time            | в 1 раз",
                "ABOUT     | 21  | about 21 times    | примерно в 21 раз"
            })
    void multiplesFollowThePluralRules(Hedge hedge, String number, String english, String russian) {
        Estimate estimate = Estimate.of(new BigDecimal(number), hedge);
        assertThat(ENGLISH.text(estimate, Unit.TIMES)).isEqualTo(english);
        assertThat(RUSSIAN.text(estimate, Unit.TIMES)).isEqualTo(russian);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "592642168.306845  | USD         | $592.6 m                  | 592,6 млн $",
                "2205429299.61755  | USD         | $2,205.4 m                | 2 205,4 млн $",
                "50E8              | USD         | $5.0 bn                   | 5,0 млрд $",
                "165E7             | USD         | $1.65 bn                  | 1,65 млрд $",
                "1E9               | USD         | $1 bn                     | 1 млрд $",
                "2243E5            | USD         | $224.3 m                  | 224,3 млн $",
                "91E6              | USD         | $91 m                     | 91 млн $",
                "63317023900.0     | RUB         | RUB 63,317.0 m            | 63 317,0 млн ₽",
                "38.3782071444168  | RUB per USD | 38.38 roubles per dollar  | 38,38 рубля за доллар",
                "22.2              | percent     | 22.2%                     | 22,2 %",
                "9.21965767552435  | percent     | 9.2%                      | 9,2 %",
                "27                | rank        | 27th place                | 27-е место",
                "1                 | rank        | 1st place                 | 1-е место",
                "0                 | USD         | zero                      | ноль"
            })
    void digitsAreTheSourcesOwn(String number, String unit, String english, String russian) {
        Estimate estimate = Estimate.exact(new BigDecimal(number));
        assertThat(ENGLISH.text(estimate, new Unit(unit))).isEqualTo(english);
        assertThat(spaced(RUSSIAN.text(estimate, new Unit(unit)))).isEqualTo(russian);
    }

    @Test
    void rangesNameBothEnds() {
        Estimate range = Estimate.between(new BigDecimal("15"), new BigDecimal("20"));
        assertThat(ENGLISH.text(range, Unit.TIMES)).isEqualTo("15 to 20 times");
        assertThat(RUSSIAN.text(range, Unit.TIMES)).isEqualTo("в 15–20 раз");
    }

    @Test
    void cuttingDigitsNeverMakesABoundSayMore() {
        Estimate upper = Estimate.of(new BigDecimal("224340000.12345"), Hedge.LESS_THAN);
        Estimate lower = Estimate.of(new BigDecimal("224360000.12345"), Hedge.MORE_THAN);
        assertThat(ENGLISH.text(upper, Unit.USD)).isEqualTo("less than $224.4 m");
        assertThat(ENGLISH.text(lower, Unit.USD)).isEqualTo("more than $224.3 m");
    }

    @Nested
    class Balances {
        private final Figure exports = Samples.exports2020();

        @Test
        void aDeficitMirrorsTheHedge() {
            Figure deficit = Samples.balance(exports, Samples.imports2020());
            assertThat(ENGLISH.text(deficit)).isEqualTo("a deficit of at most about $0.1 bn");
            assertThat(RUSSIAN.text(deficit)).isEqualTo("дефицит не более примерно 0,1 млрд $");
        }

        @Test
        void aSurplusKeepsTheHedge() {
            Figure imports = Samples.printed(Samples.cell(Flow.IMPORTS, 2020), "4.2", "USD bn", Hedge.ROUNDED, "", "x");
            Figure surplus = Samples.balance(exports, imports);
            assertThat(ENGLISH.text(surplus)).isEqualTo("a surplus of at least about $0.3 bn");
        }

        @Test
        void aDeficitIsNamedInItsRow() {
            Figure deficit = Samples.balance(exports, Samples.imports2020());
            assertThat(ENGLISH.row(deficit)).isEqualTo("deficit at most about $0.1 bn");
            assertThat(RUSSIAN.row(deficit)).isEqualTo("дефицит не более ок. 0,1 млрд $");
            assertThat(ENGLISH.cells(List.of(deficit))).containsExactly("at most about $0.1 bn");
        }
    }

    @Nested
    class Computed {
        @Test
        void boundsStandBesideANumberThatIsLessCertainThanItsDigits() {
            Figure growth = Answered.of("change-computed").figure();
            assertThat(ENGLISH.text(growth)).isEqualTo("about +8.7% (between 6.4% and 11%)");
        }

        @Test
        void aBoundFromRoundedNumbersIsItselfOnlyNear() {
            assertThat(ENGLISH.text(Samples.computedShare())).isEqualTo("at most about 22%");
            assertThat(RUSSIAN.text(Samples.computedShare())).isEqualTo("не более примерно 22 %");
        }
    }

    /** The first figure of a sample. */
    private record Answered(Figure figure) {
        static Answered of(String name) {
            var outcome =
                    (Exchange.Outcome.Answered) Exchanges.of(name, Lang.EN).outcome();
            var answer = (org.tradewind.trade.Answer.Figures) outcome.answers().getFirst();
            return new Answered(answer.figures().getFirst());
        }
    }
}
