package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the text or the caption of a call, with its formatting, and holds it to Telegram's lengths. */
final class Texts {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private static final int LONGEST_SOURCE = 32_768;

    private Texts() {}

    static Formatted message(Parameters parameters) {
        return text(parameters, "message is too long");
    }

    static Formatted editedMessage(Parameters parameters) {
        return text(parameters, "MESSAGE_TOO_LONG");
    }

    /** The text of an {@code InputTextMessageContent}. */
    static Formatted inline(JsonNode content) {
        String source = content.path("message_text").asText("");
        String parseMode = content.path("parse_mode").asText("");
        return held(formatted(source, parseMode, content.path("entities")), "MESSAGE_TOO_LONG");
    }

    private static Formatted text(Parameters parameters, String tooLong) {
        String source = parameters.text("text");
        return held(formatted(source, parameters.text("parse_mode"), parameters.structure("entities")), tooLong);
    }

    private static Formatted held(Formatted text, String tooLong) {
        if (text.text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        if (text.text().length() > LONGEST_TEXT) {
            throw Refusal.badRequest(tooLong);
        }
        return EntityFinder.withFound(text);
    }

    static Formatted caption(Parameters parameters) {
        return caption(
                parameters.text("caption"), parameters.text("parse_mode"), parameters.structure("caption_entities"));
    }

    static Formatted caption(String source, String parseMode, JsonNode entities) {
        Formatted caption = formatted(source, parseMode, entities);
        if (caption.text().length() > LONGEST_CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return EntityFinder.withFound(caption);
    }

    private static Formatted formatted(String source, String parseMode, JsonNode entities) {
        if (source.getBytes(StandardCharsets.UTF_8).length > LONGEST_SOURCE) {
            throw Refusal.badRequest("text is too long");
        }
        return switch (parseMode.toLowerCase(Locale.ROOT)) {
            case "" -> Formatted.cleaned(source, given(entities, source.length()));
            case "html" -> HtmlText.parse(source);
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
    }

    private static List<Entity> given(JsonNode entities, int end) {
        List<Entity> list = new ArrayList<>();
        for (JsonNode entity : entities) {
            Entity read = entity(entity);
            if (read.offset() < 0 || read.length() < 0 || read.end() > end) {
                throw Refusal.badRequest("can't parse entities: entity is out of the text");
            }
            list.add(read);
        }
        return list;
    }

    private static Entity entity(JsonNode json) {
        if (!json.path("type").isTextual()
                || !json.path("offset").isInt()
                || !json.path("length").isInt()) {
            throw Refusal.badRequest("can't parse entities: can't parse MessageEntity");
        }
        String argument = json.path("url")
                .asText(json.path("language")
                        .asText(json.path("custom_emoji_id").asText("")));
        return new Entity(
                json.path("type").asText(),
                json.path("offset").asInt(),
                json.path("length").asInt(),
                argument);
    }
}
