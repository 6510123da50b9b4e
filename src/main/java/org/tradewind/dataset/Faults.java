package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import org.tradewind.trade.Problem;

/** The faults found so far. */
final class Faults {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(p -> p.line().orElse(0))
            .thenComparingInt(p -> p.column().orElse(0));

    private final List<Problem> problems = new ArrayList<>();

    /** A fault of a file as a whole. */
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
