package org.tradewind.telegram;

import java.time.Duration;

/** One process that does all of a bot's work. */
final class Alone implements Work {
    private final Inbox inbox;
    private final Lanes lanes;
    private final Source source;
    private final Source.Signs signs;
    private final Runnable menus;

    /** @param menus offers the commands */
    Alone(Inbox inbox, Lanes lanes, Source source, Source.Signs signs, Runnable menus) {
        this.inbox = inbox;
        this.lanes = lanes;
        this.source = source;
        this.signs = signs;
        this.menus = menus;
    }

    /** What was left over when the program ended last goes first. */
    @Override
    public void begin() {
        try {
            for (Inbox.Arrival arrival : inbox.open()) {
                lanes.add(arrival.lane(), arrival);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Closing();
        }
        source.start();
        menus.run();
    }

    @Override
    public int queued() {
        return lanes.queued();
    }

    @Override
    public Source.Signs signs() {
        return signs;
    }

    @Override
    public void end() {
        source.end();
    }

    @Override
    public void finish(Duration grace) {
        lanes.close(grace);
    }

    @Override
    public void confirm() {
        source.confirm();
    }

    /** There are no others: it waits for the next start. */
    @Override
    public void leave() {}
}
