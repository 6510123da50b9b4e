package org.tradewind.trade;

import java.util.regex.Pattern;

/** A country by its ISO 3166 alpha-3 code, or a group of countries by the code that the package gives it. */
public record Economy(String code) implements Comparable<Economy> {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,11}");

    /** All economies of a dataset together: the reporter of the whole world's trade. */
    public static final Economy WORLD = new Economy("WLD");

    public Economy {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of an economy: " + code);
        }
    }

    /** Whether a text has the form of such a code; says nothing of its existence. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public int compareTo(Economy other) {
        return code.compareTo(other.code);
    }
}
