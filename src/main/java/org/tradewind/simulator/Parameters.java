package org.tradewind.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters of one call, however they were sent, and the files that came with them. */
final class Parameters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> values;
    private final Map<String, Upload> uploads;

    Parameters(Map<String, JsonNode> values, Map<String, Upload> uploads) {
        this.values = new LinkedHashMap<>(values);
        this.uploads = new LinkedHashMap<>(uploads);
    }

    Set<String> names() {
        return values.keySet();
    }

    Map<String, Upload> uploads() {
        return uploads;
    }

    /** Everything as text, for the record of calls. */
    Map<String, String> asText() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(name, value.isValueNode() ? value.asText() : value.toString()));
        return texts;
    }

    boolean has(String name) {
        JsonNode value = values.get(name);
        return value != null
                && !value.isNull()
                && !(value.isTextual() && value.textValue().isEmpty());
    }

    String text(String name) {
        JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
        return value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    boolean flag(String name) {
        String value = text(name);
        return value.equalsIgnoreCase("true") || value.equals("1") || value.equalsIgnoreCase("yes");
    }

    /** An integer; the fallback when there is none or it is no number, as Telegram takes it. */
    long number(String name, long fallback) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException noNumber) {
            return fallback;
        }
    }

    /** A structure, given as such or as JSON text; missing when it was not given. */
    JsonNode structure(String name) {
        if (!has(name)) {
            return MissingNode.getInstance();
        }
        JsonNode value = values.getOrDefault(name, MissingNode.getInstance());
        if (!value.isTextual()) {
            return value;
        }
        try {
            return JSON.readTree(value.textValue());
        } catch (JsonProcessingException broken) {
            throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
        }
    }

    Optional<Upload> upload(String name) {
        return Optional.ofNullable(uploads.get(name));
    }
}
