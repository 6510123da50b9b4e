package org.tradewind.telegram;

import java.time.Instant;
import java.util.Optional;

/** Where updates come from. */
interface Source {

    /** Begins; returns at once. */
    void start();

    /** This process does from now on what only one may do. */
    default void steer() {}

    /** Takes no more updates. Safe to call again. */
    void end();

    /** Lets Telegram know, after the end, what was taken, so that it is not brought once more. */
    void confirm();

    /** How the source does. */
    interface Signs {

        /** When Telegram last answered. */
        Optional<Instant> lastSuccess();

        /** What an operator has to know, or empty while updates flow. */
        Optional<String> problem();
    }
}
