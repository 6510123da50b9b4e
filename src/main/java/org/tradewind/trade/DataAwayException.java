package org.tradewind.trade;

/** The data cannot be asked for now, whatever the question is: it is worth asking again later. */
public final class DataAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for operators: what is away, without secrets */
    public DataAwayException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message for operators: what is away, without secrets */
    public DataAwayException(String message) {
        super(message);
    }
}
