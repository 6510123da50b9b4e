package org.tradewind.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tradewind.dataset.Pace;

class CourtesyTests {
    private final List<Duration> rests = new ArrayList<>();
    private long now = 7;
    private final Courtesy courtesy = new Courtesy(() -> now, rest -> {
        rests.add(Duration.ofNanos(rest));
        now += rest;
    });

    private final Pace pace = courtesy.pace();

    private void work(int millis) {
        for (int i = 0; i < 1000; i++) {
            now += Duration.ofMillis(millis).toNanos() / 1000;
            pace.step();
        }
    }

    @Test
    void workRestsAsLongAsItWorksWhileSomebodyAsks() {
        courtesy.asked();
        work(10);
        assertThat(rests).hasSize(10).containsOnly(Duration.ofMillis(1));
    }

    @Test
    void workGoesOnWhereNobodyAsks() {
        work(10);
        assertThat(rests).isEmpty();
    }

    @Test
    void workGoesOnOnceNobodyAsksAnyMore() {
        courtesy.asked();
        work(1000);
        assertThat(rests).hasSize(100);
    }

    @Test
    void noRestIsLong() {
        courtesy.asked();
        now += Duration.ofMillis(150).toNanos();
        pace.step();
        assertThat(rests).containsExactly(Duration.ofMillis(20));
    }
}
