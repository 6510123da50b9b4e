package org.tradewind.telegram;

import java.time.Duration;

/** The bot at work, from the moment at which Telegram has said who it is. */
interface Work {
    /** Begins; returns at once. */
    void begin();

    /** Updates that wait here or are in hand. */
    int queued();

    /** How the connection is. */
    Source.Signs signs();

    /** Takes no more updates. */
    void end();

    /** Begins nothing new, and gives what is in hand some time to end. */
    void finish(Duration grace);

    /** Lets Telegram know, after the end, what was taken, so that it is not brought once more. */
    void confirm();

    /** Leaves to others what is not done. */
    void leave();
}
