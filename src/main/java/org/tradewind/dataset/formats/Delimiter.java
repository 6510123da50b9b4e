package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds out what parts the fields of a text: what stands in most lines equally often. */
final class Delimiter {
    /** In order of trust where two fit alike: a comma is found in texts and numbers too. */
    private static final List<Character> CANDIDATES = List.of('\t', ';', '|', ',');

    private Delimiter() {}

    static char of(List<String> lines) {
        char best = ',';
        int most = 0;
        for (char candidate : CANDIDATES) {
            int fit = fit(candidate, lines);
            if (fit > most) {
                most = fit;
                best = candidate;
            }
        }
        return best;
    }

    /** In how many lines it stands equally often. */
    private static int fit(char candidate, List<String> lines) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (String line : lines) {
            int count = count(candidate, line);
            if (count > 0) {
                counts.merge(count, 1, Integer::sum);
            }
        }
        return counts.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    private static int count(char candidate, String line) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            count += c == candidate && !quoted ? 1 : 0;
        }
        return count;
    }
}
