package org.tradewind.trade;

import java.util.List;

/**
 * One row of the data package, as its source printed it: what a figure proves itself with.
 *
 * @param id the row's own id in the package, stable across versions
 * @param number the number as printed, such as {@code 4.5} or {@code 15-20}
 * @param unit its unit as printed, such as {@code USD bn}
 * @param words what the source puts before or around it, such as {@code more than}; may be empty
 * @param source id of the source
 * @param notes ids of the package's notes on this row, in order
 */
public record Row(
        String id, String number, String unit, String words, Status status, String source, List<String> notes) {
    public Row {
        notes = List.copyOf(notes);
    }
}
