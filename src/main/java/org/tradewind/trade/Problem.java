package org.tradewind.trade;

import java.util.List;
import java.util.OptionalInt;

/**
 * A fault of a data package, where it is and what it is.
 *
 * @param file its path within the package; never a path of the machine
 * @param line line of the file, 1 first; empty where the fault is of the file as a whole
 * @param column column of a table, 1 first, or of the line in a JSON file
 * @param fault id of the fault, such as {@code number-unreadable}; its words stand in the replies' messages
 * @param arguments what its words need, in order, such as the offending value
 */
public record Problem(
        String file, OptionalInt line, OptionalInt column, String fault, List<String> arguments, boolean blocking) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** The same, told of a file by another name. */
    public Problem in(String other) {
        return new Problem(other, line, column, fault, arguments, blocking);
    }
}
