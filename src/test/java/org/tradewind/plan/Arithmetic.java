package org.tradewind.plan;

/** The numbers of docs/plan.md that follow from others. What was measured and what is assumed is said there. */
final class Arithmetic {
    static final long DAY = 24 * 60 * 60;

    /** Telegram's limit for one bot, messages a second. */
    static final int OUTLET = 30;

    /** Measured: rows of BACI, its years, bytes a row on disk, what roll-ups add, rows a second that are loaded. */
    static final double BACI_ROWS = 261.7e6;

    static final int BACI_YEARS = 28;
    static final double BYTES_A_ROW = 9;
    static final double ROLL_UPS = 0.65;
    static final double ROWS_A_SECOND = BACI_ROWS / 57;
    static final double ROLLED_A_SECOND = BACI_ROWS / 43;

    /** Assumed: of the months of a year in which a trade occurs, and that both sides report it. */
    static final double MONTHS_OF_A_TRADE = 5.5;

    static final int REPORTS_OF_A_TRADE = 2;
    static final int MONTHLY_YEARS = 15;

    private Arithmetic() {}

    static long messagesADay() {
        return OUTLET * DAY;
    }

    /** Rows of all of UN Comtrade, monthly, six digits. */
    static double monthlyRows() {
        return BACI_ROWS / BACI_YEARS * MONTHS_OF_A_TRADE * REPORTS_OF_A_TRADE * MONTHLY_YEARS;
    }

    static double bytes(double rows) {
        return rows * BYTES_A_ROW * (1 + ROLL_UPS);
    }

    /** Seconds to load and to roll up. */
    static double publishing(double rows) {
        return rows / ROWS_A_SECOND + rows / ROLLED_A_SECOND;
    }
}
