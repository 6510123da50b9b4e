package org.tradewind.dataset;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The folder of a package: hands out the text of its files, lets nothing in from outside, and hashes what it read. */
final class PackageFolder {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final Path folder;
    private final long limit;
    private final Faults faults;
    private final Pace pace;
    private final Map<String, byte[]> read = new TreeMap<>();

    /**
     * @param limit largest size of a file, in bytes
     * @param pace of whoever reads its files
     */
    PackageFolder(Path folder, long limit, Faults faults, Pace pace) {
        this.folder = folder;
        this.limit = limit;
        this.faults = faults;
        this.pace = pace;
    }

    /** How fast its files are to be read. */
    Pace pace() {
        return pace;
    }

    /** The text of a file of the package, or empty with a fault reported. */
    Optional<String> text(String name) {
        return bytes(name).map(bytes -> {
            read.put(name, bytes);
            String text = decode(name, bytes);
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        });
    }

    /** Reads a file of any size from its first byte to its last, unpacked where its name ends in {@code .gz}. */
    void stream(String name, Use use) {
        Optional<Path> file = file(name, Long.MAX_VALUE);
        if (file.isEmpty()) {
            return;
        }
        MessageDigest sha = sha256();
        try (InputStream raw = new DigestInputStream(new BufferedInputStream(Files.newInputStream(file.get())), sha);
                InputStream in = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            use.use(new Paced(in));
            raw.transferTo(OutputStream.nullOutputStream());
            read.put(name, sha.digest());
        } catch (IOException e) {
            faults.of(name, Fault.FILE_UNREADABLE, name);
        }
    }

    /** Takes a file into the hash of the content, as {@link #stream} does. */
    void digest(String name) {
        file(name, Long.MAX_VALUE).ifPresent(file -> {
            MessageDigest sha = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
                read.put(name, sha.digest());
            } catch (IOException e) {
                faults.of(name, Fault.FILE_UNREADABLE, name);
            }
        });
    }

    /** Takes a file into the hash of the content by its SHA-256 that is known already, in hexadecimal digits. */
    void known(String name, String digest) {
        read.put(name, HexFormat.of().parseHex(digest));
    }

    /** The SHA-256 of a file that was streamed, in hexadecimal digits; empty where it could not be read. */
    String digestOf(String name) {
        return HexFormat.of().formatHex(read.getOrDefault(name, new byte[0]));
    }

    private final class Paced extends FilterInputStream {
        Paced(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int from, int most) throws IOException {
            pace.step();
            return super.read(buffer, from, most);
        }
    }

    /** What is done with a stream. */
    interface Use {
        void use(InputStream in) throws IOException;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Whether a path stays within the folder by its form alone. */
    static boolean within(String path) {
        try {
            Path p = Path.of(path);
            return !path.isBlank()
                    && path.indexOf('\\') < 0
                    && path.indexOf(':') < 0
                    && !p.isAbsolute()
                    && p.normalize().equals(p)
                    && !p.startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<byte[]> bytes(String name) {
        return file(name, limit).flatMap(file -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                faults.of(name, Fault.FILE_UNREADABLE, name);
                return Optional.empty();
            }
        });
    }

    private Optional<Path> file(String name, long most) {
        try {
            Path file = folder.resolve(name);
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                faults.missing(name);
            } else if (Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath())) {
                faults.of(name, Fault.PATH_OUTSIDE, name);
            } else if (!Files.isRegularFile(file)) {
                faults.of(name, Fault.FILE_UNREADABLE, name);
            } else if (Files.size(file) > most) {
                faults.of(name, Fault.FILE_TOO_LARGE, megabytes(Files.size(file)), megabytes(most));
            } else {
                return Optional.of(file);
            }
        } catch (IOException e) {
            faults.of(name, Fault.FILE_UNREADABLE, name);
        }
        return Optional.empty();
    }

    private static String megabytes(long bytes) {
        return String.valueOf(Math.ceilDiv(bytes, 1_000_000L));
    }

    private String decode(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Only what has the mark of a fault needs the stricter decoder, which takes thrice the room.
        return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes).orElseGet(() -> byLines(name, bytes));
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Names each line that is not UTF-8, and goes on with replacement characters to find what else is wrong. */
    private String byLines(String name, byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int line = 1;
        for (int start = 0, end; start < bytes.length; start = end, line++) {
            end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            end = Math.min(end + 1, bytes.length);
            byte[] one = java.util.Arrays.copyOfRange(bytes, start, end);
            String decoded = new String(one, StandardCharsets.UTF_8);
            if (strictly(one).isEmpty()) {
                faults.at(name, line, column(name, decoded), Fault.NOT_UTF8);
            }
            text.append(decoded);
        }
        return text.toString();
    }

    private static int column(String name, String line) {
        int bad = line.indexOf(REPLACEMENT);
        if (!name.endsWith(".csv")) {
            return bad + 1;
        }
        boolean quoted = false;
        int column = 1;
        for (char c : line.substring(0, bad).toCharArray()) {
            quoted ^= c == '"';
            column += c == ',' && !quoted ? 1 : 0;
        }
        return column;
    }

    /**
     * SHA-256 over the names and bytes of all files read, in order of their names, in hexadecimal digits; a file that
     * was streamed goes in by its own SHA-256.
     */
    String content() {
        MessageDigest sha = sha256();
        read.forEach((name, bytes) -> {
            sha.update(frame(name.getBytes(StandardCharsets.UTF_8)));
            sha.update(frame(bytes));
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The length goes before, so that no two packages give the same stream of bytes. */
    private static byte[] frame(byte[] bytes) {
        return ByteBuffer.allocate(Long.BYTES + bytes.length)
                .putLong(bytes.length)
                .put(bytes)
                .array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
