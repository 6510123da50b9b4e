package org.tradewind.trade;

/** A question took longer than a question may, or found no room in that time. One that asks for less may do. */
public final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message for operators: which limit was met */
    public TooSlowException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message for operators: which limit was met */
    public TooSlowException(String message) {
        super(message);
    }
}
