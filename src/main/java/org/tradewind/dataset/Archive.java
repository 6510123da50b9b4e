package org.tradewind.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.dataset.ZipDirectory.Entry;

/** A zip that somebody sent: looked through before a byte of it is unpacked, and unpacked only within its limits. */
final class Archive {
    private static final int MOST_ENTRIES = 1_000;
    /** What shrinks further than this is no table that anybody wrote. */
    private static final int MOST_RATIO = 200;

    private static final long SMALL = 10_000_000;
    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(json|csv|csv\\.gz|parquet)");
    private static final Pattern NESTED = Pattern.compile("(?i).*\\.(zip|jar|7z|rar|tar|tgz|gz|bz2|xz|xls[xmb]?|ods)");
    /** What people's machines put into archives unasked, and what is written for people. */
    private static final Pattern PASSED_OVER =
            Pattern.compile("(?i)(__MACOSX/.*|(.*/)?(\\.DS_Store|Thumbs\\.db|desktop\\.ini)|.*\\.(md|txt|html?|pdf))");

    private final String name;
    private final ZipDirectory directory;
    private final Faults faults;
    private final Inflation inflation;

    private Archive(String name, ZipDirectory directory, Faults faults) {
        this.name = name;
        this.directory = directory;
        this.faults = faults;
        this.inflation = new Inflation(name, faults);
    }

    /** The archive, or empty where it is hostile or damaged, with the faults reported. */
    static Optional<Archive> open(String name, byte[] bytes, Faults faults) {
        try {
            Archive archive = new Archive(name, ZipDirectory.read(bytes), faults);
            archive.refuseHostile();
            return faults.blocking() ? Optional.empty() : Optional.of(archive);
        } catch (ZipDirectory.Malformed e) {
            faults.in(name, Fault.ARCHIVE_MALFORMED, name);
            return Optional.empty();
        }
    }

    private void refuseHostile() {
        List<Entry> entries = directory.entries();
        if (entries.size() > MOST_ENTRIES) {
            faults.in(name, Fault.ARCHIVE_TOO_MANY, String.valueOf(entries.size()), String.valueOf(MOST_ENTRIES));
            return;
        }
        long total = entries.stream().mapToLong(Entry::size).sum();
        if (total > Inflation.MOST_BYTES) {
            faults.in(
                    name,
                    Fault.ARCHIVE_TOO_LARGE,
                    Inflation.megabytes(total),
                    Inflation.megabytes(Inflation.MOST_BYTES));
        }
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            refuseHostile(entry);
            if (!names.add(entry.name().toLowerCase(Locale.ROOT))) {
                faults.in(name, Fault.ARCHIVE_TWICE, Parcel.shown(entry.name()));
            }
        }
    }

    private void refuseHostile(Entry entry) {
        String shown = Parcel.shown(entry.name());
        String path = entry.folder() ? entry.name().substring(0, entry.name().length() - 1) : entry.name();
        if (!PackageFolder.within(path) || !shown.equals(entry.name())) {
            faults.in(name, Fault.PATH_OUTSIDE, shown);
        } else if (entry.special()) {
            faults.in(name, Fault.ARCHIVE_LINK, shown);
        } else if (entry.encrypted()) {
            faults.in(name, Fault.ARCHIVE_ENCRYPTED, shown);
        } else if (entry.size() > SMALL && entry.size() / Math.max(1, entry.packed()) > MOST_RATIO) {
            faults.in(name, Fault.ARCHIVE_BOMB, shown, Inflation.megabytes(entry.size()), String.valueOf(MOST_RATIO));
        }
    }

    /** Whether it is a workbook; one that lies about its sizes has its faults reported. */
    boolean isWorkbook() {
        boolean workbook =
                directory.entries().stream().anyMatch(entry -> entry.name().equals("xl/workbook.xml"));
        if (workbook) {
            refuseLying();
        }
        return workbook;
    }

    /** Unpacks the package that the archive holds, at its top or in a folder of it; false with the faults reported. */
    boolean unpack(Path to) throws IOException {
        Optional<String> root = root();
        if (root.isEmpty()) {
            return false;
        }
        for (Entry entry : directory.entries()) {
            if (!entry.folder()
                    && entry.name().startsWith(root.get())
                    && !PASSED_OVER.matcher(entry.name()).matches()) {
                unpack(entry, to.resolve(entry.name().substring(root.get().length())));
            }
        }
        return !faults.blocking();
    }

    /** The folder that holds the descriptor: there must be one. */
    private Optional<String> root() {
        List<String> roots = directory.entries().stream()
                .map(Entry::name)
                .filter(entry -> entry.equals(Descriptor.FILE) || entry.endsWith("/" + Descriptor.FILE))
                .filter(entry -> !PASSED_OVER.matcher(entry).matches())
                .map(entry -> entry.substring(0, entry.length() - Descriptor.FILE.length()))
                .toList();
        if (roots.isEmpty()) {
            refuseDeep();
        }
        if (roots.size() != 1) {
            faults.in(name, Fault.ARCHIVE_WITHOUT_PACKAGE, String.valueOf(roots.size()));
            return Optional.empty();
        }
        return Optional.of(roots.getFirst());
    }

    /** An archive of another's making is read as it lies, so it may hold nothing that is packed once more. */
    private void refuseDeep() {
        directory.entries().stream()
                .filter(entry -> NESTED.matcher(entry.name()).matches())
                .filter(entry -> !PASSED_OVER.matcher(entry.name()).matches())
                .forEach(entry -> faults.in(name, Fault.ARCHIVE_NESTED, Parcel.shown(entry.name())));
        refuseLying();
    }

    /** What grows beyond the size that it claims, or is damaged. */
    private void refuseLying() {
        for (Entry entry : directory.entries()) {
            try {
                directory.unpack(entry, OutputStream.nullOutputStream());
            } catch (ZipDirectory.Malformed e) {
                faults.in(name, Fault.ARCHIVE_MALFORMED, Parcel.shown(entry.name()));
            } catch (IOException e) {
                throw new UncheckedIOException("nothing was written", e);
            }
        }
    }

    private void unpack(Entry entry, Path file) throws IOException {
        if (!TABLE.matcher(entry.name()).matches()) {
            boolean nested = NESTED.matcher(entry.name()).matches();
            faults.in(name, nested ? Fault.ARCHIVE_NESTED : Fault.ARCHIVE_STRANGER, Parcel.shown(entry.name()));
            return;
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            directory.unpack(entry, out);
        } catch (ZipDirectory.Malformed e) {
            faults.in(name, Fault.ARCHIVE_MALFORMED, Parcel.shown(entry.name()));
            return;
        }
        if (entry.name().endsWith(".gz")) {
            inflation.refuseEndless(Parcel.shown(entry.name()), Files.newInputStream(file));
        }
    }
}
