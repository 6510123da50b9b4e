package org.tradewind.bot;

import java.util.Map;

/**
 * What a chat or a person has set, kept until they say {@code /forget}. The key of a person's settings is their private
 * chat's id. Implementations are safe for use by many threads.
 */
public interface Memory {
    /** Settings by name; empty where nothing was set. */
    Map<String, String> settings(long chat);

    /** Keeps one setting. */
    void set(long chat, String name, String value);

    /** Deletes all that is kept of a chat, its answers included. */
    void forget(long chat);

    /** A chat got a new id; all that is kept moves with it. */
    void move(long from, long to);

    /** A memory that ends with the program; it is a ledger too, so that {@code /forget} reaches both. */
    static ShortMemory inMemory() {
        return new ShortMemory();
    }
}
