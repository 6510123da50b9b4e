package org.tradewind.dataset.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 12.5; 7",
                "POINT | 1,234.5",
                "POINT | 1,234,567",
                "UNTOLD | 5; 26",
                "POINT | 5; 26.1",
                "POINT | 1,234; 12.5",
                "COMMA | 12,75",
                "COMMA | 0,164; 112,734",
                "COMMA | 1 234,5",
                "COMMA | 1.234.567,8",
                "COMMA | 1.234.567; 1.234",
                "POINT | 1.234; 12.5",
                "COMMA | 112,734; 1,5"
            })
    void aSampleTellsHowNumbersAreWritten(Decimals decimals, String sample) {
        assertThat(Decimals.of(Arrays.stream(sample.split("; ", -1)))).contains(decimals);
    }

    @Test
    void aSampleThatCanBeReadBothWaysTellsNothing() {
        assertThat(Decimals.of(Arrays.stream(new String[] {"112,734", "5", ""})))
                .isEmpty();
        assertThat(Decimals.of(Arrays.stream(new String[] {"112.734", "5", ""})))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 12.5 | 12.5",
                "POINT | 1,234,567.8 | 1234567.8",
                "POINT | 1 234 567.8 | 1234567.8",
                "POINT | $ 5 | 5",
                "POINT | (7) | -7",
                "POINT | 2.5E7 | 25000000",
                "POINT | .5 | 0.5",
                "COMMA | 12,75 | 12.75",
                "COMMA | 1 234,5 | 1234.5",
                "COMMA | 1.234,5 | 1234.5",
                "COMMA | 1.234.567 | 1234567",
                "UNTOLD | 12,75 | 12.75",
                "UNTOLD | 12.75 | 12.75",
                "UNTOLD | 26 | 26"
            })
    void numbersAreReadAsTheyAreWritten(Decimals decimals, String text, BigDecimal number) {
        assertThat(decimals.read(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT | 12,75",
                "POINT | 0,164",
                "UNTOLD | 112,734",
                "POINT | 1,23,4",
                "COMMA | 12.75",
                "POINT | five",
                "POINT | 1.2.3",
                "POINT | 1e999"
            })
    void whatWouldBeAnotherNumberElsewhereIsNone(Decimals decimals, String text) {
        assertThat(decimals.read(text)).isEmpty();
    }
}
