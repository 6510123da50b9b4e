package org.tradewind.trade;

import java.util.Locale;
import java.util.Optional;

/** A direction of trade, seen from the reporter, or what follows from both directions. */
public enum Flow {
    EXPORTS,
    IMPORTS,
    /** Exports less imports; negative is a deficit. */
    BALANCE,
    /** Exports plus imports. */
    TURNOVER;

    /** The name in packages, in notation and in JSON, such as {@code exports}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True for the two flows that sources report; the others are computed unless a source reports them. */
    public boolean oneWay() {
        return this == EXPORTS || this == IMPORTS;
    }

    public static Optional<Flow> of(String code) {
        for (Flow flow : values()) {
            if (flow.code().equals(code)) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }
}
