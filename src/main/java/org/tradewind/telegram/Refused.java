package org.tradewind.telegram;

/** Telegram refused a thing, and repeating it would not help. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(refusal.code() + " " + refusal.description());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
