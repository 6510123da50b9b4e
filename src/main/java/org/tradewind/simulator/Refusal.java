package org.tradewind.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An answer of Telegram that says no: an HTTP status, a description, and sometimes what to do about it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String description;
    private final String hint;
    private final long hintValue;

    private Refusal(int code, String description, String hint, long hintValue) {
        super(code + " " + description, null, false, false);
        this.code = code;
        this.description = description;
        this.hint = hint;
        this.hintValue = hintValue;
    }

    static Refusal badRequest(String reason) {
        return new Refusal(400, "Bad Request: " + reason, "", 0);
    }

    static Refusal forbidden(String reason) {
        return new Refusal(403, "Forbidden: " + reason, "", 0);
    }

    static Refusal conflict(String reason) {
        return new Refusal(409, "Conflict: " + reason, "", 0);
    }

    static Refusal unauthorized() {
        return new Refusal(401, "Unauthorized", "", 0);
    }

    static Refusal notFound() {
        return new Refusal(404, "Not Found", "", 0);
    }

    static Refusal tooMany(long seconds) {
        return new Refusal(429, "Too Many Requests: retry after " + seconds, "retry_after", seconds);
    }

    static Refusal migrated(long supergroup) {
        String reason = "Bad Request: group chat was upgraded to a supergroup chat";
        return new Refusal(400, reason, "migrate_to_chat_id", supergroup);
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, "", 0);
    }

    int code() {
        return code;
    }

    String description() {
        return description;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("ok", false).put("error_code", code).put("description", description);
        if (!hint.isEmpty()) {
            json.putObject("parameters").put(hint, hintValue);
        }
        return json;
    }
}
