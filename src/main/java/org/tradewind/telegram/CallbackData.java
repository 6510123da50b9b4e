package org.tradewind.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a button carries: the version of this form, then the button's command. */
final class CallbackData {
    /** Bytes that Telegram lets a button carry. */
    static final int MOST_BYTES = 64;

    private static final String VERSION = "1";

    private CallbackData() {}

    static boolean fits(String command) {
        return !command.isBlank() && (VERSION + command).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** @throws IllegalArgumentException if the command is empty or too long */
    static String of(String command) {
        if (!fits(command)) {
            throw new IllegalArgumentException("a button cannot carry the command " + command);
        }
        return VERSION + command;
    }

    /** The command of a button, or empty where the button is of another version of this program. */
    static Optional<String> command(String data) {
        return data.startsWith(VERSION) && data.length() > VERSION.length()
                ? Optional.of(data.substring(VERSION.length()))
                : Optional.empty();
    }
}
