package org.tradewind.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.telegram.Outbox.Posted;

/**
 * Answers of a group in which many ask at once: more of them than Telegram's limits let through go together as one
 * message, each under the name and the words of who asked. Their updates are done when that message is sent; until then
 * they are in the inbox. Of one chat, one thread at a time deals with the answers.
 */
final class Gathering {
    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);
    /** So many who wait behind are a crowd as soon as anything has to wait. */
    private static final int CROWD = 2;
    /** Longer than this nobody's answer should wait alone. */
    private static final Duration LONG = Duration.ofSeconds(5);
    /** Telegram shows about a hundred marks in a message; an answer has up to ten. */
    private static final int MOST = 8;

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_QUESTION = 80;

    private final Courier courier;
    private final Delivery delivery;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Map<Long, List<Item>> waiting = new ConcurrentHashMap<>();

    Gathering(Courier courier, Delivery delivery, Outbox outbox, Inbox inbox) {
        this.courier = courier;
        this.delivery = delivery;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    /**
     * An answer that can go with others.
     *
     * @param name of who asked
     * @param question as it was asked
     */
    record Item(Delivery.Task task, String name, String question, Post.Words answer) {
        private long chat() {
            return task.place().chat();
        }

        private Markup told() {
            List<Markup.Run> runs = new ArrayList<>();
            runs.add(new Markup.Run(line(name, LONGEST_NAME), List.of(Mark.Simple.BOLD)));
            runs.add(new Markup.Run(": ", List.of()));
            runs.add(new Markup.Run(line(question, LONGEST_QUESTION), List.of(Mark.Simple.ITALIC)));
            runs.add(new Markup.Run("\n", List.of()));
            runs.addAll(answer.text().runs());
            return new Markup(runs);
        }
    }

    /** On one line, and cut where it is long. */
    private static String line(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        boolean pair = line.length() > most && Character.isHighSurrogate(line.charAt(most - 1));
        return line.length() > most ? line.substring(0, pair ? most - 1 : most) + "…" : line;
    }

    /** Takes an answer where it would have to wait and more wait behind it; it then goes with the next {@link #bring}. */
    boolean takes(Item item, int behind) {
        List<Item> before = waiting.getOrDefault(item.chat(), List.of());
        if (!before.isEmpty() && !fits(before, item)) {
            bring(item.chat());
        }
        boolean first = !waiting.containsKey(item.chat());
        boolean known = !outbox.answering(item.chat(), item.task().question()).isEmpty();
        if (known || (first && !isCrowded(item.chat(), behind))) {
            return false;
        }
        waiting.computeIfAbsent(item.chat(), _ -> new ArrayList<>()).add(item);
        return true;
    }

    private boolean isCrowded(long chat, int behind) {
        Duration wait = behind == 0 ? Duration.ZERO : courier.delay(chat);
        return wait.compareTo(LONG) >= 0 || (behind >= CROWD && wait.isPositive());
    }

    private static boolean fits(List<Item> before, Item item) {
        List<Item> all = new ArrayList<>(before);
        all.add(item);
        return all.size() <= MOST && together(all).plain().length() <= Rendering.MESSAGE;
    }

    private static Markup together(List<Item> items) {
        List<Markup.Run> runs = new ArrayList<>();
        for (Item item : items) {
            if (!runs.isEmpty()) {
                runs.add(new Markup.Run("\n\n", List.of()));
            }
            runs.addAll(item.told().runs());
        }
        return new Markup(runs);
    }

    /** Whether the answer to an update is taken and not yet brought. */
    boolean holds(long chat, long update) {
        return waiting.getOrDefault(chat, List.of()).stream()
                .anyMatch(item -> item.task().update() == update);
    }

    /**
     * Brings what was taken in a chat; returns when it is sent and kept. What Telegram does not take together goes one
     * by one.
     *
     * @throws Unavailable if Telegram is away; the updates stay in the inbox
     */
    void bring(long chat) {
        List<Item> items = waiting.getOrDefault(chat, List.of());
        waiting.remove(chat);
        if (items.size() > 1 && isSentTogether(items)) {
            return;
        }
        items.forEach(this::bringAlone);
    }

    private boolean isSentTogether(List<Item> items) {
        Place place = items.getFirst().task().place();
        try {
            long message = courier.send(place, new Post.Words(together(items), List.of()));
            List<Posted> kept =
                    items.stream().map(item -> posted(item.task(), message)).toList();
            // Until all are done a restart must know that they were told; later nothing may take their message's place.
            kept.forEach(outbox::keep);
            items.forEach(item -> inbox.done(item.task().update()));
            kept.forEach(outbox::drop);
            return true;
        } catch (Refused e) {
            LOG.warn("Telegram took no answers together, they go one by one: {}", e.getMessage());
            return false;
        }
    }

    private Posted posted(Delivery.Task task, long message) {
        return new Posted(
                courier.now(task.place().chat()), task.question(), 0, message, task.update(), task.asker(), true);
    }

    private void bringAlone(Item item) {
        try {
            delivery.deliver(item.task(), List.of(item.answer()));
            inbox.done(item.task().update());
        } catch (Refused e) {
            LOG.error(
                    "The answer to update {} stays for the next start: {}",
                    item.task().update(),
                    e.getMessage());
        }
    }
}
