package org.tradewind.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip archive read from its central directory, byte by byte: unlike the usual readers it sees links, encryption and
 * entries that share their bytes, and it never writes more of an entry than the archive said beforehand.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int REGULAR = 0x8000;
    private static final int DIRECTORY = 0x4000;

    private final ByteBuffer bytes;
    private final List<Entry> entries = new ArrayList<>();

    private ZipDirectory(byte[] archive) {
        this.bytes = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The archive is damaged, or of a kind that nobody needs. */
    static final class Malformed extends IOException {
        private static final long serialVersionUID = 1L;

        Malformed(String why) {
            super(why);
        }
    }

    /**
     * One entry as the directory has it.
     *
     * @param size unpacked, in bytes
     * @param packed in the archive, in bytes
     * @param special whether it is neither a file nor a folder, such as a link
     */
    record Entry(
            String name, long size, long packed, boolean encrypted, boolean special, int method, long crc, long at) {
        boolean folder() {
            return name.endsWith("/");
        }
    }

    static boolean looksLikeOne(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
    }

    /** @throws Malformed if the directory cannot be trusted */
    static ZipDirectory read(byte[] archive) throws Malformed {
        ZipDirectory directory = new ZipDirectory(archive);
        try {
            directory.readEntries();
        } catch (IndexOutOfBoundsException e) {
            throw new Malformed("the directory leads out of the archive");
        }
        return directory;
    }

    List<Entry> entries() {
        return entries;
    }

    private void readEntries() throws Malformed {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xffff;
        long start = bytes.getInt(end + 16) & 0xffffffffL;
        if (count == 0xffff || start == 0xffffffffL || start > end) {
            throw new Malformed("the directory is not where it should be");
        }
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY) {
                throw new Malformed("an entry of the directory is broken");
            }
            entries.add(entry(at));
            at += ENTRY_LENGTH + shortAt(at + 28) + shortAt(at + 30) + shortAt(at + 32);
        }
        refuseOverlaps((int) start);
    }

    private int end() throws Malformed {
        int earliest = Math.max(0, bytes.limit() - END_LENGTH - 0xffff);
        for (int at = bytes.limit() - END_LENGTH; at >= earliest; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw new Malformed("there is no directory");
    }

    private Entry entry(int at) throws Malformed {
        int flags = shortAt(at + 8);
        int host = bytes.get(at + 5) & 0xff;
        int type = (bytes.getInt(at + 38) >>> 16) & 0xf000;
        boolean special = host == UNIX && type != 0 && type != REGULAR && type != DIRECTORY;
        byte[] name = new byte[shortAt(at + 28)];
        bytes.get(at + ENTRY_LENGTH, name);
        return new Entry(
                new String(name, StandardCharsets.UTF_8),
                longAt(at + 24),
                longAt(at + 20),
                (flags & 1) != 0 || (flags & 0x40) != 0,
                special,
                shortAt(at + 10),
                longAt(at + 16),
                longAt(at + 42));
    }

    /** Entries that share their bytes make a small archive endless. */
    private void refuseOverlaps(int directory) throws Malformed {
        long free = 0;
        for (Entry entry :
                entries.stream().sorted(Comparator.comparingLong(Entry::at)).toList()) {
            if (entry.at() < free || entry.at() >= directory || bytes.getInt((int) entry.at()) != LOCAL) {
                throw new Malformed("two entries share their bytes");
            }
            free = start(entry) + entry.packed();
            if (free > directory) {
                throw new Malformed("an entry leads out of the archive");
            }
        }
    }

    private long start(Entry entry) {
        int at = (int) entry.at();
        return entry.at() + LOCAL_LENGTH + shortAt(at + 26) + shortAt(at + 28);
    }

    /**
     * Unpacks an entry.
     *
     * @throws Malformed if it is not what the directory says
     */
    void unpack(Entry entry, OutputStream out) throws IOException {
        byte[] packed = new byte[(int) entry.packed()];
        bytes.get((int) start(entry), packed);
        CRC32 crc = new CRC32();
        long left = entry.size();
        Inflater inflater = new Inflater(true);
        try (InputStream in = unpacking(entry, packed, inflater)) {
            byte[] part = new byte[8192];
            for (int n; (n = in.read(part)) > 0; left -= n) {
                if (n > left) {
                    throw new Malformed("an entry is longer than it says");
                }
                crc.update(part, 0, n);
                out.write(part, 0, n);
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new Malformed("an entry is damaged");
        } finally {
            inflater.end();
        }
        if (left != 0 || crc.getValue() != entry.crc()) {
            throw new Malformed("an entry is damaged");
        }
    }

    private static InputStream unpacking(Entry entry, byte[] packed, Inflater inflater) throws Malformed {
        InputStream in = new ByteArrayInputStream(packed);
        return switch (entry.method()) {
            case STORED -> in;
            case DEFLATED -> new InflaterInputStream(in, inflater);
            default -> throw new Malformed("an entry is packed in a way that is not known");
        };
    }

    private int shortAt(int at) {
        return bytes.getShort(at) & 0xffff;
    }

    private long longAt(int at) {
        return bytes.getInt(at) & 0xffffffffL;
    }
}
