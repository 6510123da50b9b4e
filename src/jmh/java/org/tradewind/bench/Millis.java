package org.tradewind.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long things took, in milliseconds. */
final class Millis {
    private final double[] sorted;

    private Millis(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of several callers or kinds of questions together. */
    static Millis of(List<double[]> parts) {
        return new Millis(
                parts.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
    }

    static Millis of(double[] one) {
        return of(List.of(one));
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    int count() {
        return sorted.length;
    }

    double percentile(int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** The 50th and the 99th percentile. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f / %.2f", percentile(50), percentile(99));
    }
}
