package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A button of an inline keyboard; the parts that a button does not have are empty.
 *
 * @param data what the bot receives when the button is pressed
 * @param url the page that it opens
 * @param query the inline query that it starts
 * @param copy the text that it copies
 */
public record Button(String text, String data, String url, String query, String copy) {
    static Button from(JsonNode json) {
        String query = json.path("switch_inline_query_current_chat")
                .asText(json.path("switch_inline_query").asText(""));
        return new Button(
                json.path("text").asText(""),
                json.path("callback_data").asText(""),
                json.path("url").asText(""),
                query,
                json.path("copy_text").path("text").asText(""));
    }
}
