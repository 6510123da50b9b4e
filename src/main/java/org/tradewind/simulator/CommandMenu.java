package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** The commands that the bot offers, by scope and language. Guarded by the world's lock. */
final class CommandMenu {
    private final Map<Place, JsonNode> lists = new LinkedHashMap<>();

    void put(String scope, String language, JsonNode commands) {
        lists.put(new Place(scope, language), commands);
    }

    JsonNode get(String scope, String language) {
        return lists.getOrDefault(new Place(scope, language), JsonNodeFactory.instance.arrayNode());
    }

    void remove(String scope, String language) {
        lists.remove(new Place(scope, language));
    }

    /** What a person sees who uses this language: the first scope that has a list, in the language or for all. */
    JsonNode seen(Iterable<String> scopes, String language) {
        for (String scope : scopes) {
            for (String tongue : new String[] {language, ""}) {
                JsonNode list = get(scope, tongue);
                if (!list.isEmpty()) {
                    return list;
                }
            }
        }
        return JsonNodeFactory.instance.arrayNode();
    }

    private record Place(String scope, String language) {}
}
