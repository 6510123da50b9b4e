package org.tradewind.trade;

import java.util.regex.Pattern;

/**
 * What a number counts, in base units (dollars, never millions of them): {@code USD}, {@code RUB}, {@code percent},
 * {@code times}, {@code rank}, or as the package names it, such as {@code RUB per USD}.
 */
public record Unit(String code) {
    public static final Unit USD = new Unit("USD");
    public static final Unit RUB = new Unit("RUB");
    public static final Unit PERCENT = new Unit("percent");
    public static final Unit TIMES = new Unit("times");
    public static final Unit RANK = new Unit("rank");

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    public Unit {
        if (code.isBlank()) {
            throw new IllegalArgumentException("a unit needs a name");
        }
    }

    /** True for a currency by its ISO 4217 code. */
    public boolean money() {
        return CURRENCY.matcher(code).matches();
    }
}
