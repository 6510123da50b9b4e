package org.tradewind.question;

/** What a chat command already says, before its arguments are read. */
public enum Intent {
    EXPORTS,
    IMPORTS,
    BALANCE,
    TURNOVER,
    TOP,
    SHARE,
    GROWTH,
    COMPARE,
    TREND,
    BREAKDOWN,
    COVERAGE,
    CHECK;

    /** Whether it says a flow, and no more. */
    boolean flow() {
        return this == EXPORTS || this == IMPORTS || this == BALANCE || this == TURNOVER;
    }
}
