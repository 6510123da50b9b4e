package org.tradewind.trade;

import java.util.Locale;
import java.util.Optional;

/** How sure a number is, in the words of its source. */
public enum Hedge {
    /** All digits of the source. */
    EXACT,
    /** Rounded to its last digit. */
    ROUNDED,
    /** Near the value; how near is not said, unless bounds stand beside it. */
    ABOUT,
    /** Just under the value. */
    ALMOST,
    MORE_THAN,
    AT_LEAST,
    LESS_THAN,
    AT_MOST,
    /** Between two bounds; there is no single value. */
    BETWEEN;

    /** The name in packages and in JSON, such as {@code more_than}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Hedge> of(String code) {
        for (Hedge hedge : values()) {
            if (hedge.code().equals(code)) {
                return Optional.of(hedge);
            }
        }
        return Optional.empty();
    }
}
