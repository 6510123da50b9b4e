package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/**
 * The whole product is killed while answers of a group in which many ask go together, or wait to: each is told, and only
 * what was on its way may be told twice, all of it or nothing.
 */
class GatheringKillTests {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int FIRST = 2010;
    private static final int MANY = 11;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final List<Long> people = new ArrayList<>();
    private long group;
    private Optional<Process> process = Optional.empty();

    @BeforeEach
    void gather() {
        long owner = simulator.addUser("Olga", "en");
        group = simulator.addSupergroup("Desk", owner);
        for (int i = 0; i < MANY; i++) {
            long person = simulator.addUser("Person" + i, "en");
            simulator.setStatus(group, person, MemberStatus.MEMBER);
            people.add(person);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        kill();
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private void start() throws IOException {
        process = Optional.of(new Program(folder)
                .with("TELEGRAM_BOT_TOKEN", simulator.token())
                .with("TELEGRAM_API_URL", simulator.url().toString())
                .with("TRADEWIND_HTTP_PORT", "0")
                .start("run"));
    }

    private void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }

    private void startInAGroupThatKnowsIt() throws IOException {
        start();
        simulator.awaitSent(group, 1, LONG);
    }

    /** The first is answered before any other asks, and all others wait for their turn. */
    private void everybodyAsks() {
        int before = simulator.sent(group).size();
        for (int i = 0; i < MANY; i++) {
            simulator.say(people.get(i), group, "/exports " + (FIRST + i));
            if (i == 0) {
                simulator.awaitSent(group, before + 1, LONG);
            }
        }
    }

    /** The years whose answers a message holds. */
    private static List<Integer> told(SentMessage message) {
        return IntStream.range(FIRST, FIRST + MANY)
                .filter(year -> message.text().contains("How I read it: Russia's technology exports in " + year))
                .boxed()
                .toList();
    }

    private List<Integer> told() {
        return simulator.sent(group).stream()
                .flatMap(message -> told(message).stream())
                .toList();
    }

    private List<Integer> all() {
        return IntStream.range(FIRST, FIRST + MANY).boxed().toList();
    }

    private void awaitAll() {
        assertThat(simulator.await(LONG, () -> Optional.of(told()).filter(told -> new TreeSet<>(told).size() == MANY)))
                .as(
                        "what was told in %s",
                        simulator.sent(group).stream().map(SentMessage::text).toList())
                .isPresent();
    }

    /** The first answer goes alone; what was to go together after it meets a fault, and then the process is killed. */
    private void killAt(Fault fault, int status, Ask asked) throws Exception {
        simulator.clearCalls();
        simulator.fail("sendMessage", 1, new Fault.Delay(Duration.ZERO));
        killAtTheNext(fault, status, asked);
    }

    private void killAtTheNext(Fault fault, int status, Ask asked) throws Exception {
        simulator.fail("sendMessage", 1, fault);
        asked.run();
        assertThat(simulator.await(
                        LONG,
                        () -> simulator.calls("sendMessage").stream()
                                .filter(call -> call.status() == status)
                                .findFirst()))
                .isPresent();
        kill();
        simulator.clearFaults();
    }

    private interface Ask {
        void run() throws Exception;
    }

    private void isToldOnceThoughKilledAt(Fault fault, int status) throws Exception {
        startInAGroupThatKnowsIt();
        killAt(fault, status, this::everybodyAsks);
        assertThat(told()).isEqualTo(all().subList(0, 1));
        start();
        awaitAll();
        assertThat(told()).isEqualTo(all());
    }

    @Test
    void whatWaitsTogetherIsToldOnce() throws Exception {
        isToldOnceThoughKilledAt(new Fault.RetryAfter(60), 429);
    }

    @Test
    void whatIsBeingSentAndDoesNotArriveIsToldOnce() throws Exception {
        isToldOnceThoughKilledAt(new Fault.Hang(), 0);
    }

    /** More often than an update is tried that kills the process by itself. At each start one goes alone, the rest together. */
    @Test
    void whatWaitsTogetherIsStillToldThoughTheProcessIsKilledAgainAndAgain() throws Exception {
        startInAGroupThatKnowsIt();
        killAt(new Fault.Hang(), 0, this::everybodyAsks);
        for (int kill = 1; kill <= KILLS; kill++) {
            killAt(new Fault.Hang(), 0, this::start);
            assertThat(told()).isEqualTo(all().subList(0, 1 + kill));
        }
        start();
        awaitAll();
        assertThat(told()).isEqualTo(all());
    }

    @Test
    void onlyWhatArrivesAsTheProcessIsKilledIsToldTwiceAndAllOfItOrNothing() throws Exception {
        startInAGroupThatKnowsIt();
        List<List<Integer>> onTheirWay = new ArrayList<>();
        everybodyAsks();
        for (int kill = 0; kill < KILLS && told().size() < MANY; kill++) {
            int before = simulator.sent(group).size();
            onTheirWay.add(told(simulator.awaitSent(group, before + 1, LONG).getLast()));
            kill();
            start();
        }
        awaitAll();
        List<Integer> rest = new ArrayList<>(told());
        all().forEach(rest::remove);
        List<Integer> twice = onTheirWay.stream()
                .filter(answers -> !answers.isEmpty() && rest.contains(answers.getFirst()))
                .flatMap(List::stream)
                .toList();
        assertThat(rest).containsExactlyInAnyOrderElementsOf(twice);
    }
}
