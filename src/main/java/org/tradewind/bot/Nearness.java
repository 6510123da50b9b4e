package org.tradewind.bot;

/** How far a mistyped word is from a word that is meant. */
final class Nearness {
    private Nearness() {}

    /** Whether one may be a slip of the other: a beginning of it, or a letter or two apart. */
    static boolean near(String typed, String meant) {
        return distance(typed, meant) <= allowed(typed) || (typed.length() >= 2 && meant.startsWith(typed));
    }

    private static int allowed(String typed) {
        return typed.length() < 3 ? 0 : typed.length() < 5 ? 1 : 2;
    }

    /** How many letters are to be added, dropped, changed or swapped with their neighbour. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(a, i, b, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
