package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTests {
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final BotClient bot = new BotClient(simulator);
    private final long anna = simulator.addUser("Anna", "en");

    @BeforeEach
    void begin() {
        simulator.say(anna, "/start");
    }

    @AfterEach
    void close() {
        bot.close();
        simulator.close();
    }

    private JsonNode send(String text) {
        return bot.call("sendMessage", "chat_id", anna, "text", text);
    }

    private HttpResponse<String> sendRaw(String text) throws IOException {
        return bot.raw(bot.request("sendMessage", "{\"chat_id\":" + anna + ",\"text\":\"" + text + "\"}"));
    }

    @Test
    void theNextCallsAreToldToWait() {
        simulator.fail("sendMessage", 2, new Fault.RetryAfter(3));
        assertThat(send("a").path("parameters").path("retry_after").asInt()).isEqualTo(3);
        assertThat(send("b").path("description").asText()).isEqualTo("Too Many Requests: retry after 3");
        assertThat(send("c").path("ok").asBoolean()).isTrue();
        assertThat(simulator.sent(anna)).extracting(SentMessage::text).containsExactly("c");
    }

    @Test
    void aProxyAnswersWithAPage() throws IOException {
        simulator.fail("sendMessage", 1, new Fault.HtmlPage(502));
        HttpResponse<String> answer = sendRaw("a");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).startsWith("<html>");
        assertThat(simulator.sent(anna)).isEmpty();
    }

    @Test
    void aConnectionIsResetBeforeOrAfterTheWork() {
        simulator.fail("sendMessage", 1, new Fault.Reset());
        assertThatThrownBy(() -> sendRaw("lost")).isInstanceOf(IOException.class);
        simulator.fail("sendMessage", 1, new Fault.ResetAfter());
        assertThatThrownBy(() -> sendRaw("arrived")).isInstanceOf(IOException.class);
        assertThat(simulator.sent(anna)).extracting(SentMessage::text).containsExactly("arrived");
    }

    @Test
    void aHangingCallDoesNothingAndHoldsNoOther() {
        simulator.fail("sendMessage", 1, new Fault.Hang());
        CompletableFuture<JsonNode> hanging = bot.callLater("sendMessage", "chat_id", anna, "text", "stuck");
        simulator.awaitCalls("sendMessage", 1, Duration.ofSeconds(20));
        assertThat(send("through").path("ok").asBoolean()).isTrue();
        assertThat(hanging).isNotDone();
    }

    @Test
    void aBlockedBotIsForbiddenAndAMovedGroupSaysWhere() {
        simulator.block(anna);
        assertThat(send("x").path("description").asText()).isEqualTo("Forbidden: bot was blocked by the user");
        long group = simulator.addGroup("Desk", anna);
        long supergroup = simulator.migrate(group);
        JsonNode answer = bot.call("sendMessage", "chat_id", group, "text", "x");
        assertThat(answer.path("description").asText())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        assertThat(answer.path("parameters").path("migrate_to_chat_id").asLong())
                .isEqualTo(supergroup);
    }

    @Test
    void floodLimitsRefuseTheSecondMessageOfASecond() {
        simulator.setFloodLimits(true);
        assertThat(send("a").path("ok").asBoolean()).isTrue();
        JsonNode second = send("b");
        simulator.setFloodLimits(false);
        assertThat(second.path("error_code").asInt()).isEqualTo(429);
        assertThat(second.path("parameters").path("retry_after").asInt()).isEqualTo(1);
    }
}
