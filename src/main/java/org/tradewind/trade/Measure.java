package org.tradewind.trade;

import java.util.regex.Pattern;

/** What is measured: the value of trade, or another measure that the package declares. */
public record Measure(String code) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** The value of trade in money: the measure of every question that names none. */
    public static final Measure VALUE = new Measure("value");

    /** The quantity of goods, in the unit that the package gives it. */
    public static final Measure QUANTITY = new Measure("quantity");

    /** Growth on an earlier period, in percent, as a source reports it. */
    public static final Measure GROWTH = new Measure("growth");

    /** A multiple of an earlier period, in times, as a source reports it. */
    public static final Measure MULTIPLE = new Measure("multiple");

    /** A part of the whole flow, in percent, as a source reports it. */
    public static final Measure SHARE = new Measure("share");

    /** The reporter's own place among all countries. */
    public static final Measure RANK = new Measure("rank");

    /** A reporter's part of the same trade of all reporters together, in percent. */
    public static final Measure WORLD_SHARE = new Measure("world-share");

    public Measure {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of a measure: " + code);
        }
    }

    /** Whether a text has the form of such a code; says nothing of its existence. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
