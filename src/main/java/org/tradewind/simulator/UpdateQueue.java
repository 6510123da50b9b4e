package org.tradewind.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the bot has not yet confirmed, with the offset rules of Telegram. Guarded by the world's lock. */
final class UpdateQueue {
    private static final Set<String> ONLY_ON_REQUEST =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final Deque<Update> pending = new ArrayDeque<>();
    private Optional<Set<String>> allowed = Optional.empty();
    private long nextId;

    UpdateQueue(long firstId) {
        nextId = firstId;
    }

    /** Queues an update of this kind if the bot wants such updates. */
    void add(String kind, ObjectNode body) {
        boolean wanted = allowed.map(kinds -> kinds.contains(kind)).orElse(!ONLY_ON_REQUEST.contains(kind));
        if (wanted) {
            ObjectNode update = JsonNodeFactory.instance.objectNode();
            update.put("update_id", nextId).set(kind, body);
            pending.add(new Update(nextId++, update.toString()));
        }
    }

    /** Queues these very characters, valid or not, under the next number, which is put in place of {@code $ID}. */
    void addRaw(String json) {
        pending.add(new Update(nextId, json.replace("$ID", Long.toString(nextId))));
        nextId++;
    }

    void setNextId(long id) {
        nextId = id;
    }

    /** Empty: everything but what is only sent on request. */
    void setAllowed(Set<String> kinds) {
        allowed = kinds.isEmpty() ? Optional.empty() : Optional.of(kinds);
    }

    Set<String> allowed() {
        return allowed.orElse(Set.of());
    }

    /** Forgets what the offset confirms and gives what comes next; an offset from the future confirms nothing. */
    List<Update> take(long offset, int limit) {
        if (offset < 0) {
            keepLast(-offset);
        } else if (offset <= nextId) {
            confirmBefore(offset);
        }
        return pending.stream().limit(limit).toList();
    }

    private void keepLast(long count) {
        while (pending.size() > count) {
            pending.removeFirst();
        }
    }

    private void confirmBefore(long offset) {
        Iterator<Update> updates = pending.iterator();
        while (updates.hasNext() && updates.next().id() < offset) {
            updates.remove();
        }
    }

    void confirm(Update update) {
        pending.remove(update);
    }

    Optional<Update> first() {
        return Optional.ofNullable(pending.peekFirst());
    }

    void clear() {
        pending.clear();
    }

    int size() {
        return pending.size();
    }

    /** One update as it goes over the wire. */
    record Update(long id, String json) {}
}
