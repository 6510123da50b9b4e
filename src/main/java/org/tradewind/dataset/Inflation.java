package org.tradewind.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What is packed must not grow beyond all measure when it is read. */
final class Inflation {
    static final long MOST_BYTES = 600_000_000;

    private final String file;
    private final Faults faults;
    private long grown;

    /** @param file whose faults they are */
    Inflation(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    static boolean isPacked(byte[] bytes) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
    }

    static String megabytes(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes, 1_000_000L));
    }

    /** Reads through what is packed, as far as it is allowed to grow together with what was read before. */
    void refuseEndless(String shown, InputStream packed) throws IOException {
        try (InputStream in = new GZIPInputStream(packed)) {
            byte[] part = new byte[1 << 16];
            for (int n = 0; grown <= MOST_BYTES && n >= 0; n = in.read(part)) {
                grown += n;
            }
        } catch (EOFException | ZipException e) {
            faults.in(file, Fault.ARCHIVE_MALFORMED, shown);
        }
        if (grown > MOST_BYTES) {
            faults.in(file, Fault.ARCHIVE_TOO_LARGE, megabytes(grown), megabytes(MOST_BYTES));
        }
    }
}
