package org.tradewind.telegram;

import java.util.List;

/**
 * What was sent and stands in the chats: needed to go on after a crash without saying things twice, and to edit an
 * answer in place. On disk when a method returns. Safe for use by many threads.
 */
public interface Outbox {

    /** The messages that answer a question, in the order of their parts. */
    List<Posted> answering(long chat, long question);

    /** What a message of the bot holds: nothing where it is not known, several answers where they went together. */
    List<Posted> carried(long chat, long message);

    /**
     * Keeps a message; it replaces the one that was the same part of the same answer. What was given to the store before
     * is on disk then too.
     */
    void keep(Posted posted);

    /** Keeps answers and has the updates that asked for them done: all of it or nothing. */
    void told(List<Posted> answers);

    /** A message is no more. */
    void drop(Posted posted);

    /** Whatever answers this person is not known as an answer to them any more. */
    void forget(long asker);

    /** Whether messages to the chat arrive; they do not where the bot was blocked or removed. */
    void reachable(long chat, boolean reachable);

    /** Whether the chat was last known to be reachable. */
    boolean isReachable(long chat);

    /**
     * A message of the bot that stands in a chat.
     *
     * @param question number of the message that it answers
     * @param part its place in the answer, from 0
     * @param message its own number
     * @param update number of the update that made it what it is
     * @param asker who asked
     * @param text whether it is text, which alone can be edited into another text
     */
    record Posted(long chat, long question, int part, long message, long update, long asker, boolean text) {}
}
