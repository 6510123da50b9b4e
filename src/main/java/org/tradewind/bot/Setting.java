package org.tradewind.bot;

import java.util.Locale;

/** What a chat can set; kept in {@link Memory} by its key. */
public enum Setting {
    /** The language of replies: {@code en}, {@code ru}, or {@code auto} for that of each question. */
    LANGUAGE,
    /** How digits are grouped: {@code language}, {@code comma}, {@code space} or {@code point}. */
    NUMBERS,
    /** The currency of amounts where a question names none: its ISO 4217 code, or {@code auto} for the data's own. */
    CURRENCY,
    /** Charts on a dark ground: {@code on} or {@code off}. */
    DARK,
    /** Tables as the messenger's own: {@code on} or {@code off}. */
    TABLES,
    /** To be told when a figure that was given here has changed: {@code on} or {@code off}. */
    CORRECTIONS,
    /** News once a week rather than at once: {@code on} or {@code off}. */
    DIGEST,
    /** Name of the dataset that is asked. */
    DATASET;

    /** The name under which it is kept, such as {@code language}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
