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

    @Nested
    class Editing {
        private final long group = simulator.addSupergroup("Desk", anna);

        private int sent() {
            simulator.say(anna, "/start");
            return bot.call("sendMessage", "chat_id", anna, "text", "old", "reply_markup", keyboard("Why", "w"))
                    .path("result")
                    .path("message_id")
                    .asInt();
        }

        @Test
        void anEditChangesTheMessageInItsPlace() {
            int message = sent();
            bot.call("editMessageText", "chat_id", anna, "message_id", message, "text", "new");
            SentMessage now = simulator.sent(anna).getFirst();
            assertThat(now.text()).isEqualTo("new");
            assertThat(now.edited()).isPresent();
            assertThat(now.buttons()).isEmpty();
        }

        @Test
        void anEditThatChangesNothingIsRefused() {
            int message = sent();
            String answer = refusal(
                    "editMessageText",
                    "chat_id",
                    anna,
                    "message_id",
                    message,
                    "text",
                    "old",
                    "reply_markup",
                    keyboard("Why", "w"));
            assertThat(answer)
                    .isEqualTo("400 Bad Request: message is not modified: specified new message content and reply"
                            + " markup are exactly the same as a current content and reply markup of the message");
        }

        @Test
        void onlyTheBotsOwnMessagesAreEdited() {
            int said = simulator.say(anna, group, "/top").id();
            assertThat(refusal("editMessageText", "chat_id", group, "message_id", said, "text", "x"))
                    .isEqualTo("400 Bad Request: message can't be edited");
            assertThat(refusal("editMessageText", "chat_id", group, "message_id", 99, "text", "x"))
                    .isEqualTo("400 Bad Request: message to edit not found");
        }

        @Test
        void aDeletedMessageIsGone() {
            int message = sent();
            assertThat(bot.call("deleteMessage", "chat_id", anna, "message_id", message)
                            .path("result")
                            .asBoolean())
                    .isTrue();
            assertThat(simulator.sent(anna)).isEmpty();
            assertThat(refusal("deleteMessage", "chat_id", anna, "message_id", message))
                    .isEqualTo("400 Bad Request: message to delete not found");
        }
    }

    @Nested
    class Buttons {
        @Test
        void aPressIsAnsweredOnce() {
            simulator.say(anna, "/start");
            bot.call("sendMessage", "chat_id", anna, "text", "x", "reply_markup", keyboard("Why", "w:1"));
            String query = simulator.press(anna, simulator.sent(anna).getFirst(), "Why");
            assertThat(bot.call("answerCallbackQuery", "callback_query_id", query, "text", "Because")
                            .path("ok")
                            .asBoolean())
                    .isTrue();
            assertThat(simulator.answer(query).orElseThrow().path("text").asText())
                    .isEqualTo("Because");
            assertThat(refusal("answerCallbackQuery", "callback_query_id", query))
                    .isEqualTo("400 Bad Request: query is too old and response timeout expired or query ID is invalid");
        }
    }

    @Nested
    class Strictness {
        @Test
        void anUnknownParameterIsRefusedAndNoted() {
            simulator.say(anna, "/start");
            assertThat(refusal("sendMessage", "chat_id", anna, "text", "x", "colour", "red"))
                    .isEqualTo("400 Bad Request: unknown parameter \"colour\" of sendMessage");
            assertThat(simulator.complaints()).containsExactly("unknown parameter \"colour\" of sendMessage");
        }

        @Test
        void anUnknownMethodIsNotFound() {
            assertThat(refusal("sendRichMessage", "chat_id", anna)).isEqualTo("404 Not Found");
        }
    }

    @Nested
    class Files {
        @Test
        void aPhotoIsKeptWithItsBytesAndCanBeFetched() throws Exception {
            simulator.say(anna, "/start");
            byte[] picture = Pictures.png(300, 200);
            JsonNode answer = bot.upload(
                    "sendPhoto", "photo", picture, "chat_id", anna, "caption", "<b>2018</b>", "parse_mode", "HTML");
            assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
            SentMessage sent = simulator.sent(anna).getFirst();
            assertThat(sent.photo()).hasValue(picture);
            assertThat(sent.text()).isEqualTo("2018");
            String id =
                    answer.path("result").path("photo").path(0).path("file_id").asText();
            assertThat(bot.call("getFile", "file_id", id)
                            .path("result")
                            .path("file_path")
                            .asText())
                    .startsWith("photos/");
        }

        @Test
        void whatIsNoPhotoIsRefused() {
            simulator.say(anna, "/start");
            JsonNode wrong = bot.upload("sendPhoto", "photo", new byte[] {1, 2, 3}, "chat_id", anna);
            assertThat(wrong.path("description").asText()).isEqualTo("Bad Request: IMAGE_PROCESS_FAILED");
            JsonNode thin = bot.upload("sendPhoto", "photo", Pictures.png(3000, 100), "chat_id", anna);
            assertThat(thin.path("description").asText()).isEqualTo("Bad Request: PHOTO_INVALID_DIMENSIONS");
        }
    }
}
