package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int CALLS = 200;

    private final Pace pace = new Pace();

    @Test
    void whatAStartCallsGoesAtOnce() {
        assertThat(Stream.generate(() -> pace.take(5)).limit(10)).containsOnly(5L);
    }

    @Test
    void noSecondHoldsMoreThanThirtyThoughSomeCallsAreLate() {
        Random random = new Random(7);
        List<Long> arrivals = Stream.generate(() -> pace.take(0) + random.nextLong(SECOND / 20))
                .limit(CALLS)
                .toList();
        for (long first : arrivals) {
            assertThat(arrivals)
                    .filteredOn(at -> at >= first && at < first + SECOND)
                    .hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void manyCallsAreNotMuchSlowerThanTelegramAllows() {
        long last = Stream.generate(() -> pace.take(0)).limit(CALLS).toList().getLast();
        assertThat(last).isLessThan(7 * SECOND);
    }
}
