package org.tradewind.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The simulation agrees with what is known of queues, and the page with the simulation. */
class PlanTests {
    private static final int QUESTIONS = 200_000;
    private static final long SEED = 20261124;

    @Test
    void oneOutletAloneIsTheQueueOfTheTextbooks() {
        // M/D/1: the mean wait before service is load / (2 * rate of service * (1 - load)).
        double load = 0.8;
        Outlet outlet = new Outlet(1_000, 0, 30);
        double expected = load / (2 * 30 * (1 - load));
        assertThat(outlet.ask(30 * load, QUESTIONS, new Random(SEED)).mean())
                .isCloseTo(expected, within(expected / 10));
    }

    @Test
    void moreWorkersThanTheOutletNeedsMakeNoAnswerComeSooner() {
        double few =
                new Outlet(8, 0.05, 30).ask(25, QUESTIONS, new Random(SEED)).at(0.99);
        double many =
                new Outlet(64, 0.05, 30).ask(25, QUESTIONS, new Random(SEED)).at(0.99);
        assertThat(few).isCloseTo(many, within(0.05));
    }

    @Test
    void thePageShowsWhatTheSimulationGives() throws IOException {
        String page = Files.readString(Path.of("docs/plan.md"));
        assertThat(page).contains(waits(15), waits(24), waits(28.5));
    }

    private static String waits(double rate) {
        Outlet.Waits waits = new Outlet(4, 0.005, Arithmetic.OUTLET).ask(rate, QUESTIONS, new Random(SEED));
        return String.format(
                Locale.ROOT,
                "| %.1f | %.0f %% | %.0f ms | %.0f ms |",
                rate,
                100 * rate / 30,
                1000 * waits.at(0.5),
                1000 * waits.at(0.99));
    }

    @Test
    void thePageShowsWhatTheArithmeticGives() throws IOException {
        String page = Files.readString(Path.of("docs/plan.md"));
        double rows = Arithmetic.monthlyRows();
        assertThat(page)
                .contains(
                        String.format(Locale.ROOT, "%,d messages a day", Arithmetic.messagesADay()),
                        String.format(Locale.ROOT, "%.1f bn rows", rows / 1e9),
                        String.format(Locale.ROOT, "%.0f GB", Arithmetic.bytes(rows) / 1e9),
                        String.format(Locale.ROOT, "%.0f minutes", Arithmetic.publishing(rows) / 60));
    }
}
