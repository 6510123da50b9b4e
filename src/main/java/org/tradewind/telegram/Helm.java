package org.tradewind.telegram;

/** Whether this process does what only one may do: news, the menu of commands, setting the webhook, polling. */
final class Helm {
    private volatile boolean held;

    /** @param held from the beginning, as where there is one process alone */
    Helm(boolean held) {
        this.held = held;
    }

    boolean isHeld() {
        return held;
    }

    void set(boolean now) {
        held = now;
    }
}
