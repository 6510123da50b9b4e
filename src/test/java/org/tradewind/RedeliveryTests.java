package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/**
 * The program is killed each time that it has done what an admin asked for and is about to say so; at its next start it
 * takes the same message once more, and does nothing twice.
 */
class RedeliveryTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final long OLGA = 7001;
    private static final long PAVEL = 7002;
    private static final int ALL = 1_000;
    private static final int HUNG = 0;

    @TempDir
    Path folder;

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private Optional<Process> process = Optional.empty();

    @BeforeEach
    void prepare() {
        simulator.setFloodLimits(false);
        simulator.addUser(OLGA, "Olga", "en");
        simulator.addUser(PAVEL, "Pavel", "en");
    }

    @AfterEach
    void stop() throws InterruptedException {
        kill();
        assertThat(simulator.complaints()).isEmpty();
        simulator.close();
    }

    private void start(String twoAdmins) throws IOException {
        process = Optional.of(new Program(folder)
                .with("TELEGRAM_BOT_TOKEN", simulator.token())
                .with("TELEGRAM_API_URL", simulator.url().toString())
                .with("TELEGRAM_LIMITS", "off")
                .with("TRADEWIND_ADMINS", OLGA + "," + PAVEL)
                .with("TRADEWIND_TWO_ADMINS", twoAdmins)
                .with("TRADEWIND_HTTP_PORT", "0")
                .start("run"));
    }

    private void kill() throws InterruptedException {
        if (process.isPresent()) {
            process.get().destroyForcibly().waitFor();
        }
    }

    private SentMessage after(long person, Runnable deed) {
        long before = newest(person);
        deed.run();
        return answer(person, before);
    }

    private long newest(long person) {
        return simulator.sent(person).stream()
                .mapToLong(SentMessage::revision)
                .max()
                .orElse(0);
    }

    private SentMessage answer(long person, long before) {
        Predicate<SentMessage> answers = message -> message.revision() > before
                && !message.text().endsWith("…")
                && !message.text().contains("proposes russia")
                && !message.text().contains("which you proposed");
        return simulator
                .await(
                        SOON,
                        () -> simulator.sent(person).stream().filter(answers).reduce((first, second) -> second))
                .orElseThrow();
    }

    private String reply(long person, String words) {
        return after(person, () -> simulator.say(person, words)).text();
    }

    /** The answer to what was done when the program was killed as it was about to say so. */
    private String afterKill(String twoAdmins, long person, Runnable deed) throws Exception {
        long before = newest(person);
        killIn(person, deed);
        start(twoAdmins);
        return answer(person, before).text();
    }

    private void killIn(long person, Runnable deed) throws InterruptedException {
        simulator.clearCalls();
        for (String method : List.of("sendMessage", "editMessageText")) {
            simulator.fail(method, ALL, new Fault.Hang());
        }
        deed.run();
        assertThat(simulator.await(
                        SOON,
                        () -> simulator.calls().stream()
                                .filter(call -> call.status() == HUNG)
                                .filter(call -> Objects.equals(call.parameter("chat_id"), Long.toString(person)))
                                .findFirst()))
                .isPresent();
        kill();
        simulator.clearFaults();
    }

    private String sayAndKill(String twoAdmins, long person, String words) throws Exception {
        return afterKill(twoAdmins, person, () -> simulator.say(person, words));
    }

    /** Another table of groups, which changes no golden answer. */
    private void send(long person, String until) {
        String groups = shipped("groups.csv");
        assertThat(groups).contains("GEO,1993,2009");
        byte[] other = groups.replaceFirst("GEO,1993,2009", "GEO,1993," + until).getBytes(StandardCharsets.UTF_8);
        simulator.upload(Saying.by(person, ""), "groups.csv", "text/csv", other);
    }

    private static String shipped(String table) {
        try {
            return Files.readString(Program.SHIPPED.resolve(table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatWasDoneBeforeAKillIsSaidAfterwardsAndDoneOnce() throws Exception {
        start("off");
        assertThat(after(OLGA, () -> send(OLGA, "2008")).text()).contains("1.0.1, from groups.csv, is sound");
        assertThat(sayAndKill("off", OLGA, "/publish"))
                .startsWith("russia-technology-trade: version 1.0.1 is now served, in place of 1.0.0. Audit 2,");
        assertThat(after(OLGA, () -> send(OLGA, "2007")).text()).contains("1.0.2, from groups.csv, is sound");
        assertThat(reply(OLGA, "/publish")).contains("version 1.0.2 is now served, in place of 1.0.1. Audit 4,");
        assertThat(sayAndKill("off", OLGA, "/rollback"))
                .startsWith("russia-technology-trade: version 1.0.1 is served again, in place of 1.0.2. Audit 5,")
                .contains("Other tables that differ: groups.");
        assertThat(reply(OLGA, "exports 2020")).contains("russia-technology-trade 1.0.1");

        assertThat(reply(OLGA, "/reload")).contains("1.0.0, from the data folder, is sound");
        assertThat(sayAndKill("off", OLGA, "/cancel")).contains("the draft 1.0.0 is dropped");
        assertThat(sayAndKill("off", OLGA, "/admins add 99")).isEqualTo("99 is now an admin.");
        assertThat(reply(OLGA, "/admins remove 99")).isEqualTo("99 is an admin no more.");
        assertThat(reply(OLGA, "/audit"))
                .contains("The chain of 9 entries is whole.")
                .contains("9. ", "8. ", "– removed an admin – 99", "– added an admin – 99")
                .containsOnlyOnce("rolled back")
                .containsOnlyOnce("dropped");
    }

    @Test
    void whereOneProposesAndAnotherPublishesTheSameHolds() throws Exception {
        start("on");
        reply(PAVEL, "/start");
        assertThat(afterKill("on", OLGA, () -> send(OLGA, "2008"))).contains("Another admin must publish it");
        assertThat(reply(OLGA, "/publish")).contains("Another admin must publish it");
        assertThat(sayAndKill("on", PAVEL, "/publish")).contains("version 1.0.1 is now served, in place of 1.0.0");
        assertThat(sayAndKill("on", PAVEL, "/rollback")).contains("version 1.0.0 is served again");
        assertThat(reply(OLGA, "/audit"))
                .contains("The chain of 3 entries is whole.")
                .contains("7001 – proposed", "7002 – published", "7002 – rolled back");
        String toPavel = "7001 proposes russia-technology-trade 1.0.1";
        String toOlga = "7002 has published russia-technology-trade 1.0.1, which you proposed.";
        assertThat(told(PAVEL, toPavel)).isEqualTo(1);
        assertThat(told(OLGA, toOlga)).isEqualTo(1);
    }

    @Test
    void aProposalThatNobodyWasToldOfYetIsToldAfterwards() throws Exception {
        start("on");
        reply(PAVEL, "/start");
        long before = newest(OLGA);
        killIn(OLGA, () -> send(OLGA, "2008"));
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("state/tradewind.db"));
                Statement sql = store.createStatement()) {
            sql.executeUpdate("delete from notices");
            sql.executeUpdate("delete from heard");
        }
        start("on");
        assertThat(answer(OLGA, before).text()).contains("Another admin must publish it");
        assertThat(told(PAVEL, "7001 proposes russia-technology-trade 1.0.1")).isEqualTo(1);
        assertThat(reply(OLGA, "/audit")).contains("The chain of 1 entry is whole.");
    }

    private long told(long person, String words) {
        assertThat(simulator.await(
                        SOON,
                        () -> simulator.sent(person).stream()
                                .filter(message -> message.text().startsWith(words))
                                .findFirst()))
                .isPresent();
        return simulator.sent(person).stream()
                .filter(message -> message.text().startsWith(words))
                .count();
    }
}
