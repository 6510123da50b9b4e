package org.tradewind.telegram;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** A request for updates that reads of each no more than its number: no update can spoil the others. */
final class Poll extends GetUpdates {
    /** How long Telegram waits for an update before it answers with none. */
    static final Duration WAIT = Duration.ofSeconds(25);

    private static final int MOST = 100;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final transient Heard heard;
    private final transient int last;

    /** Told what a request brought, before the library looks at it. */
    @JsonIgnoreType
    interface Heard {
        /** Updates with numbers from {@code first} on came although all before {@code last} were confirmed. */
        void startedAnew(int first, int last);

        void heard(int updates);
    }

    /**
     * @param last number of the last update that was received
     * @param wait how long Telegram may wait for an update, in whole seconds
     */
    Poll(int last, Duration wait, Heard heard) {
        super(
                last + 1,
                MOST,
                (int) wait.toSeconds(),
                UpdateReader.KINDS.stream().sorted().toList());
        this.last = last;
        this.heard = heard;
    }

    @Override
    @SuppressWarnings("NonApiType") // The library's own signature.
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        ArrayList<Update> updates = new ArrayList<>();
        for (JsonNode update : result(answer)) {
            JsonNode id = update.path("update_id");
            if (id.isInt()) {
                updates.add(new RawUpdate(id.intValue(), update));
            } else {
                LOG.error("An update without a number came; it cannot be confirmed");
            }
        }
        first(updates).ifPresent(first -> {
            if (first <= last) {
                heard.startedAnew(first, last);
            }
        });
        heard.heard(updates.size());
        return updates;
    }

    private static OptionalInt first(List<Update> updates) {
        return updates.stream().mapToInt(Update::getUpdateId).min();
    }

    private static JsonNode result(String answer) throws TelegramApiRequestException {
        try {
            JsonNode read = JSON.readTree(answer);
            if (read.path("ok").asBoolean() && read.path("result").isArray()) {
                return read.path("result");
            }
            throw new TelegramApiRequestException("no updates in the answer");
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("the answer is not JSON");
        }
    }
}
