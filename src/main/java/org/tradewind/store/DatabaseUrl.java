package org.tradewind.store;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a PostgreSQL database; its user, its password and its other settings are shown nowhere.
 *
 * @param whole as the driver takes it
 */
record DatabaseUrl(String whole) {
    static final String PREFIX = "jdbc:postgresql:";

    private static final Pattern FORM =
            Pattern.compile("(jdbc:postgresql://[A-Za-z0-9.:,_\\[\\]-]+/[A-Za-z0-9._%-]+)(\\?\\S*)?");

    /** @throws IllegalArgumentException if the driver would not understand it; the message shows none of it */
    DatabaseUrl {
        check(whole);
    }

    /** @throws IllegalArgumentException if the driver would not understand an address; the message shows none of it */
    static void check(String address) {
        if (!FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("is not of the form jdbc:postgresql://host:port/database?user=…");
        }
    }

    @Override
    public String toString() {
        Matcher form = FORM.matcher(whole);
        return form.matches() ? form.group(1) : PREFIX;
    }
}
