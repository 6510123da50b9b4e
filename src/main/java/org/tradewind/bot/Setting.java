package org.tradewind.bot;

import java.util.Locale;

/** What a chat can set; kept in {@link Memory} by its key. */
public enum Setting {
    /** The language of replies: {@code en}, {@code ru}, or {@code auto} for that of each question. */
    LANGUAGE,
    /** Charts on a dark ground: {@code on} or {@code off}. */
    DARK,
    /** Name of the dataset that is asked. */
    DATASET;

    /** The name under which it is kept, such as {@code language}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
