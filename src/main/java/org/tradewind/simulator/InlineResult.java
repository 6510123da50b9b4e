package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a chosen result of an inline query looks like in a chat. */
final class InlineResult {
    private InlineResult() {}

    static SentMessage message(SentMessage blank, JsonNode result, FileStore files) {
        JsonNode content = result.path("input_message_content");
        SentMessage worded = blank.saying(
                content.isObject()
                        ? Texts.inline(content)
                        : Texts.caption(
                                result.path("caption").asText(""),
                                result.path("parse_mode").asText(""),
                                result.path("caption_entities")));
        Optional<Media> photo = files.find(result.path("photo_file_id").asText(""));
        return photo.map(worded::carrying).orElse(worded).withMarkup(result.path("reply_markup"));
    }
}
