package org.tradewind.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Pressed buttons and inline queries, and what the bot answered. Guarded by the world's lock. */
final class Queries {
    private final Map<String, Query> queries = new LinkedHashMap<>();
    private long count = 4_000_000_000L;

    /** A new query with the words that were typed, none for a pressed button; the result is its id. */
    String open(long user, String words, Instant now) {
        String id = Long.toString(++count);
        queries.put(id, new Query(id, user, words, now, false, MissingNode.getInstance()));
        return id;
    }

    Optional<Query> find(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    void answer(Query query, JsonNode answer) {
        queries.put(query.id(), new Query(query.id(), query.user(), query.words(), query.asked(), true, answer));
    }

    /** Makes everything that was asked so far too old to be answered. */
    void expireAll() {
        queries.replaceAll((id, query) ->
                new Query(id, query.user(), query.words(), Instant.EPOCH, query.answered(), query.answer()));
    }

    /** One question of the kind that must be answered soon. */
    record Query(String id, long user, String words, Instant asked, boolean answered, JsonNode answer) {}
}
