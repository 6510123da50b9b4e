package org.tradewind.reply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook's archive packed anew without the moment at which it was made, so that the same figures give the same
 * bytes. The archive is read by its directory: the library's entries cannot be read as a stream.
 */
final class Repacked {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String MADE = "(<dcterms:created[^>]*>)[^<]*";

    private final ByteBuffer in;

    private Repacked(byte[] archive) {
        this.in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    static byte[] of(byte[] archive) {
        try {
            return new Repacked(archive).pack();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write into memory", e);
        } catch (DataFormatException e) {
            throw new IllegalStateException("the workbook's archive cannot be read", e);
        }
    }

    private byte[] pack() throws IOException, DataFormatException {
        int end = in.limit() - END_LENGTH;
        while (in.getInt(end) != END) {
            end--;
        }
        int entries = Short.toUnsignedInt(in.getShort(end + 10));
        int at = in.getInt(end + 16);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries; i++) {
                String name = text(at + 46, Short.toUnsignedInt(in.getShort(at + 28)));
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(timeless(name, content(at)));
                zip.closeEntry();
                at += 46 + name.length() + in.getShort(at + 30) + in.getShort(at + 32);
            }
        }
        return out.toByteArray();
    }

    private String text(int from, int length) {
        return new String(in.array(), from, length, StandardCharsets.UTF_8);
    }

    /** The content of an entry by its line in the directory. */
    private byte[] content(int at) throws DataFormatException {
        int local = in.getInt(at + 42);
        int from = local
                + 30
                + Short.toUnsignedInt(in.getShort(local + 26))
                + Short.toUnsignedInt(in.getShort(local + 28));
        byte[] content = new byte[in.getInt(at + 24)];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in.array(), from, in.getInt(at + 20));
            int read = 0;
            while (read < content.length && !inflater.finished()) {
                read += inflater.inflate(content, read, content.length - read);
            }
            return content;
        } finally {
            inflater.end();
        }
    }

    private static byte[] timeless(String name, byte[] content) {
        return name.equals("docProps/core.xml")
                ? new String(content, StandardCharsets.UTF_8)
                        .replaceAll(MADE, "$11980-01-01T00:00:00Z")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
