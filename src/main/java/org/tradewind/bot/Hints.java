package org.tradewind.bot;

import java.util.Optional;

/**
 * What a messenger needs to know of a turn beside its replies.
 *
 * @param notice a line for whoever pressed a button, in place of replies; at most 200 characters
 * @param personal whether somebody else would be answered otherwise
 * @param passing whether the same words may soon be answered otherwise, since they asked for the latest
 * @param tables whether tables are to be the messenger's own
 * @param traceless whether not even the numbers of its messages are to be kept
 */
public record Hints(Optional<String> notice, boolean personal, boolean passing, boolean tables, boolean traceless) {
    /** Nothing out of the ordinary. */
    public static Hints none() {
        return new Hints(Optional.empty(), false, false, false, false);
    }

    /** A line for whoever pressed a button. */
    public static Hints notice(String line) {
        return new Hints(Optional.of(line), false, false, false, false);
    }

    /** Of rows to choose from. */
    static Hints rows(boolean personal, boolean passing) {
        return new Hints(Optional.empty(), personal, passing, false, false);
    }
}
