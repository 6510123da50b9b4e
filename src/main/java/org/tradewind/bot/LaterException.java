package org.tradewind.bot;

/** A message cannot be answered now, through no fault of its own; it can be once the data is back. */
public final class LaterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LaterException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
