package org.tradewind.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.telegram.telegrambots.meta.api.objects.Update;

/** An update as it came, with its number alone read. */
final class RawUpdate extends Update {
    private static final long serialVersionUID = 1L;

    private final transient JsonNode json;

    RawUpdate(int id, JsonNode json) {
        this.json = json;
        setUpdateId(id);
    }

    JsonNode json() {
        return json;
    }
}
