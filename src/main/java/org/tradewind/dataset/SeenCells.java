package org.tradewind.dataset;

import java.util.Optional;

/**
 * Which cells were met, by a hash of 64 bits: two different ones of a hundred million share a hash once in about four
 * thousand packages. Beyond a size that memory can hold the engine finds the repeats when it loads the cells.
 */
final class SeenCells {
    private static final int MOST = 1 << 25;

    private long[] hashes = new long[1 << 16];
    private int[] lines = new int[1 << 16];
    private int size;

    /** The line on which the same cell stood before, or empty. */
    Optional<Integer> add(String[] row, int line) {
        if (size >= MOST) {
            return Optional.empty();
        }
        if (size * 2 >= hashes.length) {
            grow();
        }
        long hash = hash(row);
        int at = place(hashes, hash);
        if (hashes[at] == hash) {
            return Optional.of(lines[at]);
        }
        hashes[at] = hash;
        lines[at] = line;
        size++;
        return Optional.empty();
    }

    private static int place(long[] table, long hash) {
        int at = (int) (hash >>> 20) & (table.length - 1);
        while (table[at] != 0 && table[at] != hash) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] more = new long[hashes.length * 2];
        int[] moreLines = new int[more.length];
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                int at = place(more, hashes[i]);
                more[at] = hashes[i];
                moreLines[at] = lines[i];
            }
        }
        hashes = more;
        lines = moreLines;
    }

    /** Of the coordinates and the source; never 0. */
    private static long hash(String[] row) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < row.length; i++) {
            if (i < 5 || i == 8) {
                for (int k = 0; k < row[i].length(); k++) {
                    hash = (hash ^ row[i].charAt(k)) * 0x100000001b3L;
                }
                hash = mix(hash + 0x9e3779b97f4a7c15L);
            }
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }
}
