package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Checks what a bot wants to hang under its messages. */
final class Keyboards {
    private static final int MOST_BUTTONS = 100;
    private static final int MOST_IN_A_ROW = 8;
    private static final Set<String> ACTIONS = Set.of(
            "callback_data",
            "url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "web_app",
            "login_url",
            "pay",
            "callback_game");
    private static final Set<String> LOOKS = Set.of("text", "style", "icon_custom_emoji_id", "disabled");

    private Keyboards() {}

    /** The markup of a message that is sent; missing when there is none. */
    static JsonNode forMessage(Parameters parameters) {
        JsonNode markup = parameters.structure("reply_markup");
        if (markup.isMissingNode()) {
            return markup;
        }
        if (!markup.isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        boolean known = List.of("inline_keyboard", "keyboard", "remove_keyboard", "force_reply").stream()
                .anyMatch(markup::has);
        if (!known && !markup.isEmpty()) {
            throw Refusal.badRequest("can't parse reply keyboard markup JSON object");
        }
        checkInline(markup);
        return markup;
    }

    /** The markup of a message that is edited, which can only be an inline keyboard; missing when there is none. */
    static JsonNode forEdit(Parameters parameters) {
        JsonNode markup = forMessage(parameters);
        if (markup.isObject() && !markup.isEmpty() && !markup.has("inline_keyboard")) {
            throw Refusal.badRequest("inline keyboard expected");
        }
        return markup.path("inline_keyboard").isEmpty() ? MissingNode.getInstance() : markup;
    }

    private static void checkInline(JsonNode markup) {
        JsonNode rows = markup.path("inline_keyboard");
        if (rows.isMissingNode()) {
            return;
        }
        int count = 0;
        for (JsonNode row : requireArray(rows)) {
            requireArray(row).forEach(Keyboards::checkButton);
            count += row.size();
            if (count > MOST_BUTTONS || row.size() > MOST_IN_A_ROW) {
                throw Refusal.badRequest("reply markup is too long");
            }
        }
    }

    private static JsonNode requireArray(JsonNode node) {
        if (!node.isArray()) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Field \"inline_keyboard\" must be an Array of Arrays");
        }
        return node;
    }

    private static void checkButton(JsonNode button) {
        JsonNode text = button.path("text");
        if (!text.isTextual()) {
            throw unreadable("Can't find field \"text\"");
        }
        if (text.textValue().isBlank()) {
            throw Refusal.badRequest("BUTTON_TEXT_INVALID");
        }
        long actions = button.properties().stream()
                .filter(field -> isAction(field.getKey()))
                .count();
        if (actions == 0) {
            throw unreadable("Text buttons are unallowed in the inline keyboard");
        }
        if (actions > 1) {
            throw unreadable("Exactly one action must be given");
        }
        checkAction(button);
    }

    private static boolean isAction(String field) {
        if (!ACTIONS.contains(field) && !LOOKS.contains(field)) {
            throw unreadable("Unknown field \"" + field + "\"");
        }
        return ACTIONS.contains(field);
    }

    private static void checkAction(JsonNode button) {
        if (button.has("callback_data")) {
            int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
            require(bytes >= 1 && bytes <= 64, "BUTTON_DATA_INVALID");
        }
        if (button.has("url")) {
            require(isAddress(button.path("url").asText()), "BUTTON_URL_INVALID");
        }
        if (button.has("copy_text")) {
            int length = button.path("copy_text").path("text").asText().length();
            require(length >= 1 && length <= 256, "BUTTON_COPY_TEXT_INVALID");
        }
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw Refusal.badRequest(reason);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return Set.of("http", "https", "tg").contains(String.valueOf(address.getScheme()));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static Refusal unreadable(String reason) {
        return Refusal.badRequest("can't parse inline keyboard button: " + reason);
    }
}
