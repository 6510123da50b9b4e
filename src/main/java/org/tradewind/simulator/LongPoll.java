package org.tradewind.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code getUpdates}: waits for news; a new caller ends the wait of the one before. */
final class LongPoll {
    static final String NAME = "getUpdates";
    private static final long LONGEST_WAIT = 50;
    private static final long MOST_UPDATES = 100;

    private final World world;
    private final Webhook webhook;
    private final UpdateMethods updateMethods;
    private long caller;

    LongPoll(World world, Webhook webhook, UpdateMethods updateMethods) {
        this.world = world;
        this.webhook = webhook;
        this.updateMethods = updateMethods;
    }

    Method method() {
        return Method.of(NAME, "offset limit timeout allowed_updates", call -> {
            throw new IllegalStateException("getUpdates waits, it is not called like the others");
        });
    }

    /** The updates as a JSON array, in the very characters in which they were queued. */
    String take(Parameters call) {
        long wait = Math.clamp(call.number("timeout", 0), 0, LONGEST_WAIT);
        int limit = (int) Math.clamp(call.number("limit", MOST_UPDATES), 1, MOST_UPDATES);
        long me = world.monitor().locked(() -> enter(call));
        world.monitor().changed();
        return world.monitor()
                .await(Duration.ofSeconds(wait), () -> attempt(me, call.number("offset", 0), limit))
                .orElse("[]");
    }

    private long enter(Parameters call) {
        if (!webhook.url().isEmpty()) {
            throw Refusal.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        updateMethods.rememberAllowed(call);
        return ++caller;
    }

    private Optional<String> attempt(long me, long offset, int limit) {
        if (me != caller) {
            throw Refusal.conflict(
                    "terminated by other getUpdates request; make sure that only one bot instance is" + " running");
        }
        if (!webhook.url().isEmpty()) {
            throw Refusal.conflict("terminated by setWebhook request");
        }
        List<UpdateQueue.Update> updates = world.updates().take(offset, limit);
        if (updates.isEmpty() && !world.isClosed()) {
            return Optional.empty();
        }
        return Optional.of(updates.stream().map(UpdateQueue.Update::json).collect(Collectors.joining(",", "[", "]")));
    }
}
