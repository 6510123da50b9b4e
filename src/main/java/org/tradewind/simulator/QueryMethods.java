package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answers to pressed buttons and to inline queries. */
final class QueryMethods {
    private final World world;

    QueryMethods(World world) {
        this.world = world;
    }

    List<Method> methods() {
        return List.of(
                Method.of("answerCallbackQuery", "callback_query_id text show_alert url cache_time", this::callback),
                Method.of(
                        "answerInlineQuery",
                        "inline_query_id results cache_time is_personal next_offset button",
                        this::inline));
    }

    private JsonNode callback(Parameters call) {
        Queries.Query query = open(call.text("callback_query_id"));
        if (call.text("text").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        ObjectNode answer = MessageJson.object();
        answer.put("text", call.text("text")).put("show_alert", call.flag("show_alert"));
        return settle(query, answer);
    }

    private JsonNode inline(Parameters call) {
        Queries.Query query = open(call.text("inline_query_id"));
        JsonNode results = call.structure("results");
        if (!results.isArray()) {
            throw Refusal.badRequest("can't parse inline query results JSON object");
        }
        if (results.size() > 50) {
            throw Refusal.badRequest("too many inline query results specified");
        }
        Set<String> ids = new HashSet<>();
        results.forEach(result -> check(result, ids));
        return settle(query, results);
    }

    private void check(JsonNode result, Set<String> ids) {
        String id = result.path("id").asText("");
        if (id.isEmpty() || id.length() > 64) {
            throw Refusal.badRequest("RESULT_ID_INVALID");
        }
        if (!ids.add(id)) {
            throw Refusal.badRequest("RESULT_ID_DUPLICATE");
        }
        switch (result.path("type").asText("")) {
            case "article" -> checkArticle(result);
            case "photo" -> checkPhoto(result);
            default -> throw Refusal.badRequest("can't parse inline query result: Unallowed inline query result type");
        }
    }

    private static void checkArticle(JsonNode result) {
        if (result.path("title").asText("").isBlank()) {
            throw Refusal.badRequest("ARTICLE_TITLE_EMPTY");
        }
        JsonNode content = result.path("input_message_content");
        if (!content.isObject()) {
            throw Refusal.badRequest("can't parse inline query result: Can't find field \"input_message_content\"");
        }
        Texts.inline(content);
    }

    private void checkPhoto(JsonNode result) {
        boolean stored =
                world.files().find(result.path("photo_file_id").asText("")).isPresent();
        if (!stored && result.path("photo_url").asText("").isEmpty()) {
            throw Refusal.badRequest("wrong file identifier/HTTP URL specified");
        }
    }

    private Queries.Query open(String id) {
        return world.queries()
                .find(id)
                .filter(query -> !query.answered())
                .filter(query ->
                        query.asked().plus(world.settings().queryLifetime()).isAfter(world.now()))
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
    }

    private JsonNode settle(Queries.Query query, JsonNode answer) {
        world.queries().answer(query, answer);
        world.nextRevision();
        return BooleanNode.TRUE;
    }
}
