package org.tradewind.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the bot is seen doing in each chat; it fades after five seconds and ends with the next message. */
final class Typing {
    private static final Duration SHOWN = Duration.ofSeconds(5);

    private final Map<Long, Action> actions = new LinkedHashMap<>();

    void begin(long chat, String action, Instant now) {
        actions.put(chat, new Action(action, now.plus(SHOWN)));
    }

    void end(long chat) {
        actions.remove(chat);
    }

    Optional<String> at(long chat, Instant now) {
        return Optional.ofNullable(actions.get(chat))
                .filter(action -> now.isBefore(action.until()))
                .map(Action::name);
    }

    private record Action(String name, Instant until) {}
}
