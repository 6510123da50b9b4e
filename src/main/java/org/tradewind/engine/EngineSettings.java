package org.tradewind.engine;

/**
 * What the engine may use.
 *
 * @param threads threads of one query, at least 1
 * @param permits how many queries run at once, at least 1; the others wait in turn
 * @param memory the most memory for one version, such as {@code 4GB}
 */
public record EngineSettings(int threads, int permits, String memory) {
    /** For a machine with this many cores. */
    public static EngineSettings forCores(int cores) {
        return new EngineSettings(cores, 2 * cores, "4GB");
    }
}
