package org.tradewind.dataset;

import java.nio.file.Path;
import java.util.List;

/** Looks through files of cells that only a database reads, such as Parquet. */
public interface CellScanner {
    /** What is in the files, taken together; one fault of each kind stands for all of it. */
    Found scan(List<Path> files, List<String> sources);

    /**
     * What was found, as text and not yet checked.
     *
     * @param columns the names of the columns
     * @param reporters each flow, reporter and period that occur together
     * @param partners each partner and period that occur together; an empty partner is the whole world
     * @param products all codes; an empty one is all products together
     * @param spots what is wrong with single rows
     */
    record Found(
            List<String> columns,
            long rows,
            List<Reporting> reporters,
            List<Partnering> partners,
            List<String> products,
            List<Spot> spots) {
        public Found {
            columns = List.copyOf(columns);
            reporters = List.copyOf(reporters);
            partners = List.copyOf(partners);
            products = List.copyOf(products);
            spots = List.copyOf(spots);
        }
    }

    /** A flow, reporter and period that occur together. */
    record Reporting(String flow, String reporter, String period) {}

    /** A partner and period that occur together. */
    record Partnering(String partner, String period) {}

    /** What may be wrong with a row. */
    enum Wrong {
        NUMBER_MISSING,
        NUMBER_AGAINST_STATUS,
        NUMBER_IMPOSSIBLE,
        /** Too many digits before the point, or no number at all. */
        NUMBER_LONG,
        STATUS_UNKNOWN,
        SOURCE_UNKNOWN,
        TWICE
    }

    /**
     * A kind of fault with the first row that has it.
     *
     * @param file which of the files, 0 first
     * @param row within the file, 1 first
     * @param before of a repeat, the row where the cell stood first; else empty
     */
    record Spot(Wrong wrong, int file, long row, String value, String before) {}
}
