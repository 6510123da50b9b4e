package org.tradewind.bot;

import java.util.Optional;

/**
 * What a messenger needs to know of a turn beside its replies.
 *
 * @param notice a line for whoever pressed a button, in place of replies; at most 200 characters
 * @param personal whether somebody else would be answered otherwise
 * @param passing whether the same words may soon be answered otherwise, since they asked for the latest
 * @param tables whether tables are to be the messenger's own
 */
public record Hints(Optional<String> notice, boolean personal, boolean passing, boolean tables) {
    /** Nothing out of the ordinary. */
    public static Hints none() {
        return new Hints(Optional.empty(), false, false, false);
    }
}
