package org.tradewind.telegram;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.bot.LaterException;
import org.tradewind.bot.Subscriptions;
import org.tradewind.bot.Subscriptions.Item;
import org.tradewind.telegram.Outbox.Posted;

/** Brings news to those who follow answers, within the limits, and stops where nobody is there any more. */
final class Herald {
    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);
    private static final long LOOK_MILLIS = 1_000;
    /** Stands for everybody: news are nobody's own answer. */
    private static final long EVERYBODY = 0;

    private final Subscriptions news;
    private final Courier courier;
    private final Outbox outbox;
    private final Helm helm;
    private final ScheduledExecutorService clockwork;
    private final Executor calls;
    private final Growing pauses;
    private final AtomicBoolean busy = new AtomicBoolean();
    /** Chats that something is being brought to: one that has to wait long keeps no other one waiting. */
    private final Set<Long> underway = ConcurrentHashMap.newKeySet();

    private volatile long quietUntil = System.nanoTime();

    Herald(
            Subscriptions news,
            Courier courier,
            Outbox outbox,
            Helm helm,
            ScheduledExecutorService clockwork,
            Executor calls,
            Growing pauses) {
        this.news = news;
        this.courier = courier;
        this.outbox = outbox;
        this.helm = helm;
        this.clockwork = clockwork;
        this.calls = calls;
        this.pauses = pauses;
    }

    void begin() {
        var _ = clockwork.scheduleWithFixedDelay(
                () -> calls.execute(this::look), LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        boolean quiet = System.nanoTime() - quietUntil < 0;
        if (quiet || !helm.isHeld() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            for (Item item : news.due()) {
                if (underway.add(item.chat())) {
                    calls.execute(() -> carry(item));
                }
            }
            pauses.reset();
        } catch (LaterException e) {
            LOG.warn("News wait for the data: {}", e.getMessage());
            quietUntil = System.nanoTime() + pauses.next().toNanos();
        } catch (RuntimeException e) {
            LOG.error("News were not made, they are tried again", e);
            quietUntil = System.nanoTime() + pauses.next().toNanos();
        } finally {
            busy.set(false);
        }
    }

    private void carry(Item item) {
        try {
            bring(item);
        } catch (Closing e) {
            LOG.debug("The bot ends before all news were brought");
        } catch (RuntimeException e) {
            LOG.error("News were not brought, they are tried again", e);
            quietUntil = System.nanoTime() + pauses.next().toNanos();
        } finally {
            underway.remove(item.chat());
        }
    }

    private void bring(Item item) {
        if (!outbox.isReachable(item.chat())) {
            news.gone(item.chat());
            return;
        }
        OptionalInt topic = item.topic().isPresent()
                ? OptionalInt.of(Math.toIntExact(item.topic().getAsLong()))
                : OptionalInt.empty();
        Place place = new Place(item.chat(), topic, OptionalLong.empty());
        try {
            int part = 0;
            for (Post post : Rendering.posts(List.of(item.reply()))) {
                long message = courier.send(place, post);
                outbox.keep(new Posted(courier.now(item.chat()), -message, part++, message, 0, EVERYBODY, true));
            }
            news.brought(item);
        } catch (Refused e) {
            LOG.info("News were refused: {}", e.getMessage());
            if (e.refusal().isUnreachable()) {
                outbox.reachable(item.chat(), false);
                news.gone(item.chat());
            } else {
                news.brought(item);
            }
        } catch (Unavailable e) {
            LOG.warn("Telegram is away, news come later: {}", e.getMessage());
        }
    }
}
