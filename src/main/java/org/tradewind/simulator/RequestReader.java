package org.tradewind.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the parameters of a call from the address, a JSON body, a form or a multipart body. */
final class RequestReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RequestReader() {}

    static Parameters read(Context request) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        addFields(request.queryParamMap(), values);
        String type = Objects.requireNonNullElse(request.contentType(), "");
        Map<String, Upload> uploads = new LinkedHashMap<>();
        if (type.startsWith("application/json")) {
            readJson(request.body(), values);
        } else {
            addFields(request.formParamMap(), values);
            if (type.startsWith("multipart/")) {
                request.uploadedFileMap().forEach((name, parts) -> uploads.put(name, upload(parts.getFirst())));
            }
        }
        return new Parameters(values, uploads);
    }

    private static void addFields(Map<String, List<String>> fields, Map<String, JsonNode> values) {
        fields.forEach(
                (name, list) -> list.stream().findFirst().ifPresent(text -> values.put(name, new TextNode(text))));
    }

    private static void readJson(String body, Map<String, JsonNode> values) {
        if (body.isBlank()) {
            return;
        }
        try {
            JSON.readTree(body).properties().forEach(field -> values.put(field.getKey(), field.getValue()));
        } catch (JsonProcessingException broken) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static Upload upload(UploadedFile part) {
        try (var content = part.content()) {
            String type = Objects.requireNonNullElse(part.contentType(), "application/octet-stream");
            return new Upload(part.filename(), type, content.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
