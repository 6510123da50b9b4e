package org.tradewind.bot;

import java.util.List;

/** The admins that an owner has added in the chat; the {@link Audit} changes them. Safe for use by many threads. */
@FunctionalInterface
public interface Admins {
    /** Their Telegram user ids, in order. */
    List<Long> added();

    /** Nobody but the owners. */
    static Admins none() {
        return List::of;
    }
}
