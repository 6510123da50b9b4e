package org.tradewind.telegram;

import java.io.IOException;

/** What a proxy said in its own words in the place of Telegram. */
final class NoAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int SERVER_ERRORS = 500;
    private static final int TOO_LATE = 504;

    private final int status;

    NoAnswer(int status) {
        super("HTTP " + status + " without JSON");
        this.status = status;
    }

    /** Whether it says that Telegram's server did not take the call; one that only answered too late may have. */
    boolean isOfAServerInTrouble() {
        return status >= SERVER_ERRORS && status != TOO_LATE;
    }
}
