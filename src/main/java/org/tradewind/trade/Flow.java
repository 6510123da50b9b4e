package org.tradewind.trade;

import java.util.Locale;
import java.util.Optional;

/** A direction of trade, seen from the reporter, or what follows from both directions. */
public enum Flow {
    EXPORTS,
    IMPORTS,
    /** Foreign goods that leave again; a part of exports where both are reported, and never added to them. */
    RE_EXPORTS,
    /** A reporter's own goods that come back; a part of imports. */
    RE_IMPORTS,
    /** Exports less imports; negative is a deficit. */
    BALANCE,
    /** Exports plus imports. */
    TURNOVER;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The name in packages, in notation and in JSON, such as {@code exports} or {@code re-exports}. */
    public String code() {
        return code;
    }

    /** True for the flows that sources report; the others are computed unless a source reports them. */
    public boolean oneWay() {
        return this != BALANCE && this != TURNOVER;
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
