package org.tradewind.reply;

import java.nio.charset.StandardCharsets;

/**
 * A button that asks something as if its command had been typed, so that pressing it can do no more than typing it.
 *
 * @param label what it says, in the reader's language
 * @param command a chat command of at most 60 bytes in UTF-8, such as {@code /exports NLD 2018}
 */
public record Button(String label, String command) {
    /** Telegram allows 64 bytes; four are left to whoever sends. */
    private static final int MOST_BYTES = 60;

    /** Whether a messenger can carry the command under a button. */
    public static boolean carries(String command) {
        return command.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Whether a messenger can carry it. */
    public boolean fits() {
        return carries(command);
    }
}
