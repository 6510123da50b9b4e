package org.tradewind.bot;

import java.util.Locale;

/** Constants as they are written in the ids of messages. */
final class Ids {
    private Ids() {}

    /** Such as {@code updates-waiting}. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
