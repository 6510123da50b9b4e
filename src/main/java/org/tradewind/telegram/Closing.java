package org.tradewind.telegram;

/** The bot is ending; what is in hand stays in the inbox. */
final class Closing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closing() {
        super("the bot is ending", null, false, false);
    }
}
