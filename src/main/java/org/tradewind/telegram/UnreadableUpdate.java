package org.tradewind.telegram;

/** An update has a form that we do not know. */
final class UnreadableUpdate extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableUpdate(String what) {
        super(what);
    }
}
