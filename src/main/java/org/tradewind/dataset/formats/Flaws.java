package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.tradewind.trade.Problem;

/** What was found amiss so far, in the order in which it was found. */
final class Flaws {
    /** The table is broken beyond reading on; the reason is among the flaws. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Stop() {
            super("the import cannot go on", null, false, false);
        }
    }

    private final List<Problem> problems = new ArrayList<>();

    /** A flaw of a file as a whole. */
    void in(String file, Flaw flaw, String... arguments) {
        add(file, OptionalInt.empty(), OptionalInt.empty(), flaw, arguments);
    }

    /** A flaw at a place; line and column count from 1. */
    void at(String file, int line, int column, Flaw flaw, String... arguments) {
        add(file, OptionalInt.of(line), OptionalInt.of(column), flaw, arguments);
    }

    /** A flaw that ends the import. */
    Stop stop(String file, Flaw flaw, String... arguments) {
        in(file, flaw, arguments);
        return new Stop();
    }

    /** A flaw at a place that ends the import. */
    Stop stopAt(String file, int line, int column, Flaw flaw, String... arguments) {
        at(file, line, column, flaw, arguments);
        return new Stop();
    }

    /** A row that cannot be taken; by itself it does not stop the import. */
    void row(String file, int line, int column, Flaw flaw, String... arguments) {
        problems.add(
                new Problem(file, OptionalInt.of(line), OptionalInt.of(column), flaw.id(), List.of(arguments), false));
    }

    /** Forgets what does not block: the files are read again. */
    void forgetRows() {
        problems.removeIf(problem -> !problem.blocking());
    }

    private void add(String file, OptionalInt line, OptionalInt column, Flaw flaw, String... arguments) {
        problems.add(new Problem(file, line, column, flaw.id(), List.of(arguments), flaw.blocking()));
    }

    boolean blocking() {
        return problems.stream().anyMatch(Problem::blocking);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
