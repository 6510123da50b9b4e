package org.tradewind.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradewind.telegram.Edge.SOON;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.bot.Bot;
import org.tradewind.bot.Message;
import org.tradewind.reply.Attachment;
import org.tradewind.reply.Block;
import org.tradewind.reply.Button;
import org.tradewind.reply.Reply;
import org.tradewind.reply.Span;
import org.tradewind.simulator.ApiCall;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.Saying;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;
import org.tradewind.simulator.SimulatorSettings;

/**
 * One conversation, held anew for each fault that Telegram can have and for each call of the conversation that can meet
 * it: afterwards the bot answers as before, and every call that it made was valid.
 */
class EveryFaultTests {
    /** Each fault by what it is called in a failure. */
    private static final Map<String, Fault> FAULTS = Map.ofEntries(
            Map.entry("flood", new Fault.RetryAfter(1)),
            Map.entry("server fault", new Fault.Refused(500, "Internal Server Error")),
            Map.entry("proxy's page", new Fault.HtmlPage(502)),
            Map.entry("page with success", new Fault.HtmlPage(200)),
            Map.entry("reset", new Fault.Reset()),
            Map.entry("reset after the work", new Fault.ResetAfter()),
            Map.entry("late", new Fault.Delay(Duration.ofMillis(700))),
            refusal(403, "Forbidden: bot was blocked by the user"),
            refusal(403, "Forbidden: user is deactivated"),
            refusal(403, "Forbidden: bot was kicked from the supergroup chat"),
            refusal(400, "Bad Request: chat not found"),
            refusal(
                    400,
                    "Bad Request: message is not modified: specified new message content and reply markup are"
                            + " exactly the same as a current content and reply markup of the message"),
            refusal(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            refusal(400, "Bad Request: reply markup is too long"),
            refusal(400, "Bad Request: message text is empty"),
            refusal(400, "Bad Request: too many inline query results specified"),
            refusal(400, "Bad Request: file is too big"),
            refusal(400, "Bad Request: message thread not found"),
            refusal(400, "Bad Request: message to be replied not found"),
            refusal(400, "Bad Request: message to edit not found"),
            refusal(400, "Bad Request: message can't be edited"),
            refusal(400, "Bad Request: message to delete not found"),
            refusal(400, "Bad Request: can't parse entities: unsupported start tag"),
            refusal(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
            refusal(400, "Bad Request: not enough rights to send photos to the chat"),
            refusal(413, "Request Entity Too Large"));

    private static final Button CHANGE = new Button("Change", "/change");
    private static final Button CHART = new Button("Chart", "/chart");

    @TempDir
    Path folder;

    private static Map.Entry<String, Fault> refusal(int code, String description) {
        return Map.entry(description, new Fault.Refused(code, description));
    }

    private static Bot.Turn answer(Message message) {
        return switch (message.text()) {
            case "/long" -> Edge.text("word ".repeat(1_200));
            case "/change" -> Edge.text("changed", CHANGE, CHART);
            case "/chart" -> Edge.turn(new Reply.Picture(png(), words("a chart"), List.of(List.of(CHANGE))));
            case "/file" ->
                Edge.turn(new Reply.Document(new Attachment("a.csv", new byte[] {65}), words("a file"), List.of()));
            default -> message.addressed() ? Edge.text("echo " + message.text(), CHANGE) : Edge.silence();
        };
    }

    private static Attachment png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attachment("chart.png", bytes.toByteArray());
    }

    private static List<Block> words(String words) {
        return List.of(new Block.Paragraph(List.of(Span.plain(words))));
    }

    @Test
    void noFaultAtNoCallKeepsTheBotFromAnswering() throws Exception {
        List<String> silent = new ArrayList<>();
        try (ExecutorService beside = Executors.newFixedThreadPool(12)) {
            List<Future<List<String>>> runs = new ArrayList<>();
            FAULTS.forEach((name, fault) -> runs.add(beside.submit(() -> withFault(name, fault))));
            for (Future<List<String>> run : runs) {
                silent.addAll(run.get());
            }
        }
        assertThat(silent).isEmpty();
    }

    /** Meets the fault at each call in turn; tells where the bot did not answer afterwards. */
    private List<String> withFault(String name, Fault fault) throws IOException {
        List<String> silent = new ArrayList<>();
        Path state = Files.createTempDirectory(folder, "state");
        try (Simulator simulator = Simulator.start(SimulatorSettings.defaults());
                Edge edge = new Edge(simulator.url(), simulator.token(), state, false, EveryFaultTests::answer)) {
            simulator.awaitCalls("setMyCommands", Edge.MENUS.size(), SOON);
            Town town = new Town(simulator, edge);
            int calls = town.converse(List.of());
            assertThat(calls).isGreaterThanOrEqualTo(10);
            for (int call = 0; call < calls; call++) {
                List<Fault> before = Collections.nCopies(call, new Fault.Delay(Duration.ZERO));
                town.converse(Stream.concat(before.stream(), Stream.of(fault)).toList());
                if (!town.answers()) {
                    silent.add(name + " at call " + call);
                }
            }
            assertThat(simulator.complaints()).isEmpty();
            assertThat(edge.bot().ended().toCompletableFuture()).isNotDone();
        }
        return silent;
    }

    /** Somebody new each time, who talks to the bot in private and in a group. */
    private static final class Town {
        private final Simulator simulator;
        private final Edge edge;
        private long anna;

        Town(Simulator simulator, Edge edge) {
            this.simulator = simulator;
            this.edge = edge;
        }

        /** Returns how many calls the bot made. */
        int converse(List<Fault> faults) {
            anna = simulator.addUser("Anna", "en");
            long forum = simulator.addForum("Analysts", anna);
            settle();
            simulator.clearCalls();
            faults.forEach(fault -> simulator.failAny(1, fault));
            SentMessage hello = simulator.say(anna, "hello");
            settle();
            List.of("/long", "/chart", "/file").forEach(this::say);
            press("Change");
            press("Chart");
            press("Change");
            simulator.edit(hello, "hello again");
            settle();
            simulator.inline(anna, "hello");
            settle();
            simulator.say(Saying.by(anna, "/exports").in(forum).inTopic(simulator.addTopic(forum, "Exports")));
            settle();
            int calls = (int) simulator.calls().stream()
                    .map(ApiCall::method)
                    .filter(method -> !method.equalsIgnoreCase("getUpdates"))
                    .count();
            simulator.clearFaults();
            return calls;
        }

        private void say(String words) {
            simulator.say(anna, words);
            settle();
        }

        /** Whatever the first message has become. */
        private void press(String label) {
            simulator.sent(anna).stream()
                    .findFirst()
                    .flatMap(simulator::now)
                    .filter(message -> message.buttons().stream()
                            .anyMatch(button -> button.text().equals(label)))
                    .ifPresent(message -> simulator.press(anna, message, label));
            settle();
        }

        private void settle() {
            Awaitility.await()
                    .atMost(SOON)
                    .pollInterval(Duration.ofMillis(10))
                    .pollDelay(Duration.ZERO)
                    .until(() -> simulator.pendingUpdates() == 0 && edge.bot().queued() == 0);
        }

        boolean answers() {
            int before = simulator.sent(anna).size();
            say("still there?");
            return simulator.sent(anna).stream()
                    .skip(before)
                    .anyMatch(message -> message.text().equals("echo still there?"));
        }
    }
}
