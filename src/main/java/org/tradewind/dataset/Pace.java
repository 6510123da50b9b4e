package org.tradewind.dataset;

/** Hears again and again from long work that it goes on, and may hold it up for a moment, so that others come first. */
@FunctionalInterface
public interface Pace {
    /** As fast as it goes. */
    Pace FULL = () -> {};

    /** Called where the work can wait, at least every few milliseconds. */
    void step();
}
