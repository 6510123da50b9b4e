package org.tradewind.dataset.formats;

/** A row that cannot be read; the reason has been told. */
final class BadRowException extends Exception {
    private static final long serialVersionUID = 1L;

    BadRowException() {
        super("bad row", null, false, false);
    }
}
