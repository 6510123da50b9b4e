package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.reply.Button;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/** Telegram refuses, is away, or says odd things. */
class FaultTests {
    @TempDir
    Path folder;

    private Simulator simulator;
    private long anna;
    private Optional<Edge> edge = Optional.empty();

    @BeforeEach
    void start() {
        simulator = Simulator.start(SimulatorSettings.defaults());
        anna = simulator.addUser("Anna", "en");
    }

    @AfterEach
    void stop() {
        edge.ifPresent(Edge::close);
        simulator.close();
    }

    private Edge open() {
        Edge opened = new Edge(simulator, folder, Edge::echo);
        edge = Optional.of(opened);
        return opened;
    }

    private List<String> answers(int count) {
        return simulator.awaitSent(anna, count, SOON).stream()
                .map(SentMessage::text)
                .toList();
    }

    private static void eventually(Callable<Boolean> state) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(20)).until(state);
    }

    @Nested
    class WhileSending {

        private void failsOnce(Fault fault, int messages) {
            open();
            simulator.fail("sendMessage", 1, fault);
            simulator.say(anna, "hello");
            assertThat(answers(messages)).containsOnly("echo hello").hasSize(messages);
        }

        @Test
        void itWaitsAsLongAsItIsTold() {
            failsOnce(new Fault.RetryAfter(1), 1);
            List<ApiCall> calls = simulator.awaitCalls("sendMessage", 2, SOON);
            assertThat(Duration.between(calls.get(0).received(), calls.get(1).received()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }

        @Test
        void aFaultOfTelegramsOwnIsOutlived() {
            failsOnce(new Fault.Refused(500, "Internal Server Error"), 1);
        }

        @Test
        void aPageOfAProxyIsNoAnswer() {
            failsOnce(new Fault.HtmlPage(502), 1);
        }

        @Test
        void aBrokenConnectionIsOutlived() {
            failsOnce(new Fault.Reset(), 1);
        }

        @Test
        void aProxyInTroubleForAWhileIsOutlived() {
            failsAFewTimes(new Fault.HtmlPage(502));
        }

        @Test
        void aConnectionThatBreaksAgainAndAgainIsOutlived() {
            failsAFewTimes(new Fault.Reset());
        }

        private void failsAFewTimes(Fault fault) {
            Edge opened = open();
            simulator.fail("sendMessage", 4, fault);
            simulator.say(anna, "hello");
            assertThat(simulator.awaitSent(anna, 1, Duration.ofMinutes(1)))
                    .extracting(SentMessage::text)
                    .containsExactly("echo hello");
            eventually(() -> opened.store().inbox().open().isEmpty());
        }

        @Test
        void marksThatAreRefusedGoAsPlainText() {
            open();
            simulator.fail("sendMessage", 1, new Fault.Refused(400, "Bad Request: can't parse entities: odd tag"));
            simulator.say(anna, "a < b");
            assertThat(answers(1)).containsExactly("echo a < b");
            assertThat(simulator.awaitCalls("sendMessage", 2, SOON).get(1).parameter("parse_mode"))
                    .isEmpty();
        }

        @Test
        void whoBlocksTheBotIsRememberedAndCostsNothingMore() {
            Edge opened = open();
            simulator.fail("sendMessage", 1, new Fault.Refused(403, "Forbidden: bot was blocked by the user"));
            simulator.say(anna, "hello");
            eventually(() -> !opened.store().outbox().isReachable(anna));
            eventually(() -> opened.store().inbox().open().isEmpty());
            assertThat(simulator.calls("sendMessage")).hasSize(1);
        }

        @Test
        void blockingAndUnblockingIsNoted() {
            Edge opened = open();
            simulator.block(anna);
            eventually(() -> !opened.store().outbox().isReachable(anna));
            simulator.unblock(anna);
            eventually(() -> opened.store().outbox().isReachable(anna));
        }

        @Test
        void aGroupThatMovedGetsItsAnswerInItsNewPlace() {
            Edge opened = open();
            long small = simulator.addGroup("Small", anna);
            long big = simulator.addSupergroup("Big", anna);
            opened.store().memory().set(small, "lang", "ru");
            simulator.fail("sendMessage", 1, new Fault.Migrated(big));
            simulator.say(anna, small, "/exports@tradewind_bot");
            assertThat(simulator.awaitSent(big, 1, SOON).getFirst().text()).isEqualTo("echo /exports");
            assertThat(opened.store().memory().settings(big)).containsEntry("lang", "ru");
        }

        @Test
        void anAnswerThatCannotBeEditedIsSentAnew() {
            open();
            SentMessage question = simulator.say(anna, "first");
            answers(1);
            simulator.fail("editMessageText", 1, new Fault.Refused(400, "Bad Request: message to edit not found"));
            simulator.edit(question, "second");
            assertThat(answers(2)).containsExactly("echo first", "echo second");
        }

        @Test
        void aPressThatIsTooOldIsNoMatter() {
            Edge opened = new Edge(
                    simulator, folder, message -> Edge.text("echo " + message.text(), new Button("next", "/next")));
            edge = Optional.of(opened);
            simulator.say(anna, "first");
            SentMessage answer = simulator.awaitSent(anna, 1, SOON).getFirst();
            simulator.fail(
                    "answerCallbackQuery",
                    1,
                    new Fault.Refused(
                            400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
            simulator.press(anna, answer, "next");
            eventually(() -> simulator.now(answer).orElseThrow().text().equals("echo /next"));
            assertThat(opened.bot().health().faults()).isZero();
        }

        @Test
        void itKeepsToTheLimits() {
            simulator.setFloodLimits(true);
            open();
            IntStream.range(0, 3).forEach(i -> simulator.say(anna, "question " + i));
            assertThat(answers(3)).containsExactly("echo question 0", "echo question 1", "echo question 2");
            assertThat(simulator.awaitCalls("sendMessage", 3, SOON)).allMatch(ApiCall::succeeded);
        }
    }

    @Nested
    class WhilePolling {

        private void outlives(Fault fault) {
            simulator.fail("getUpdates", 2, fault);
            simulator.say(anna, "hello");
            Edge opened = open();
            assertThat(answers(1)).containsExactly("echo hello");
            assertThat(opened.bot().health().problem()).isEmpty();
        }

        @Test
        void aProxysPageIsOutlived() {
            outlives(new Fault.HtmlPage(502));
        }

        @Test
        void aPageWithTheStatusOfSuccessIsOutlived() {
            outlives(new Fault.HtmlPage(200));
        }

        @Test
        void aSecondPollerIsOutlived() {
            outlives(
                    new Fault.Refused(
                            409,
                            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        }

        @Test
        void beingToldToWaitIsHeeded() {
            outlives(new Fault.RetryAfter(1));
        }

        @Test
        void aBrokenConnectionIsOutlived() {
            outlives(new Fault.Reset());
        }

        @Test
        void aServerThatIsNotThereAtTheStartIsOutlived() {
            simulator.fail("getMe", 1, new Fault.Reset());
            simulator.fail("deleteWebhook", 1, new Fault.Refused(500, "Internal Server Error"));
            simulator.say(anna, "hello");
            open();
            assertThat(answers(1)).containsExactly("echo hello");
        }

        @Test
        void anUnknownTokenStopsTheBotAndTellsTheOperator() {
            edge = Optional.of(new Edge(simulator.url(), "1:wrong", folder, true, Edge::echo));
            assertThat(edge.get().bot().ended().toCompletableFuture())
                    .succeedsWithin(SOON)
                    .asString()
                    .contains("token")
                    .doesNotContain("1:wrong");
        }

        @Test
        void aTokenThatIsRevokedLaterStopsTheBot() {
            Edge opened = open();
            simulator.say(anna, "hello");
            answers(1);
            simulator.fail("getUpdates", 10, new Fault.Refused(401, "Unauthorized"));
            simulator.say(anna, "again");
            assertThat(opened.bot().ended().toCompletableFuture())
                    .succeedsWithin(SOON)
                    .asString()
                    .contains("401");
            assertThat(opened.bot().health().problem()).isPresent();
        }

        @Test
        void aPoisonousUpdateIsPutAsideAndTheOthersAreAnswered() {
            simulator.say(anna, "before");
            simulator.injectUpdate("{\"update_id\":$ID,\"message\":{\"message_id\":\"odd\",\"chat\":{\"id\":" + anna
                    + ",\"type\":\"private\"},\"from\":{\"id\":" + anna + "},\"text\":\"poison\"}}");
            simulator.injectUpdate("{\"update_id\":$ID,\"message\":{\"chat\":[1],\"text\":7}}");
            simulator.injectUpdate("{\"update_id\":$ID,\"something_new\":{\"x\":[{}]}}");
            simulator.say(anna, "after");
            Edge opened = open();
            assertThat(answers(2)).containsExactly("echo before", "echo after");
            eventually(() -> opened.bot().health().aside() == 2);
            eventually(() -> opened.store().inbox().open().isEmpty());
        }

        @Test
        void numbersThatStartAnewAreUnderstood() {
            simulator.setNextUpdateId(900_000);
            open();
            simulator.say(anna, "before");
            answers(1);
            simulator.setNextUpdateId(500);
            simulator.say(anna, "after the quiet week");
            simulator.say(anna, "and one more");
            assertThat(answers(3)).containsExactly("echo before", "echo after the quiet week", "echo and one more");
            assertThat(simulator.calls("getUpdates")).hasSizeLessThan(30);
        }
    }

    @Nested
    class WhileEnding {

        @Test
        void telegramHearsWhatWasReceivedBeforeTheEnd() {
            Edge opened = open();
            simulator.say(anna, "hello");
            answers(1);
            opened.close();
            edge = Optional.empty();
            assertThat(simulator.pendingUpdates()).isZero();
            List<ApiCall> polls = simulator.calls("getUpdates");
            assertThat(polls).anySatisfy(poll -> {
                assertThat(poll.parameter("offset")).isEqualTo("100002");
                assertThat(poll.parameter("timeout")).isEqualTo("0");
            });
        }

        @Test
        void whatIsInHandIsFinishedAndTheRestWaitsForTheNextStart() {
            CompletableFuture<Boolean> begun = new CompletableFuture<>();
            CompletableFuture<Boolean> go = new CompletableFuture<>();
            AtomicBoolean first = new AtomicBoolean(true);
            Edge opened = new Edge(simulator, folder, message -> {
                if (first.getAndSet(false)) {
                    begun.complete(true);
                    go.orTimeout(20, TimeUnit.SECONDS).join();
                }
                return Edge.echo(message);
            });
            simulator.say(anna, "in hand");
            simulator.say(anna, "waiting");
            begun.join();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(opened::close);
            go.complete(true);
            assertThat(closing).succeedsWithin(Duration.ofSeconds(10));
            assertThat(answers(1)).containsExactly("echo in hand");
            open();
            assertThat(answers(2)).containsExactly("echo in hand", "echo waiting");
        }

        @Test
        void aFaultIsTriedAgainAtTheNextStartAndTheApologyBecomesTheAnswer() {
            Edge opened = new Edge(simulator, folder, message -> {
                throw new IllegalStateException("a fault on purpose");
            });
            simulator.say(anna, "hello");
            assertThat(answers(1).getFirst()).startsWith("Sorry");
            opened.close();
            open();
            SentMessage apology = simulator.sent(anna).getFirst();
            eventually(() -> simulator.now(apology).orElseThrow().text().equals("echo hello"));
            assertThat(simulator.sent(anna)).hasSize(1);
        }

        @Test
        void whatFailsAtEveryStartIsPutAsideInTheEnd() {
            for (int start = 0; start < 5; start++) {
                try (Edge opened = new Edge(simulator, folder, message -> {
                    throw new IllegalStateException("a fault on purpose");
                })) {
                    if (start == 0) {
                        simulator.say(anna, "hello");
                    }
                    int number = start;
                    eventually(() -> opened.bot().health().faults() == 1
                            || (number == 4 && opened.bot().health().aside() == 1));
                }
            }
            assertThat(answers(1)).hasSize(1);
        }
    }
}
