package org.tradewind.telegram;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.bot.LaterException;
import org.tradewind.bot.Subscriptions;
import org.tradewind.telegram.Inbox.Arrival;

/** Deals with one update, whatever it is and whatever goes wrong. */
final class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
    /** The first try and three more, one at each start of the program. */
    private static final int MOST_ATTEMPTS = 4;
    /** How long to wait for data that is away before it is asked again. */
    private static final Duration AGAIN = Duration.ofSeconds(3);

    private final UpdateReader reader;
    private final Inbox inbox;
    private final Suspects suspects;
    private final Outbox outbox;
    private final Optional<Subscriptions> news;
    private final Courier courier;
    private final Replying replying;
    private final Gathering gathering;
    private final InlineDesk inlineDesk;
    private final Tenure tenure;
    private final Meters meters;
    private final RandomGenerator random;
    private final Stop stop;

    Reception(
            UpdateReader reader,
            Inbox inbox,
            Suspects suspects,
            Outbox outbox,
            Optional<Subscriptions> news,
            Courier courier,
            Replying replying,
            Gathering gathering,
            InlineDesk inlineDesk,
            Tenure tenure,
            Meters meters,
            RandomGenerator random,
            Stop stop) {
        this.reader = reader;
        this.inbox = inbox;
        this.suspects = suspects;
        this.outbox = outbox;
        this.news = news;
        this.courier = courier;
        this.replying = replying;
        this.gathering = gathering;
        this.inlineDesk = inlineDesk;
        this.tenure = tenure;
        this.meters = meters;
        this.random = random;
        this.stop = stop;
    }

    /**
     * Deals with an update; it is done afterwards, or waits in the inbox for the next start, or is put aside, or its
     * answer goes with those of the updates behind it.
     */
    void receive(Arrival arrival, long chat, IntSupplier behind) {
        try {
            receive(arrival, behind);
        } finally {
            if (behind.getAsInt() == 0) {
                bringGathered(chat);
            }
        }
    }

    private void bringGathered(long chat) {
        try {
            gathering.bring(chat);
        } catch (Closing e) {
            LOG.info("Answers that were to go together stay in the inbox: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Answers that were to go together stay for the next start", e);
        }
    }

    private void receive(Arrival arrival, IntSupplier behind) {
        long update = arrival.update();
        if (arrival.attempts() >= MOST_ATTEMPTS) {
            setAside(update, "it failed at each of " + arrival.attempts() + " attempts");
            return;
        }
        read(arrival).ifPresent(incoming -> {
            try {
                suspects.begun(arrival);
                if (isDealtWithOnceDataIsBack(update, incoming, behind)) {
                    inbox.done(update);
                }
            } finally {
                suspects.left();
            }
        });
    }

    private Optional<Incoming> read(Arrival arrival) {
        try {
            return Optional.of(reader.read(arrival.json()));
        } catch (UnreadableUpdate e) {
            setAside(arrival.update(), "a field is odd: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Update {} cannot be read", arrival.update(), e);
            setAside(arrival.update(), "it cannot be read: " + e);
        }
        return Optional.empty();
    }

    private void setAside(long update, String why) {
        LOG.error("Update {} was put aside: {}", update, why);
        inbox.setAside(update, why);
    }

    /** While the data is away all of a chat waits in its lane, and in the inbox: its order stays, and nothing is lost. */
    private boolean isDealtWithOnceDataIsBack(long update, Incoming incoming, IntSupplier behind) {
        boolean told = false;
        while (true) {
            try {
                return isDealtWith(update, incoming, behind);
            } catch (LaterException e) {
                if (incoming instanceof Incoming.Inline) {
                    LOG.info("The data is away, an inline question is left unanswered");
                    return true;
                }
                if (!told) {
                    LOG.warn("Update {} waits for the data: {}", update, e.getMessage());
                    excuse(update, incoming);
                    told = true;
                }
            }
            if (!waited(update)) {
                return false;
            }
        }
    }

    /** A try that the data was away for does not count. */
    private boolean waited(long update) {
        suspects.made(update);
        try {
            stop.wait(AGAIN);
            tenure.check();
            return true;
        } catch (Closing e) {
            LOG.debug("Update {} stays in the inbox: {}", update, e.getMessage());
            return false;
        }
    }

    private void excuse(long update, Incoming incoming) {
        try {
            replying.excuse(update, incoming);
        } catch (Refused | RuntimeException e) {
            LOG.error("It was not told that the data is away: {}", e.getMessage());
        }
    }

    private boolean isDealtWith(long update, Incoming incoming, IntSupplier behind) {
        try {
            return isAnswered(update, incoming, behind);
        } catch (Closing e) {
            LOG.debug("Update {} stays in the inbox: {}", update, e.getMessage());
            return false;
        } catch (Unavailable e) {
            LOG.error("Update {} stays for the next start, Telegram is away: {}", update, e.getMessage());
            inbox.postpone(update);
            return false;
        } catch (LaterException e) {
            throw e;
        } catch (Refused e) {
            return isUnreachable(incoming, e) || isFault(update, incoming, e);
        } catch (Throwable e) {
            return isFault(update, incoming, e);
        }
    }

    /** False where the answer goes with those of the updates behind it. */
    private boolean isAnswered(long update, Incoming incoming, IntSupplier behind) throws Refused {
        if (incoming instanceof Incoming.Words words) {
            return replying.answer(update, words, behind);
        }
        dealWith(update, incoming);
        return true;
    }

    private void dealWith(long update, Incoming incoming) throws Refused {
        switch (incoming) {
            case Incoming.Press press -> replying.press(update, press);
            case Incoming.CrossedOut crossed -> replying.crossOut(crossed);
            case Incoming.Inline inline -> inlineDesk.answer(inline);
            case Incoming.Moved moved -> courier.move(moved.from(), moved.to());
            case Incoming.Membership change -> changed(update, change);
            case Incoming.Words _, Incoming.Nothing _ -> {}
        }
    }

    private void changed(long update, Incoming.Membership change) throws Refused {
        reachable(change.from().chat(), change.member());
        if (change.joined()) {
            replying.greet(update, change.from());
        }
    }

    private void reachable(long chat, boolean reachable) {
        outbox.reachable(chat, reachable);
        if (!reachable) {
            news.ifPresent(kept -> kept.gone(chat));
        }
    }

    /** Nobody is there to be told anything: whoever blocks the bot costs nothing more. */
    private boolean isUnreachable(Incoming incoming, Refused e) {
        Optional<Long> chat = switch (incoming) {
            case Incoming.Words words -> Optional.of(words.from().chat());
            case Incoming.Press press -> Optional.of(press.from().chat());
            case Incoming.CrossedOut crossed -> Optional.of(crossed.from().chat());
            case Incoming.Membership change -> Optional.of(change.from().chat());
            case Incoming.Inline _, Incoming.Moved _, Incoming.Nothing _ -> Optional.empty();
        };
        boolean unreachable = chat.isPresent() && e.refusal().isUnreachable();
        if (unreachable) {
            LOG.info("A chat cannot be reached: {}", e.getMessage());
            reachable(chat.get(), false);
        }
        return unreachable;
    }

    /** The fault goes to the log under a number, the number to the asker, and the update waits for the next start. */
    private boolean isFault(long update, Incoming incoming, Throwable fault) {
        if (tenure.isOver()) {
            LOG.warn("Update {} stays in the inbox, another process may have taken over", update, fault);
            return false;
        }
        String number = HexFormat.of().toHexDigits(random.nextLong(), 8);
        LOG.error("Fault {} while update {} was dealt with", number, update, fault);
        meters.fault();
        try {
            replying.apologise(update, incoming, number);
        } catch (Refused | RuntimeException e) {
            LOG.error("The apology for fault {} was not brought: {}", number, e.getMessage());
        }
        inbox.postpone(update);
        return false;
    }
}
