package org.tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradewind.trade.Measure;

/**
 * What all rows of a cube have in common, found when its version was published, so that no sum need ask for it.
 *
 * @param valued whether every row has a value
 * @param plain whether every row has the first of all statuses
 * @param oneSource whether every row has the first of all sources
 */
record Common(boolean valued, boolean plain, boolean oneSource) {
    static final Common NOTHING = new Common(false, false, false);

    private static final String KEY = "common";

    /** As lines of key and value. */
    List<Map.Entry<String, String>> lines() {
        List<Map.Entry<String, String>> lines = new ArrayList<>();
        add(lines, valued, "value");
        add(lines, plain, "status");
        add(lines, oneSource, "source");
        return lines;
    }

    private static void add(List<Map.Entry<String, String>> lines, boolean common, String column) {
        if (common) {
            lines.add(Map.entry(KEY, column));
        }
    }

    /** Reads lines in whatever order a database gives them; where a version has none, nothing is known to be common. */
    static Common read(List<Map.Entry<String, String>> lines) {
        return new Common(
                lines.contains(Map.entry(KEY, "value")),
                lines.contains(Map.entry(KEY, "status")),
                lines.contains(Map.entry(KEY, "source")));
    }

    /** Whether every row has a number of this kind. */
    boolean numbered(Measure measure) {
        return valued && measure.equals(Measure.VALUE);
    }
}
