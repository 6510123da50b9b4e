package org.tradewind.dataset.formats;

import java.util.List;

/**
 * A line of a table as text.
 *
 * @param number where it stands in its file, 1 first
 */
public record Line(int number, List<String> fields) {

    /** The field of a column without the blanks around it; empty where the line is shorter or there is no such column. */
    String at(int column) {
        return column < 0 || column >= fields.size() ? "" : fields.get(column).strip();
    }

    boolean blank() {
        return fields.stream().allMatch(String::isBlank);
    }
}
