package org.tradewind.telegram;

import java.time.Duration;

/** Turns to send within Telegram's limits that several processes have in common. Safe for use by many threads. */
public interface Turns {

    /** Takes the next turn of a chat, and tells how long it is until then; zero where it is now. */
    Duration ofChat(long chat);

    /** Takes the next turn of all chats together. */
    Duration ofAll();

    /** Telegram said to wait with a chat. */
    void pauseChat(long chat, Duration time);

    /** Telegram said to wait with everything. */
    void pauseAll(Duration time);
}
