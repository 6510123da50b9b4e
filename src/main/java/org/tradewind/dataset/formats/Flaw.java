package org.tradewind.dataset.formats;

import java.util.Locale;

/** Every reason not to take a file, or a row of it, as it is. Its words stand in the replies' messages by its id. */
enum Flaw {
    FILE_ABSENT,
    FILE_TWICE(false),
    FILE_BROKEN,
    FILE_BLANK,
    FILE_IS_A_PAGE,
    FILE_IS_OLD_EXCEL,
    FILE_MISENCODED,
    FILE_IS_PARQUET,
    QUOTE_RUNS_ON,
    JSON_BROKEN,
    FORMAT_UNKNOWN,
    FORMAT_UNFIT,
    FORMATS_MIXED,
    UNITS_MIXED,
    FORMAT_NAMELESS,
    SHEET_LEFT_OUT(false),
    COLUMN_LEFT_OUT(false),
    COLUMN_ABSENT,
    MAPPING_BROKEN,
    MAPPING_KEY,

    UNIT_WANTED,
    CURRENCY_WANTED,
    DECIMAL_WANTED,
    QUANTITY_WITHOUT_UNIT(false),
    FLOW_WANTED,
    PERIOD_WANTED,
    REPORTER_WANTED,
    PRODUCT_WANTED,
    VALUE_WANTED,
    WHOLE_WANTED,

    ROW_LENGTH,
    NUMBER_BAD,
    NUMBER_NEGATIVE,
    NUMBER_LARGE,
    PERIOD_BAD,
    PERIOD_FISCAL,
    FLOW_BAD,
    CODE_BAD,
    CODE_WORN,
    ECONOMY_BLANK,
    ECONOMY_UNKNOWN,
    ECONOMY_NEW(false),
    ECONOMIES_STRANGE,
    REVISIONS_TWO,
    CELLS_DIFFER,

    ROWS_LEFT_OUT(false),
    ROWS_BAD(false),
    ROWS_TOO_BAD,
    ROWS_NONE,
    ROWS_TWICE(false),

    TARGET_TAKEN;

    private final boolean blocking;

    Flaw() {
        this(true);
    }

    Flaw(boolean blocking) {
        this.blocking = blocking;
    }

    /** The id of its words, such as {@code import-number-bad}. */
    String id() {
        return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing can be imported with it. */
    boolean blocking() {
        return blocking;
    }
}
