package org.tradewind.telegram;

/** The bot is ending, or at least its work on what is in hand; that stays in the inbox. */
class Closing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Closing() {
        this("the bot is ending");
    }

    Closing(String why) {
        super(why, null, false, false);
    }
}
