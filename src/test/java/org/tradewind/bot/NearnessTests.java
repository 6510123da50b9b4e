package org.tradewind.bot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTests {
    @ParameterizedTest
    @CsvSource({
        "exports, exports, 0",
        "exprots, exports, 1",
        "export, exports, 1",
        "ecports, exports, 1",
        "exporrts, exports, 1",
        "'', top, 3",
        "status, start, 3",
        "balance, share, 5",
    })
    void distanceCountsSlips(String typed, String meant, int slips) {
        assertThat(Nearness.distance(typed, meant)).isEqualTo(slips);
    }

    @Property(tries = 200)
    void distanceIsTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 12) String a,
            @ForAll @AlphaChars @StringLength(max = 12) String b) {
        assertThat(Nearness.distance(a, b))
                .isEqualTo(Nearness.distance(b, a))
                .isLessThanOrEqualTo(Math.max(a.length(), b.length()));
    }

    @ParameterizedTest
    @CsvSource({
        "exp, exports, true",
        "e, exports, false",
        "tpo, top, true",
        "ban, top, false",
        "subscribe, share, false"
    })
    void aSlipOrABeginningIsNear(String typed, String meant, boolean near) {
        assertThat(Nearness.near(typed, meant)).isEqualTo(near);
    }
}
