package org.tradewind.bot;

import java.util.Collection;
import java.util.List;

/** The admins that an owner has added in the chat, kept for good. Safe for use by many threads. */
public interface Admins {
    /** Their Telegram user ids, in order. */
    List<Long> added();

    /** Adds one; false where they were added before. */
    boolean add(long person);

    /** Removes one; false where they were not added. */
    boolean remove(long person);

    /** Admins that end with the program. */
    static Admins inMemory(Collection<Long> first) {
        return new ShortAdmins(first);
    }
}
