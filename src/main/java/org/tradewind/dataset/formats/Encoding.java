package org.tradewind.dataset.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a text is encoded by reading it whole: files go wrong in their last lines too. UTF-16 and UTF-8 are known by
 * their mark or form; what is neither is Western (accented letters stand alone among plain ones) or Cyrillic (they stand
 * side by side), and there Windows and DOS differ in the bytes that they use most.
 */
final class Encoding {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Charset CYRILLIC_DOS = Charset.forName("IBM866");
    /** So many sound letters for one broken byte: it is UTF-8 with a fault, not another encoding. */
    private static final long SOUND_FOR_ONE = 20;

    private final long[] high = new long[256];
    private long highs;
    private long pairs;
    private long sound;
    private long broken;
    private int brokenLine;
    private int line = 1;
    private int previous;
    private int expected;
    private final byte[] head = new byte[64];
    private int headed;

    private Encoding() {}

    /**
     * What a text is encoded in.
     *
     * @throws MisencodedException where it is UTF-8 but for a few bytes
     */
    static Charset of(InputStream in) throws IOException {
        Encoding encoding = new Encoding();
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            encoding.take(buffer, n);
        }
        return encoding.decide();
    }

    /** A text that is almost UTF-8. */
    static final class MisencodedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int line;

        private MisencodedException(int line) {
            super("not UTF-8 in line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private void take(byte[] buffer, int n) {
        for (int i = 0; i < n; i++) {
            int b = buffer[i] & 0xFF;
            if (headed < head.length) {
                head[headed++] = (byte) b;
            }
            if (b < 0x80 && expected == 0) {
                line += b == '\n' ? 1 : 0;
                previous = b;
            } else {
                unusual(b);
            }
        }
    }

    private void unusual(int b) {
        if (b >= 0x80) {
            high[b]++;
            highs++;
            pairs += previous >= 0x80 ? 1 : 0;
        }
        if (expected > 0) {
            if ((b & 0xC0) == 0x80) {
                expected--;
                sound += expected == 0 ? 1 : 0;
            } else {
                broke();
                expected = b >= 0x80 ? following(b) : 0;
            }
        } else {
            expected = following(b);
        }
        line += b == '\n' ? 1 : 0;
        previous = b;
    }

    private int following(int b) {
        if (b >= 0xC2 && b <= 0xDF) {
            return 1;
        }
        if (b >= 0xE0 && b <= 0xEF) {
            return 2;
        }
        if (b >= 0xF0 && b <= 0xF4) {
            return 3;
        }
        broke();
        return 0;
    }

    private void broke() {
        broken++;
        brokenLine = brokenLine == 0 ? line : brokenLine;
    }

    private Charset decide() throws MisencodedException {
        if (starts(0xFE, 0xFF) || starts(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (headed > 3 && zeros(1) > headed / 4) {
            return StandardCharsets.UTF_16LE;
        }
        if (headed > 3 && zeros(0) > headed / 4) {
            return StandardCharsets.UTF_16BE;
        }
        if (broken == 0 && expected == 0) {
            return StandardCharsets.UTF_8;
        }
        if (sound > SOUND_FOR_ONE * Math.max(1, broken) || starts(0xEF, 0xBB)) {
            throw new MisencodedException(Math.max(1, brokenLine));
        }
        return pairs * 5 > highs * 2 ? cyrillic() : WESTERN;
    }

    private boolean starts(int first, int second) {
        return headed > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    private int zeros(int from) {
        int zeros = 0;
        for (int i = from; i < headed; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** DOS has its letters in 80 to AF and E0 to EF, Windows in C0 to FF. */
    private Charset cyrillic() {
        return sum(0x80, 0xAF) > sum(0xC0, 0xDF) + sum(0xF2, 0xFF) ? CYRILLIC_DOS : CYRILLIC;
    }

    private long sum(int from, int to) {
        long sum = 0;
        for (int b = from; b <= to; b++) {
            sum += high[b];
        }
        return sum;
    }
}
