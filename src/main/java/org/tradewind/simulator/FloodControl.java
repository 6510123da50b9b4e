package org.tradewind.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Refuses more than 30 messages a second, one a second in a private chat, 20 a minute in a group. The windows are a
 * tenth shorter than that, so that a bot which keeps to the limits is not refused for the jitter of its own machine.
 */
final class FloodControl {
    private static final Window OVERALL = new Window(30, Duration.ofMillis(900));
    private static final Window PERSON = new Window(1, Duration.ofMillis(900));
    private static final Window GROUP = new Window(20, Duration.ofSeconds(54));

    private final World world;
    private final Deque<Instant> all = new ArrayDeque<>();
    private final Map<Long, Deque<Instant>> byChat = new LinkedHashMap<>();
    private boolean on;

    FloodControl(World world) {
        this.world = world;
        this.on = world.settings().floodLimits();
    }

    void set(boolean limits) {
        on = limits;
    }

    /** Counts so many messages to a chat, or refuses them. */
    void admit(Chat chat, int messages) {
        if (!on) {
            return;
        }
        Instant now = world.now();
        Deque<Instant> here = byChat.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
        Window limit = chat.isPrivate() ? PERSON : GROUP;
        Duration wait = longer(OVERALL.wait(all, now, messages), limit.wait(here, now, messages));
        if (wait.isPositive()) {
            throw Refusal.tooMany(Math.max(1, wait.plusMillis(999).toSeconds()));
        }
        for (int i = 0; i < messages; i++) {
            all.add(now);
            here.add(now);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** So many in so long. An album counts in full, but is never refused for its own size alone. */
    private record Window(int most, Duration length) {
        Duration wait(Deque<Instant> sent, Instant now, int more) {
            while (!sent.isEmpty() && !sent.getFirst().isAfter(now.minus(length))) {
                sent.removeFirst();
            }
            boolean full = !sent.isEmpty() && sent.size() + more > most;
            return full ? Duration.between(now, sent.getFirst().plus(length)) : Duration.ZERO;
        }
    }
}
