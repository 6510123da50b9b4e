package org.tradewind.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.telegram.Inbox.Arrival;

/** Updates of one chat are dealt with one after the other, those of different chats side by side. */
final class Lanes implements Onward {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
    /** Beyond this many waiting updates no more are taken from Telegram, which keeps them for us. */
    private static final int ROOM = 10_000;

    private final Work work;
    private final Tenure tenure;
    private final LongConsumer emptied;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Long, ArrayDeque<Arrival>> waiting = new HashMap<>();
    private final Set<Thread> workers = new HashSet<>();
    private int queued;
    /** How often all was let go: what was taken before is not ours any more. */
    private long era;

    private boolean closed;

    /**
     * @param work runs on a virtual thread
     * @param tenure tells the work whether it is still ours
     * @param emptied told of each lane that is worked off and still ours
     */
    Lanes(Work work, Tenure tenure, LongConsumer emptied) {
        this.work = work;
        this.tenure = tenure;
        this.emptied = emptied;
    }

    /** Deals with updates. */
    interface Work {
        /** @param behind tells how many updates wait in the same lane at the moment */
        void deal(Arrival arrival, long lane, IntSupplier behind);
    }

    /** An update, and when it was taken. */
    private record Taken(Arrival arrival, long era) {}

    @Override
    public void add(long lane, Arrival arrival) throws InterruptedException {
        add(era(), lane, arrival);
    }

    /** Adds an update that was taken in an era; it is left out where all was let go since. */
    void add(long taken, long lane, Arrival arrival) throws InterruptedException {
        lock.lock();
        try {
            while (queued >= ROOM && !closed) {
                changed.await();
            }
            if (closed || taken != era) {
                return;
            }
            queued++;
            ArrayDeque<Arrival> known = waiting.get(lane);
            if (known != null) {
                known.add(arrival);
                return;
            }
            waiting.put(lane, new ArrayDeque<>(List.of(arrival)));
            workers.add(Thread.ofVirtual().name("lane").start(() -> run(lane, taken)));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean hasRoom() {
        return queued() < ROOM;
    }

    /** How often all was let go. */
    long era() {
        lock.lock();
        try {
            return era;
        } finally {
            lock.unlock();
        }
    }

    /** Leaves out all that is not in hand yet; what is in hand is not ours any more. */
    void clear() {
        lock.lock();
        try {
            era++;
            for (ArrayDeque<Arrival> known : waiting.values()) {
                queued -= known.size();
                known.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lanes with updates that wait or are in hand. */
    int open() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Updates that wait or are in hand. */
    int queued() {
        lock.lock();
        try {
            return queued;
        } finally {
            lock.unlock();
        }
    }

    /** Begins nothing new, and gives what is in hand some time to end. */
    void close(Duration grace) {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            long left = grace.toNanos();
            while (!waiting.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.forEach(Thread::interrupt);
            lock.unlock();
        }
    }

    private void run(long lane, long begun) {
        long last = begun;
        for (Taken next; (next = next(lane)) != null; ) {
            last = next.era();
            deal(next, lane);
        }
        if (isStillOurs(last)) {
            emptied.accept(lane);
        }
    }

    private void deal(Taken next, long lane) {
        try {
            tenure.during(() -> next.era() == era(), () -> work.deal(next.arrival(), lane, () -> behind(lane)));
        } catch (Throwable e) {
            LOG.error("An update was not dealt with", e);
        } finally {
            taken();
        }
    }

    private boolean isStillOurs(long taken) {
        lock.lock();
        try {
            return !closed && taken == era;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Taken next(long lane) {
        lock.lock();
        try {
            ArrayDeque<Arrival> known = waiting.get(lane);
            Arrival next = known == null || closed ? null : known.poll();
            if (next == null) {
                waiting.remove(lane);
                workers.remove(Thread.currentThread());
            }
            changed.signalAll();
            return next == null ? null : new Taken(next, era);
        } finally {
            lock.unlock();
        }
    }

    /** None where the bot ends: they wait for the next start. */
    private int behind(long lane) {
        lock.lock();
        try {
            ArrayDeque<Arrival> known = waiting.get(lane);
            return known == null || closed ? 0 : known.size();
        } finally {
            lock.unlock();
        }
    }

    private void taken() {
        lock.lock();
        try {
            queued--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
