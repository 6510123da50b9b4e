package org.tradewind.trade;

import java.util.Locale;
import java.util.Optional;

/** What a list is made by. */
public enum Dimension {
    /** Whose trade it is: in data of many reporters only. */
    REPORTER,
    PARTNER,
    PRODUCT,
    PERIOD,
    FLOW;

    /** The name in notation and in JSON, such as {@code partner}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dimension> of(String code) {
        for (Dimension dimension : values()) {
            if (dimension.code().equals(code)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
