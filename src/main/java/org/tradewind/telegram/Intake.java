package org.tradewind.telegram;

import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.tradewind.telegram.Inbox.Arrival;

/**
 * Takes a batch of updates on the poller's thread. Telegram hears that they were received only after this returns, so it
 * returns when they are on disk. It never throws: that would end polling for good and in silence.
 */
final class Intake implements LongPollingUpdateConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Inbox inbox;
    private final Onward onward;
    private final Clock clock;
    private final Stop stop;
    private final Growing pauses;
    private final Meters meters;
    private volatile boolean busy;
    private volatile OptionalInt lastKept = OptionalInt.empty();

    Intake(Inbox inbox, Onward onward, Clock clock, Stop stop, Growing pauses, Meters meters) {
        this.inbox = inbox;
        this.onward = onward;
        this.clock = clock;
        this.stop = stop;
        this.pauses = pauses;
        this.meters = meters;
    }

    @Override
    public void consume(List<Update> updates) {
        List<RawUpdate> raw = updates.stream().map(RawUpdate.class::cast).toList();
        busy = true;
        try {
            while (!isTaken(raw)) {
                stop.wait(pauses.next());
            }
        } catch (Closing e) {
            // Not confirmed, since nobody asks Telegram again: it brings them at the next start.
            LOG.debug("The bot ends before {} updates were taken", updates.size());
        } finally {
            busy = false;
        }
    }

    @Override
    public void close() {
        // Nothing is held here.
    }

    /** Whether a batch is being taken, which may take long where there is no room. */
    boolean isBusy() {
        return busy;
    }

    /** Number of the last update that a poll brought and that is on disk. */
    OptionalInt lastKept() {
        return lastKept;
    }

    /** Takes an update that Telegram brought itself; false where it cannot be kept now. */
    boolean isKept(RawUpdate update) {
        if (!onward.hasRoom()) {
            return false;
        }
        try {
            keep(List.of(update));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException e) {
            LOG.error("An update could not be kept, Telegram brings it again", e);
            return false;
        }
    }

    /** False where the batch could not be kept; it is tried again, nothing else can be done with it. */
    private boolean isTaken(List<RawUpdate> raw) {
        try {
            List<Arrival> fresh = keep(raw);
            lastKept = raw.stream().mapToInt(RawUpdate::getUpdateId).max();
            if (fresh.isEmpty() && !raw.isEmpty()) {
                // A server that brings the same again and again must not make us spin.
                stop.wait(pauses.next());
            } else {
                pauses.reset();
            }
            return true;
        } catch (Closing e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closing();
        } catch (Throwable e) {
            LOG.error("Updates could not be kept, the same are tried again", e);
            return false;
        }
    }

    /** On disk when it returns; of what was not known before, work begins. */
    private List<Arrival> keep(List<RawUpdate> raw) throws InterruptedException {
        List<Arrival> fresh = inbox.add(raw.stream().map(this::arrival).toList());
        meters.updates(fresh.size());
        for (Arrival arrival : fresh) {
            onward.add(arrival.lane(), arrival);
        }
        return fresh;
    }

    private Arrival arrival(RawUpdate update) {
        return new Arrival(
                update.getUpdateId(),
                UpdateReader.lane(update.json()),
                update.json().toString(),
                clock.instant(),
                0);
    }
}
