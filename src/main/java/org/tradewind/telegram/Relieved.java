package org.tradewind.telegram;

/** Another process may have taken over what was in hand: to go on would be to say it twice. It stays in the inbox. */
final class Relieved extends Closing {
    private static final long serialVersionUID = 1L;

    Relieved() {
        super("another process may have taken over");
    }
}
