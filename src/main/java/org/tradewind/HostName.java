package org.tradewind;

import java.net.InetAddress;
import java.util.regex.Pattern;

/** What can be the address of a machine: a name or a number, whether there is such a machine or not. */
final class HostName {
    private static final int LONGEST = 253;
    private static final String LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
    /** A name does not end in a number, so that it is never taken for an address. */
    private static final Pattern NAME = Pattern.compile("(?:" + LABEL + "\\.)*(?![0-9]+\\.?$)" + LABEL + "\\.?");

    private HostName() {}

    static boolean isOne(String text) {
        return (NAME.matcher(text).matches() && text.length() <= LONGEST) || isNumber(text);
    }

    private static boolean isNumber(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
