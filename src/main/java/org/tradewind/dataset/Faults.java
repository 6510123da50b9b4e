package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.tradewind.trade.Problem;

/** The faults found so far. */
final class Faults {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(p -> p.line().orElse(0))
            .thenComparingInt(p -> p.column().orElse(0));

    /** Where the descriptor names a file. */
    private record Naming(int line, int column) {}

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Naming> named = new HashMap<>();

    /** Has the place known where the descriptor names a file. */
    void named(String file, int line, int column) {
        named.putIfAbsent(file, new Naming(line, column));
    }

    /** A file that is not there: told of where the descriptor names it. */
    void missing(String file) {
        Naming place = named.getOrDefault(file, new Naming(1, 1));
        String by = named.containsKey(file) ? Descriptor.FILE : file;
        at(by, place.line(), place.column(), Fault.FILE_MISSING, file);
    }

    /** A fault of a table or descriptor as a whole: told of at its beginning. */
    void of(String file, Fault fault, String... arguments) {
        at(file, 1, 1, fault, arguments);
    }

    /** A fault of a file without lines, such as an archive, as a whole. */
    void in(String file, Fault fault, String... arguments) {
        add(file, OptionalInt.empty(), OptionalInt.empty(), fault, arguments);
    }

    /** A fault at a place; line and column count from 1. */
    void at(String file, int line, int column, Fault fault, String... arguments) {
        add(file, OptionalInt.of(line), OptionalInt.of(column), fault, arguments);
    }

    private void add(String file, OptionalInt line, OptionalInt column, Fault fault, String... arguments) {
        problems.add(new Problem(file, line, column, fault.id(), List.of(arguments), fault.blocking()));
    }

    boolean blocking() {
        return problems.stream().anyMatch(Problem::blocking);
    }

    /** All of them by file, line and column; those of one place in the order in which they were found. */
    List<Problem> inOrder() {
        return problems.stream().sorted(BY_PLACE).toList();
    }
}
