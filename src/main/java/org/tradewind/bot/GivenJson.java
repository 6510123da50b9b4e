package org.tradewind.bot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.tradewind.reply.NumberFormat;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Notation;
import org.tradewind.trade.Part;
import org.tradewind.trade.Remark;

/** Writes an answer as given to the ledger, and reads it back. The form has a number, so that it can change. */
final class GivenJson {
    private static final int FORM = 1;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private GivenJson() {}

    static String write(Given given) {
        ObjectNode root = NODES.objectNode();
        root.put("form", FORM);
        root.put("lang", given.lang().code());
        root.put("numbers", Ids.of(given.numbers()));
        root.set("asked", array(given.asked(), GivenJson::asked));
        root.set("reply", ReplyJson.write(given.reply()));
        root.put("json", given.json());
        return root.toString();
    }

    /**
     * Reads what was written.
     *
     * @throws IllegalStateException if it was not written here, or by a later program
     */
    static Given read(String body) {
        JsonNode root = parsed(body);
        if (root.path("form").intValue() != FORM) {
            throw new IllegalStateException("an answer in the ledger has a form that this program does not know");
        }
        return new Given(
                Lang.of(root.path("lang").textValue()).orElseThrow(),
                Taste.numbers(root.path("numbers").asText()).orElse(NumberFormat.LANGUAGE),
                list(root.path("asked"), GivenJson::asked),
                ReplyJson.read(root.path("reply")),
                root.path("json").textValue());
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer in the ledger cannot be read", e);
        }
    }

    private static JsonNode asked(Asked asked) {
        ObjectNode node = NODES.objectNode();
        node.put("query", asked.query().notation());
        node.set("assumed", array(asked.assumed(), part -> NODES.textNode(part.code())));
        node.set("kept", array(asked.kept(), part -> NODES.textNode(part.code())));
        node.set("remarks", array(asked.remarks(), GivenJson::remark));
        return node;
    }

    private static Asked asked(JsonNode node) {
        return new Asked(
                Notation.read(node.path("query").textValue()),
                list(node.path("assumed"), GivenJson::part),
                list(node.path("kept"), GivenJson::part),
                list(node.path("remarks"), GivenJson::remark));
    }

    private static Part part(JsonNode code) {
        for (Part part : Part.values()) {
            if (part.code().equals(code.textValue())) {
                return part;
            }
        }
        throw new IllegalStateException("an answer in the ledger assumes what there is not: " + code);
    }

    private static JsonNode remark(Remark remark) {
        return NODES.objectNode().put("id", remark.id()).set("arguments", array(remark.arguments(), NODES::textNode));
    }

    private static Remark remark(JsonNode node) {
        return new Remark(node.path("id").textValue(), list(node.path("arguments"), JsonNode::textValue));
    }

    static <T> ArrayNode array(List<T> items, Function<T, JsonNode> each) {
        ArrayNode array = NODES.arrayNode();
        items.forEach(item -> array.add(each.apply(item)));
        return array;
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        List<T> items = new ArrayList<>();
        array.forEach(node -> items.add(each.apply(node)));
        return items;
    }
}
