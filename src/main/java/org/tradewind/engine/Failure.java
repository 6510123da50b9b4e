package org.tradewind.engine;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** Whose failure it is when Trino does not answer. */
enum Failure {
    /** The cluster cannot be reached, is starting, or lost a part of itself. */
    AWAY,
    /** The statement took more time or room than it may. */
    SLOW,
    /** The statement is wrong, or may not be run. */
    OURS;

    /** Trino's numbers of errors: its own faults, want of resources, and faults of what it reads from. */
    private static final int INTERNAL = 0x1_0000;

    private static final int RESOURCES = 0x2_0000;
    private static final int EXTERNAL = 0x100_0000;
    private static final int MOST_TOLD = 200;

    static Failure of(SQLException e) {
        int code = e.getErrorCode();
        if (e instanceof SQLTimeoutException || (code >= RESOURCES && code < EXTERNAL)) {
            return SLOW;
        }
        if (code >= INTERNAL) {
            return AWAY;
        }
        // Without a number it never got there: the driver could not connect, or lost the connection.
        return code == 0 && !said(e).startsWith("Query failed") ? AWAY : OURS;
    }

    /** The first line of what the driver says; addresses have no passwords in it. */
    static String told(SQLException e) {
        String line = said(e).lines().findFirst().orElse("");
        return line.length() > MOST_TOLD ? line.substring(0, MOST_TOLD) + "…" : line;
    }

    private static String said(SQLException e) {
        return String.valueOf(e.getMessage());
    }
}
