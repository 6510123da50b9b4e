package org.tradewind.telegram;

/** Telegram could not be reached for as long as it made sense to try; nobody is to be told. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String why) {
        super(why);
    }
}
