package org.tradewind.question;

/** What kind of question about figures is asked. */
enum Kind {
    VALUE,
    SERIES,
    RANKING,
    SHARE,
    CHANGE,
    BALANCE,
    COMPARISON,
    BREAKDOWN,
    EXTREME,
    FILTER,
    COVERAGE,
    DEFINITION,
    SOURCE
}
