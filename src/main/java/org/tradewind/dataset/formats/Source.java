package org.tradewind.dataset.formats;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A file that a person has, or one within an archive; it can be opened any number of times.
 *
 * @param name how it is called in reports: the file's own name, never its path
 * @param path the file on disk, which may be the archive
 * @param bytes its size on disk, by which progress is told
 */
record Source(String name, Path path, long bytes, Opener opener) {
    private static final int MAGIC = 8;

    /** Opens the bytes from the beginning. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    /** What a file is, by its first bytes. */
    enum Kind {
        TEXT,
        JSON,
        WORKBOOK,
        PARQUET,
        OLD_WORKBOOK,
        PAGE
    }

    /** A file, or all files of an archive in order of their names. */
    static List<Source> of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        long size = Files.size(path);
        Source whole = new Source(name, path, size, () -> Files.newInputStream(path));
        byte[] head = whole.head();
        if (!isZip(head) || isWorkbook(path)) {
            return List.of(whole);
        }
        List<Source> entries = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && !hidden(entry.getName())) {
                    entries.add(entry(name, path, entry));
                }
            }
        }
        entries.sort((a, b) -> a.name().compareTo(b.name()));
        return entries;
    }

    private static boolean hidden(String name) {
        return name.startsWith("__MACOSX")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private static Source entry(String archive, Path path, ZipEntry entry) {
        String name = archive + "/" + entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        return new Source(name, path, Math.max(0, entry.getCompressedSize()), () -> {
            ZipFile zip = new ZipFile(path.toFile());
            return new java.io.FilterInputStream(zip.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        });
    }

    private static boolean isZip(byte[] head) {
        return starts(head, 'P', 'K', 3, 4);
    }

    private static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null || zip.getEntry("[Content_Types].xml") != null;
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private byte[] head() throws IOException {
        try (InputStream in = opener.open()) {
            return in.readNBytes(MAGIC);
        }
    }

    /** The bytes from the beginning, unpacked where they are gzipped. */
    InputStream open() throws IOException {
        InputStream in = opener.open();
        try {
            BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
            buffered.mark(2);
            boolean packed = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            return packed ? new GZIPInputStream(buffered, 1 << 16) : buffered;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The same, telling how much of it has been read, as it lies on disk. */
    Source counted(Opening.Count count) {
        return new Source(name, path, bytes, () -> new Counted(opener.open(), count));
    }

    private static final class Counted extends java.io.FilterInputStream {
        private final Opening.Count count;
        private long read;

        private Counted(InputStream in, Opening.Count count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = super.read(buffer, from, length);
            read += Math.max(0, n);
            count.at(read);
            return n;
        }
    }

    Kind kind() throws IOException {
        byte[] head;
        try (InputStream in = open()) {
            head = in.readNBytes(512);
        }
        if (isZip(head)) {
            return Kind.WORKBOOK;
        }
        if (starts(head, 'P', 'A', 'R', '1')) {
            return Kind.PARQUET;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Kind.OLD_WORKBOOK;
        }
        String text = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (text.startsWith("{") || text.startsWith("[")) {
            return Kind.JSON;
        }
        return text.startsWith("<") ? Kind.PAGE : Kind.TEXT;
    }

    /** Whether a text of plain letters stands anywhere in its bytes; where they cannot be read, reading it will tell. */
    boolean mentions(String text) {
        byte[] sought = text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        try (InputStream in = open()) {
            int met = 0;
            for (int b = in.read(); b >= 0 && met < sought.length; b = in.read()) {
                met = b == sought[met] ? met + 1 : b == sought[0] ? 1 : 0;
            }
            return met == sought.length;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it is gzipped. */
    boolean packed() throws IOException {
        return starts(head(), 0x1F, 0x8B);
    }

    /** Whether it is the file on disk itself and not one within an archive. */
    boolean whole() {
        return name.equals(String.valueOf(path.getFileName()));
    }

    /** The name without folders and without the endings of archives and formats. */
    String stem() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
