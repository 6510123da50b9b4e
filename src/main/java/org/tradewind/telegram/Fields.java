package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Reads fields strictly: what is there has to be of the type that we expect. */
final class Fields {
    private Fields() {}

    /** @throws UnreadableUpdate if it is missing or no whole number */
    static long number(JsonNode node, String name) {
        JsonNode field = node.path(name);
        if (!field.isIntegralNumber()) {
            throw new UnreadableUpdate(name + " is not a whole number");
        }
        return field.longValue();
    }

    /** The text of a field, or empty text where it is missing. */
    static String text(JsonNode node, String name) {
        JsonNode field = node.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return "";
        }
        if (!field.isTextual()) {
            throw new UnreadableUpdate(name + " is not text");
        }
        return field.textValue();
    }

    /** An object, or nothing where it is missing. */
    static Optional<JsonNode> object(JsonNode node, String name) {
        JsonNode field = node.path(name);
        if (field.isMissingNode() || field.isNull()) {
            return Optional.empty();
        }
        if (!field.isObject()) {
            throw new UnreadableUpdate(name + " is not an object");
        }
        return Optional.of(field);
    }

    /** @throws UnreadableUpdate if it is missing or no object */
    static JsonNode required(JsonNode node, String name) {
        return object(node, name).orElseThrow(() -> new UnreadableUpdate(name + " is missing"));
    }
}
