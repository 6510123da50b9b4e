package org.tradewind.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lets calls out one by one within Telegram's limits: 30 a second in all, 1 a second in a chat, 20 a
 * minute in a group. Holds a chat back, or everything, for as long as Telegram says. Where several processes send for one
 * bot, they take turns.
 */
final class Turnstile {
    /** A little more than a second, so that what is late here is not early at Telegram's end. */
    private static final long SECOND = Duration.ofMillis(1020).toNanos();

    private static final long MINUTE = Duration.ofMillis(60_500).toNanos();
    private static final int CHATS_REMEMBERED = 10_000;

    private final boolean limits;
    private final LongSupplier nanoTime;
    private final Stop stop;
    private final Optional<CommonTurns> common;
    private final Pace overall = new Pace();
    /** What went: whoever had a turn and wakes late on a busy machine must not go at once with those whose turn is now. */
    private final Pace gone = new Pace();

    private final Map<Long, Chat> chats = new HashMap<>();
    private long pausedUntil;
    private long anyChatPausedUntil;

    /** @param common turns that other processes take too; kept to only where there are limits at all */
    Turnstile(boolean limits, LongSupplier nanoTime, Stop stop, Optional<Turns> common) {
        this.common = common.filter(turns -> limits).map(turns -> new CommonTurns(turns, stop));
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.stop = stop;
        this.pausedUntil = nanoTime.getAsLong();
        this.anyChatPausedUntil = pausedUntil;
    }

    /** Waits until a message to a chat may go. */
    void passToChat(long chat) {
        await(() -> takeInChat(chat));
        common.ifPresent(turns -> turns.awaitChat(chat));
        awaitTurn();
        await(() -> goToChat(chat));
    }

    /** How long a message to a chat would have to wait now. */
    synchronized Duration delay(long chat) {
        Chat known = chat(chat);
        long now = nanoTime.getAsLong();
        return Duration.ofNanos(earliest(known, now) - now);
    }

    /** Waits until a call that is no message may go. */
    void pass() {
        awaitTurn();
        await(this::go);
    }

    private void awaitTurn() {
        await(this::leftOfPause);
        if (limits) {
            long turn = takeOverall();
            await(() -> turn - nanoTime.getAsLong());
        }
        common.ifPresent(CommonTurns::awaitAll);
    }

    /** Telegram said to wait: a chat, or everything where it says so to several chats or of no chat. */
    void pause(boolean ofAChat, long chat, Duration time) {
        boolean one = isPausedAlone(ofAChat, chat, time);
        common.ifPresent(turns -> turns.pause(one, chat, time));
    }

    private synchronized boolean isPausedAlone(boolean ofAChat, long chat, Duration time) {
        long now = nanoTime.getAsLong();
        long until = now + time.toNanos();
        boolean several = ofAChat && anyChatPausedUntil > now && chat(chat).pausedUntil <= now;
        boolean one = ofAChat && !several;
        if (one) {
            chat(chat).pausedUntil = until;
            anyChatPausedUntil = Math.max(anyChatPausedUntil, until);
        } else {
            pausedUntil = Math.max(pausedUntil, until);
        }
        return one;
    }

    /** Waits as long as it is told to, until there is nothing left to wait for. */
    private void await(LongSupplier left) {
        for (long wait = left.getAsLong(); wait > 0; wait = left.getAsLong()) {
            stop.wait(Duration.ofNanos(wait));
        }
        if (stop.isGiven()) {
            throw new Closing();
        }
    }

    private synchronized long leftOfPause() {
        return pausedUntil - nanoTime.getAsLong();
    }

    private synchronized long takeOverall() {
        return overall.take(nanoTime.getAsLong());
    }

    /** Takes the turn and returns 0 if it is now, else returns the time that is left. */
    private synchronized long takeInChat(long chat) {
        Chat known = chat(chat);
        long now = nanoTime.getAsLong();
        long turn = earliest(known, now);
        if (limits && turn == now) {
            known.second.take(now);
            known.minute.take(now);
        }
        return turn - now;
    }

    /** Goes and returns 0 if that may be now, else returns the time that is left. */
    private synchronized long go() {
        long now = nanoTime.getAsLong();
        long turn = limits ? gone.earliest(now) : now;
        if (limits && turn == now) {
            gone.take(now);
        }
        return turn - now;
    }

    /** The same for a message: a chat's second begins when its last one went, however long that had to wait for others. */
    private synchronized long goToChat(long chat) {
        Chat known = chat(chat);
        long now = nanoTime.getAsLong();
        long inChat = limits ? known.gone.earliest(now) : now;
        if (inChat > now) {
            return inChat - now;
        }
        long left = go();
        if (limits && left == 0) {
            known.gone.take(now);
        }
        return left;
    }

    private long earliest(Chat chat, long now) {
        long turn = Math.max(now, chat.pausedUntil);
        long second = Math.max(chat.second.earliest(now), chat.gone.earliest(now));
        return limits ? Math.max(turn, Math.max(second, chat.minute.earliest(now))) : turn;
    }

    private Chat chat(long id) {
        if (chats.size() > CHATS_REMEMBERED) {
            long now = nanoTime.getAsLong();
            chats.values().removeIf(chat -> chat.isIdle(now));
        }
        return chats.computeIfAbsent(id, chat -> new Chat(chat < 0, nanoTime.getAsLong()));
    }

    private static final class Chat {
        private final Window second = new Window(1, SECOND);
        private final Window gone = new Window(1, SECOND);
        private final Window minute;
        private long pausedUntil;

        Chat(boolean group, long now) {
            this.minute = new Window(group ? 20 : 60, MINUTE);
            this.pausedUntil = now;
        }

        boolean isIdle(long now) {
            return pausedUntil <= now && minute.isIdle(now);
        }
    }
}
