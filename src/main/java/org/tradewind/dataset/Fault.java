package org.tradewind.dataset;

import java.util.Locale;

/** Every fault that a package can have. Its words, in both languages, stand in the replies' messages by its id. */
enum Fault {
    FILE_MISSING,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    PATH_OUTSIDE,
    NOT_UTF8,

    PARCEL_UNKNOWN,
    ARCHIVE_MALFORMED,
    ARCHIVE_ENCRYPTED,
    ARCHIVE_TOO_LARGE,
    ARCHIVE_TOO_MANY,
    ARCHIVE_BOMB,
    ARCHIVE_NESTED,
    ARCHIVE_STRANGER,
    ARCHIVE_LINK,
    ARCHIVE_TWICE,
    ARCHIVE_WITHOUT_PACKAGE,
    TABLE_UNCLEAR,
    TABLE_ABSENT,
    WORKBOOK_MALFORMED,
    CELL_FORMULA,
    CELL_ERROR,

    JSON_MALFORMED,
    PROPERTY_MISSING,
    PROPERTY_MALFORMED,
    DATASET_NAME_MALFORMED,
    VERSION_MALFORMED,
    RESOURCE_MISSING,
    RESOURCE_TWICE,
    RESOURCE_UNKNOWN(false),
    SCHEMA_DIFFERS(false),
    REPORTER_ABSENT,

    QUOTE_UNCLOSED,
    QUOTE_STRAY,
    FIELD_COUNT,
    HEADER_MISSING,
    HEADER_UNKNOWN,
    HEADER_TWICE,
    CONTROL_CHARACTER,
    TEXT_FORMULA,

    FIELD_EMPTY,
    NAME_MISSING_LANGUAGE,
    CODE_MALFORMED,
    ID_MALFORMED,
    YEAR_MALFORMED,
    YEARS_REVERSED,
    DATE_MALFORMED,
    YES_NO_MALFORMED,
    ADDRESS_MALFORMED,
    PLACE_MALFORMED,
    LANGUAGE_MALFORMED,
    PERIOD_MALFORMED,
    PERIODS_REVERSED,

    KIND_UNKNOWN,
    FLOW_UNKNOWN,
    DIMENSION_UNKNOWN,
    MEASURE_UNKNOWN,
    ECONOMY_UNKNOWN,
    GROUP_MEMBER_UNKNOWN,
    PRODUCT_UNKNOWN,
    ERA_UNKNOWN,
    UNIT_UNKNOWN,
    UNIT_UNFIT,
    HEDGE_UNKNOWN,
    STATUS_UNKNOWN,
    RANGE_UNKNOWN,
    SOURCE_UNKNOWN,
    NOTE_UNKNOWN,
    NAME_ABSENT,

    NAME_TWICE,
    DUPLICATE_ID,
    DUPLICATE_ROW_ID,
    DUPLICATE_CELL_IN_ONE_SOURCE,

    NUMBER_UNREADABLE,
    NUMBER_IMPOSSIBLE,
    NUMBER_MISSING,
    NUMBER_WITHOUT_STATUS,
    NUMBER_AGAINST_STATUS,
    FLOW_MISSING,
    BASE_MISSING,
    BASE_UNEXPECTED,
    BASE_NOT_EARLIER,
    RANGE_HEDGE,
    RANGE_INCOMPLETE,
    BOUNDS_REVERSED,

    CELLS_COLUMNS,
    CELLS_FAULTS_MORE,
    CELLS_UNREADABLE,
    CELL_DIGITS,
    CELL_MIRRORED,
    CELL_TWICE,

    SOURCES_DISAGREE(false),
    SHARE_EXCLUDED(false),
    GROWTH_EXCLUDED(false),
    MULTIPLE_EXCLUDED(false),
    PART_ABOVE_TOTAL(false),
    PARTS_ABOVE_TOTAL(false);

    private final boolean blocking;

    Fault() {
        this(true);
    }

    Fault(boolean blocking) {
        this.blocking = blocking;
    }

    /** The id of its words, such as {@code number-unreadable}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a package with it may not be published. */
    boolean blocking() {
        return blocking;
    }
}
