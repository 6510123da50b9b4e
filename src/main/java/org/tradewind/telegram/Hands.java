package org.tradewind.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.telegram.Inbox.Arrival;

/** Takes lanes of a crew into this process's hands, as many as it can hold, and gives each back when it is worked off. */
final class Hands {
    private static final Logger LOG = LoggerFactory.getLogger(Hands.class);
    private static final int MOST = 256;
    /** So few at a time that others get their part of what comes in at once. */
    private static final int MOST_AT_ONCE = 16;

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Crew crew;
    private final Lanes lanes;
    private final Stop stop;
    private final Semaphore wanted = new Semaphore(0);
    private volatile boolean full;
    private volatile boolean ended;

    /** @param work runs on a virtual thread */
    Hands(Crew crew, Lanes.Work work, Tenure tenure, Stop stop) {
        this.crew = crew;
        this.stop = stop;
        this.lanes = new Lanes((arrival, lane, behind) -> deal(work, arrival, lane, behind), tenure, this::emptied);
    }

    /** What somebody else may have taken over stays as it is. */
    private void deal(Lanes.Work work, Arrival arrival, long lane, IntSupplier behind) {
        if (crew.isAboard()) {
            work.deal(arrival, lane, behind);
        }
    }

    void begin(Executor calls) {
        calls.execute(this::take);
    }

    /** There may be something to take. */
    void look() {
        wanted.release();
    }

    private void take() {
        try {
            while (!ended) {
                wanted.acquire();
                wanted.drainPermits();
                takeAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Closing e) {
            LOG.debug("No more lanes are taken");
        }
    }

    private void takeAll() throws InterruptedException {
        boolean more = true;
        while (more && !ended) {
            int room = room();
            more = room > 0 && take(room) == room;
        }
    }

    /** How many may be taken at once now; where none may, whoever makes room is to look again. */
    private int room() {
        full = true;
        int room = Math.min(MOST_AT_ONCE, MOST - lanes.open());
        full = room == 0;
        return room;
    }

    private int take(int most) throws InterruptedException {
        try {
            long era = lanes.era();
            List<Crew.Lane> taken = crew.take(most);
            for (Crew.Lane lane : taken) {
                add(era, lane);
            }
            return taken.size();
        } catch (RuntimeException e) {
            LOG.error("No lanes could be taken, it is tried again", e);
            wanted.release();
            stop.wait(AGAIN);
            return 0;
        }
    }

    private void add(long era, Crew.Lane lane) throws InterruptedException {
        if (lane.arrivals().isEmpty()) {
            emptied(lane.lane());
        }
        for (Arrival arrival : lane.arrivals()) {
            lanes.add(era, lane.lane(), arrival);
        }
    }

    private void emptied(long lane) {
        crew.giveBack(lane);
        if (full) {
            look();
        }
    }

    /** What was taken belongs to others now. */
    void letGo() {
        lanes.clear();
    }

    int queued() {
        return lanes.queued();
    }

    void end() {
        ended = true;
        look();
    }

    void finish(Duration grace) {
        lanes.close(grace);
    }
}
