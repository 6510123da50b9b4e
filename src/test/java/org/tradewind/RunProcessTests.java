package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** {@code run} and {@code demo} as real processes that are told to stop. */
class RunProcessTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Pattern PAGE = Pattern.compile("Talk to Tradewind on (http://127\\.0\\.0\\.1:\\d+/?)");

    @TempDir
    Path folder;

    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final long anna = simulator.addUser("Anna", "en");

    @AfterEach
    void stop() {
        simulator.close();
    }

    private Program program() {
        return new Program(folder)
                .with("TELEGRAM_BOT_TOKEN", simulator.token())
                .with("TELEGRAM_API_URL", simulator.url().toString())
                .with("TRADEWIND_HTTP_PORT", "0");
    }

    /** SIGTERM. */
    private static void assertEndsWell(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void whatIsInHandWhenToldToStopIsFinishedAndNothingIsAnsweredTwice() throws Exception {
        Program program = program();
        Process first = program.start("run");
        try {
            simulator.fail("sendMessage", 1, new Fault.Delay(Duration.ofSeconds(2)));
            simulator.say(anna, "exports 2020");
            assertThat(simulator.awaitSent(anna, 1, SOON)).hasSize(1);
            assertEndsWell(first);
            assertThat(program.out()).isEmpty();
            assertThat(program.err()).contains("told to stop").doesNotContain(simulator.token(), "\tat ");
        } finally {
            first.destroyForcibly();
        }
        simulator.say(anna, "exports 2018");
        Process second = program.start("run");
        try {
            assertThat(simulator.awaitSent(anna, 2, SOON).getLast().text()).contains("2018");
            assertEndsWell(second);
        } finally {
            second.destroyForcibly();
        }
        assertThat(simulator.sent(anna)).extracting(SentMessage::text).hasSize(2);
        assertThat(simulator.complaints()).isEmpty();
    }

    @Test
    void aTokenThatTelegramDoesNotKnowEndsItWithOne() throws Exception {
        Program program = program().with("TELEGRAM_BOT_TOKEN", "987654321:AAsomebodyElsesTokenSomebodyElses");
        Process process = program.start("run");
        try {
            assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            assertThat(program.err()).contains("does not know the token").doesNotContain("AAsomebody");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutDataItEndsWithOneAndSaysWhy() throws Exception {
        Program.Outcome outcome =
                program().with("TRADEWIND_DATA", folder.toString()).run("run");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("TRADEWIND_DATA (tradewind.data): no data package in " + folder)
                .doesNotContain("\tat ");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aPortThatIsTakenEndsItWithOneAndSaysWhich() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Program.Outcome run = program().with("TRADEWIND_HTTP_PORT", port).run("run");
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("TRADEWIND_HTTP_PORT", port).doesNotContain("\tat ", "Javalin");
            Program.Outcome demo = new Program(folder).run("demo", "--port", port);
            assertThat(demo.exitCode()).isEqualTo(1);
            assertThat(demo.err()).contains(port).doesNotContain("\tat ").hasLineCount(1);
        }
    }

    @Test
    void theDemoServesItsPageUntilItIsToldToStop() throws Exception {
        Program program = new Program(folder);
        Process demo = program.start("demo", "--port", "0");
        try {
            await().atMost(SOON).until(() -> PAGE.matcher(program.out()).find());
            URI page = PAGE.matcher(program.out())
                    .results()
                    .map((MatchResult found) -> URI.create(found.group(1)))
                    .findFirst()
                    .orElseThrow();
            try (HttpClient client = HttpClient.newHttpClient()) {
                HttpResponse<String> answer =
                        client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).containsIgnoringCase("<html");
            }
            assertEndsWell(demo);
        } finally {
            demo.destroyForcibly();
        }
    }
}
