package org.tradewind.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradewind.trade.Problem;

/** The data folder cannot be served: it holds no package, or packages with faults. Only an operator can mend that. */
public final class BrokenDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, List<Problem>> problems;

    BrokenDataException(Path data, Map<String, List<Problem>> problems) {
        super(
                problems.isEmpty()
                        ? "no data package in " + data + " (a package is a folder with a datapackage.json)"
                        : "faults in the data packages " + String.join(", ", problems.keySet()));
        this.problems = new LinkedHashMap<>(problems);
    }

    /** The problems by package; empty where there is no package at all. */
    public Map<String, List<Problem>> problems() {
        return problems;
    }
}
