package org.tradewind.engine;

import java.util.Optional;

/**
 * What the engine may use.
 *
 * @param threads threads of one query, at least 1
 * @param permits how many queries run at once, at least 1; the others wait in turn
 * @param memory the most memory for one version, such as {@code 4GB}
 * @param rollUpFrom from how many cells on they are added up beforehand, when a version is published
 * @param trino the cluster that serves what is published; empty: this machine does
 */
public record EngineSettings(int threads, int permits, String memory, long rollUpFrom, Optional<TrinoSettings> trino) {
    /** Below this, adding up takes a few milliseconds at most. */
    private static final long MANY = 2_000_000;

    /** With the usual roll-ups. */
    public EngineSettings(int threads, int permits, String memory) {
        this(threads, permits, memory, MANY, Optional.empty());
    }

    /** For a machine with this many cores. */
    public static EngineSettings forCores(int cores) {
        return new EngineSettings(cores, 2 * cores, "4GB");
    }

    /** With one thread, for what is built while others are answered. */
    EngineSettings beside() {
        return new EngineSettings(1, permits, memory, rollUpFrom, trino);
    }

    /**
     * For serving this many rows: where there is little to add up, a second thread gains little, and answers would wait
     * for it whenever an admin's work has the core.
     */
    EngineSettings serving(long rows) {
        return rows < MANY ? beside() : this;
    }

    /** The same with another limit of memory. */
    public EngineSettings withMemory(String other) {
        return new EngineSettings(threads, permits, other, rollUpFrom, trino);
    }

    /** The same with roll-ups from another number of cells on. */
    public EngineSettings rollingUpFrom(long cells) {
        return new EngineSettings(threads, permits, memory, cells, trino);
    }

    /** The same, with what is published on a cluster. */
    public EngineSettings on(TrinoSettings cluster) {
        return new EngineSettings(threads, permits, memory, rollUpFrom, Optional.of(cluster));
    }
}
