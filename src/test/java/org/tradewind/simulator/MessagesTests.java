package org.tradewind.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MessagesTests {
    private final Simulator simulator = Simulator.start(SimulatorSettings.defaults());
    private final BotClient bot = new BotClient(simulator);
    private final long anna = simulator.addUser("Anna", "en");

    @AfterEach
    void close() {
        bot.close();
        simulator.close();
    }

    private String refusal(String method, Object... namesAndValues) {
        JsonNode answer = bot.call(method, namesAndValues);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
        return answer.path("error_code").asInt() + " "
                + answer.path("description").asText();
    }

    private Map<String, Object> keyboard(String label, String data) {
        return Map.of("inline_keyboard", List.of(List.of(Map.of("text", label, "callback_data", data))));
    }

    @Nested
    class Sending {
        @Test
        void htmlBecomesTextAndEntities() {
            simulator.say(anna, "/start");
            JsonNode answer = bot.call(
                    "sendmessage",
                    "chat_id",
                    "" + anna,
                    "text",
                    "<b>4 &lt; 5</b> and <i>more</i>",
                    "parse_mode",
                    "HTML");
            assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
            SentMessage sent = simulator.sent(anna).getFirst();
            assertThat(sent.text()).isEqualTo("4 < 5 and more");
            assertThat(sent.formatted().covered("bold")).containsExactly("4 < 5");
            assertThat(answer.path("result").path("entities")).hasSize(2);
        }

        @Test
        void whatTelegramRefusesIsRefusedInItsWords() {
            simulator.say(anna, "/start");
            assertThat(refusal("sendMessage", "text", "x")).isEqualTo("400 Bad Request: chat_id is empty");
            assertThat(refusal("sendMessage", "chat_id", 5, "text", "x")).isEqualTo("400 Bad Request: chat not found");
            assertThat(refusal("sendMessage", "chat_id", anna)).isEqualTo("400 Bad Request: message text is empty");
            assertThat(refusal("sendMessage", "chat_id", anna, "text", "x".repeat(4097)))
                    .isEqualTo("400 Bad Request: message is too long");
            assertThat(refusal(
                            "sendMessage", "chat_id", anna, "text", "x", "reply_markup", keyboard("a", "я".repeat(33))))
                    .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        }
    }
}
