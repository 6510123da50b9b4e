package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.MemberStatus;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;
import org.tradewind.store.PostgresServer;

/**
 * A process is stunned while it is about to tell what a group asked, and wakes when another has told it in its stead.
 */
@ExtendWith(PostgresServer.Extension.class)
class RelievedTests {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int FIRST = 2012;
    private static final int MANY = 6;

    @TempDir
    Path folder;

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private long owner;
    private long group;

    private List<Integer> told() {
        return simulator.sent(group).stream()
                .map(SentMessage::text)
                .flatMap(RelievedTests::told)
                .toList();
    }

    private static Stream<Integer> told(String text) {
        return IntStream.rangeClosed(FIRST, FIRST + MANY)
                .filter(year -> text.contains("How I read it: Russia's technology exports in " + year))
                .boxed();
    }

    private void awaitTold(int count) {
        assertThat(simulator.await(LONG, () -> Optional.of(told()).filter(told -> told.size() >= count)))
                .as("what was told in %s", simulator.sent(group))
                .isPresent();
    }

    /** All others ask while the first answer has to wait, so that theirs go together after it. */
    private void everybodyAsks(Fleet fleet) {
        for (int i = 0; i < MANY; i++) {
            long person = simulator.addUser("Person" + i, "en");
            simulator.setStatus(group, person, MemberStatus.MEMBER);
            simulator.say(person, group, "/exports " + (FIRST + i));
            if (i == 0) {
                simulator.awaitCalls("sendMessage", 2, LONG);
            }
        }
        await().atMost(LONG)
                .until(() -> health(fleet.ports().getFirst()).contains("\"queued\":" + MANY) || !told().isEmpty());
    }

    private static String health(int port) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + "/healthz");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    /** What a process is about to send when it is stunned is put off by this fault, so that it tries again when it wakes. */
    private void isToldOnce(PostgresServer server, Fault... faults) throws Exception {
        try (Fleet fleet = new Fleet(folder, simulator, server.database(), true, 2)) {
            fleet.kill(1);
            owner = simulator.addUser("Olga", "en");
            group = simulator.addSupergroup("Desk", owner);
            simulator.awaitCalls("sendMessage", 1, LONG);
            simulator.fail("sendMessage", 1, new Fault.RetryAfter(8));
            simulator.fail("sendMessage", 1, new Fault.Delay(Duration.ZERO));
            for (Fault fault : faults) {
                simulator.fail("sendMessage", 1, fault);
            }
            everybodyAsks(fleet);
            simulator.awaitCalls("sendMessage", 3 + faults.length, LONG);
            fleet.stun(0);
            simulator.clearFaults();
            assertThat(told()).containsExactly(FIRST);
            fleet.start(1);
            awaitTold(MANY);
            fleet.wake(0);
            await().atMost(LONG).until(() -> fleet.log(0).contains("stay in the inbox") || told().size() > MANY);
            await().atMost(LONG).until(() -> health(fleet.ports().getFirst()).contains("\"queued\":0"));
            simulator.say(owner, group, "/exports " + (FIRST + MANY));
            awaitTold(MANY + 1);
            assertThat(told())
                    .isEqualTo(
                            IntStream.rangeClosed(FIRST, FIRST + MANY).boxed().toList());
        } finally {
            simulator.close();
        }
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void whatWasToGoTogetherIsToldOnce(PostgresServer server) throws Exception {
        isToldOnce(server, new Fault.RetryAfter(3));
    }

    @Test
    void theRestOfWhatTelegramDidNotTakeTogetherIsToldOnce(PostgresServer server) throws Exception {
        isToldOnce(server, new Fault.Refused(400, "Bad Request: message is too long"), new Fault.RetryAfter(3));
    }
}
