package org.tradewind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradewind.simulator.Fault;
import org.tradewind.simulator.SentMessage;
import org.tradewind.simulator.Simulator;

/** Whatever Telegram says no with, at whatever moment of a conversation: afterwards the bot answers as before. */
class RefusalTests {
    private static final List<Fault> REFUSALS = List.of(
            new Fault.Refused(
                    400,
                    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                            + " the same as a current content and reply markup of the message"),
            new Fault.Refused(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"),
            new Fault.Refused(403, "Forbidden: bot was blocked by the user"),
            new Fault.Refused(403, "Forbidden: user is deactivated"),
            new Fault.RetryAfter(1),
            new Fault.Refused(400, "Bad Request: reply markup is too long"),
            new Fault.Refused(400, "Bad Request: message text is empty"),
            new Fault.Refused(400, "Bad Request: too many inline query results specified"),
            new Fault.Refused(400, "Bad Request: file is too big"),
            new Fault.Refused(400, "Bad Request: message thread not found"),
            new Fault.Refused(400, "Bad Request: can't parse entities: unsupported start tag"),
            new Fault.Refused(400, "Bad Request: message to edit not found"),
            new Fault.HtmlPage(502),
            new Fault.Reset());

    @TempDir
    Path folder;

    @Test
    void eachRefusalLeavesTheConversationWorking() {
        try (Neighbourhood town = Neighbourhood.in(folder)) {
            Simulator simulator = town.simulator();
            for (Fault refusal : REFUSALS) {
                long person = simulator.addUser("Anna", "en");
                for (String method : List.of("sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument")) {
                    simulator.fail(method, 1, refusal);
                }
                simulator.say(person, "exports 2018");
                simulator.inline(person, "exports 2018");
                simulator.awaitCalls("answerInlineQuery", 1, Neighbourhood.SOON);
                SentMessage answer = answered(town, person);
                simulator.press(person, answer, "2018");
                simulator.say(person, "/export csv");
                simulator.clearCalls();
                simulator.clearFaults();
                assertThat(answered(town, person).text())
                        .as("after %s", refusal)
                        .contains("more than $4.5 bn");
            }
        }
    }

    /** Asks until the answer is there: what was on its way when Telegram refused may come first. */
    private static SentMessage answered(Neighbourhood town, long person) {
        Simulator simulator = town.simulator();
        int before = simulator.sent(person).size();
        simulator.say(person, "exports 2020");
        return simulator
                .await(
                        Neighbourhood.SOON,
                        () -> simulator.sent(person).stream()
                                .skip(Math.max(0, before - 1))
                                .filter(message -> message.text().contains("in 2020: more than $4.5 bn"))
                                .findFirst())
                .orElseThrow(() -> new AssertionError("only " + simulator.sent(person)));
    }
}
