package org.tradewind.telegram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.bot.Bot;
import org.tradewind.reply.Button;
import org.tradewind.telegram.Outbox.Posted;

/**
 * Answers of a group in which many ask at once: more of them than Telegram's limits let through go together as one
 * message, each under a number, the name and the words of who asked. Their updates are done when that message is sent;
 * until then they are in the inbox. Of one chat, one thread at a time deals with the answers.
 *
 * <p>Eight answers have some eighty buttons, more than anybody finds theirs among. So each has one, with its number and
 * the name, that brings the answer once more as a message of its own, with all the buttons that it would have had.
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
    /** So much of a name fits on half the width of a phone. */
    private static final int LONGEST_LABEL = 16;

    private static final int BUTTONS_IN_A_ROW = 2;

    private final Courier courier;
    private final Delivery delivery;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Suspects suspects;
    private final Tenure tenure;
    private final Map<Long, Bundle> waiting = new ConcurrentHashMap<>();

    Gathering(Courier courier, Delivery delivery, Outbox outbox, Inbox inbox, Suspects suspects, Tenure tenure) {
        this.tenure = tenure;
        this.courier = courier;
        this.delivery = delivery;
        this.outbox = outbox;
        this.inbox = inbox;
        this.suspects = suspects;
    }

    /**
     * An answer that can go with others.
     *
     * @param name of who asked
     * @param question as it was asked
     * @param id under which the answer is given again
     */
    record Item(Delivery.Task task, String name, String question, String id, Post.Words answer) {
        private long chat() {
            return task.place().chat();
        }

        private Markup told(int number) {
            List<Markup.Run> runs = new ArrayList<>();
            runs.add(new Markup.Run(number + ". " + line(name, LONGEST_NAME), List.of(Mark.Simple.BOLD)));
            runs.add(new Markup.Run(": ", List.of()));
            runs.add(new Markup.Run(line(question, LONGEST_QUESTION), List.of(Mark.Simple.ITALIC)));
            runs.add(new Markup.Run("\n", List.of()));
            runs.addAll(answer.text().runs());
            return new Markup(runs);
        }

        private Optional<Button> remove() {
            return answer.keyboard().stream()
                    .flatMap(List::stream)
                    .filter(Item::removes)
                    .findFirst();
        }

        private boolean asksOn() {
            return answer.keyboard().stream().flatMap(List::stream).anyMatch(button -> !removes(button));
        }

        private static boolean removes(Button button) {
            return button.command().equals(Bot.REMOVE);
        }

        private Button again(int number) {
            return new Button(number + " · " + line(name, LONGEST_LABEL), Bot.again(id));
        }
    }

    /** What is to go together, and whether it is still ours to tell. */
    private record Bundle(BooleanSupplier ours, List<Item> items) {}

    /** On one line, and cut where it is long. */
    private static String line(String words, int most) {
        String line = words.replaceAll("\\s+", " ").strip();
        boolean pair = line.length() > most && Character.isHighSurrogate(line.charAt(most - 1));
        return line.length() > most ? line.substring(0, pair ? most - 1 : most) + "…" : line;
    }

    /** Takes an answer where it would have to wait and more wait behind it; it then goes with the next {@link #bring}. */
    boolean takes(Item item, int behind) {
        List<Item> before = taken(item.chat());
        if (!before.isEmpty() && !fits(before, item)) {
            bring(item.chat());
        }
        boolean first = taken(item.chat()).isEmpty();
        boolean known = !outbox.answering(item.chat(), item.task().question()).isEmpty();
        if (known || (first && !isCrowded(item.chat(), behind))) {
            return false;
        }
        suspects.made(item.task().update());
        waiting.computeIfAbsent(item.chat(), _ -> new Bundle(tenure.claim(), new ArrayList<>()))
                .items()
                .add(item);
        return true;
    }

    /** What was taken before another process took our place is told by that one. */
    private List<Item> taken(long chat) {
        waiting.computeIfPresent(chat, (_, bundle) -> bundle.ours().getAsBoolean() ? bundle : null);
        Bundle bundle = waiting.get(chat);
        return bundle == null ? List.of() : bundle.items();
    }

    private boolean isCrowded(long chat, int behind) {
        Duration wait = behind == 0 ? Duration.ZERO : courier.delay(chat);
        return wait.compareTo(LONG) >= 0 || (behind >= CROWD && wait.isPositive());
    }

    /** One message stands in one topic. */
    private static boolean fits(List<Item> before, Item item) {
        if (!before.getFirst().task().place().topic().equals(item.task().place().topic())) {
            return false;
        }
        List<Item> all = new ArrayList<>(before);
        all.add(item);
        return all.size() <= MOST && together(all).plain().length() <= Rendering.MESSAGE;
    }

    private static Markup together(List<Item> items) {
        List<Markup.Run> runs = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                runs.add(new Markup.Run("\n\n", List.of()));
            }
            runs.addAll(items.get(i).told(i + 1).runs());
        }
        return new Markup(runs);
    }

    private static List<List<Button>> keyboard(List<Item> items) {
        List<Button> again = IntStream.range(0, items.size())
                .filter(i -> items.get(i).asksOn())
                .mapToObj(i -> items.get(i).again(i + 1))
                .toList();
        List<List<Button>> rows = new ArrayList<>();
        for (int from = 0; from < again.size(); from += BUTTONS_IN_A_ROW) {
            rows.add(again.subList(from, Math.min(from + BUTTONS_IN_A_ROW, again.size())));
        }
        items.getLast().remove().ifPresent(remove -> rows.add(List.of(remove)));
        return rows;
    }

    /**
     * Brings what was taken in a chat, and returns when it is sent and kept. What Telegram does not take together goes
     * one by one; what cannot be brought now waits in the inbox.
     *
     * @throws Closing if the bot ends first, or another process has taken over
     */
    void bring(long chat) {
        List<Item> items = taken(chat);
        waiting.remove(chat);
        if (items.size() < 2 || !isSentTogether(items)) {
            items.forEach(this::bringAlone);
        }
    }

    private boolean isSentTogether(List<Item> items) {
        Place place = items.getFirst().task().place();
        try {
            long message = courier.send(place, new Post.Words(together(items), keyboard(items)));
            outbox.told(posted(items, message));
            return true;
        } catch (Refused e) {
            LOG.warn("Telegram took no answers together, they go one by one: {}", e.getMessage());
            return false;
        } catch (Unavailable e) {
            LOG.error("Answers that were to go together wait, Telegram is away: {}", e.getMessage());
            items.forEach(this::postpone);
            return true;
        }
    }

    /**
     * Kept under a number that neither a question nor a message has, and with no part 0: no later answer may take the
     * place of a message that is other people's too.
     */
    private List<Posted> posted(List<Item> items, long message) {
        List<Posted> posted = new ArrayList<>();
        long number = Delivery.besideQuestions(items.getFirst().task().update());
        for (Item item : items) {
            Delivery.Task task = item.task();
            long chat = courier.now(item.chat());
            posted.add(new Posted(chat, number, posted.size() + 1, message, task.update(), task.asker(), true));
        }
        return posted;
    }

    private void bringAlone(Item item) {
        try {
            delivery.deliver(item.task(), List.of(item.answer()));
            inbox.done(item.task().update());
        } catch (Refused | Unavailable e) {
            LOG.error("The answer to update {} waits: {}", item.task().update(), e.getMessage());
            postpone(item);
        }
    }

    private void postpone(Item item) {
        inbox.postpone(item.task().update());
    }
}
