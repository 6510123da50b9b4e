package org.tradewind;

/** Starts Tradewind. */
public final class Main {
    private Main() {}

    static void main() {}
}
