package org.tradewind.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradewind.trade.Problem;

/**
 * A file that somebody sent: a package as zip, or one table of a package as CSV or XLSX. What it is, its first bytes
 * say, not its name. Made for files that fit in memory.
 */
public final class Parcel {
    private static final int LONGEST_NAME = 80;

    /** What is said of a file that is of another kind, and sound as far as anybody knows. */
    private static final Set<String> FOREIGN =
            Set.of(Fault.PARCEL_UNKNOWN.id(), Fault.TABLE_UNCLEAR.id(), Fault.ARCHIVE_WITHOUT_PACKAGE.id());

    private final Path file;
    private final String name;
    private final Optional<Path> base;
    private final Faults faults = new Faults();

    /**
     * A parcel that is not yet opened.
     *
     * @param name the file's name as its sender wrote it; used to be shown, and to tell which table it is
     * @param base the package whose table it may be
     */
    public Parcel(Path file, String name, Optional<Path> base) {
        this.file = file;
        this.name = shown(name);
        this.base = base;
    }

    /** What was in it. */
    public sealed interface Unpacked {
        /** A whole package. */
        record Package() implements Unpacked {}

        /**
         * One table, put in its place in a copy of the package, whose version is the next.
         *
         * @param path of the table in the package
         * @param sent the name under which it was sent
         */
        record Table(String path, String sent) implements Unpacked {
            /** The problem told of the file that was sent, which its sender knows. */
            public Problem of(Problem problem) {
                return problem.file().equals(path) ? problem.in(sent) : problem;
            }
        }

        /**
         * Nothing that could be taken; at least one of the problems is blocking.
         *
         * @param foreign whether nothing is wrong but that it is neither a package nor a table of one: it may be a file
         *     of another's making that can be imported
         */
        record Refused(List<Problem> problems, boolean foreign) implements Unpacked {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /** A name of somebody else's making, as it may be shown. */
    static String shown(String name) {
        String tame = name.replaceAll("[\\p{Cntrl}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "_");
        return tame.length() > LONGEST_NAME ? tame.substring(0, LONGEST_NAME) + "…" : tame;
    }

    /** Unpacks it as a package into a folder, which must not be there. */
    public Unpacked unpack(Path to) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Files.createDirectories(to);
            Optional<Unpacked> unpacked = ZipDirectory.looksLikeOne(bytes) ? zip(bytes, to) : text(bytes, to);
            return faults.blocking() || unpacked.isEmpty() ? refused() : unpacked.get();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack a file: " + e.getMessage(), e);
        }
    }

    private Unpacked refused() {
        List<Problem> problems = faults.inOrder();
        return new Unpacked.Refused(problems, problems.stream().allMatch(Parcel::foreign));
    }

    private static boolean foreign(Problem problem) {
        boolean several = problem.fault().equals(Fault.ARCHIVE_WITHOUT_PACKAGE.id())
                && !problem.arguments().getFirst().equals("0");
        return FOREIGN.contains(problem.fault()) && !several;
    }

    private Optional<Unpacked> zip(byte[] bytes, Path to) throws IOException {
        Optional<Archive> archive = Archive.open(name, bytes, faults);
        if (archive.isEmpty()) {
            return Optional.empty();
        }
        if (archive.get().isWorkbook()) {
            return new Workbook(name, faults).csv(bytes).flatMap(csv -> table(csv, to));
        }
        return archive.get().unpack(to) ? Optional.of(new Unpacked.Package()) : Optional.empty();
    }

    private Optional<Unpacked> text(byte[] bytes, Path to) throws IOException {
        if (Inflation.isPacked(bytes)) {
            new Inflation(name, faults).refuseEndless(name, new ByteArrayInputStream(bytes));
        }
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            faults.in(name, Fault.PARCEL_UNKNOWN, name);
            return Optional.empty();
        }
        return table(bytes, to);
    }

    private Optional<Unpacked> table(byte[] csv, Path to) {
        Path folder = base.orElseThrow(() -> new IllegalStateException("a table needs the package it belongs to"));
        Optional<String> path = new TableName(name, csv).in(paths(folder), faults);
        return path.map(found -> {
            try {
                copy(folder, to);
                Files.write(to.resolve(found), csv);
                NextVersion.write(to.resolve(Descriptor.FILE));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot put a table into its package", e);
            }
            return new Unpacked.Table(found, name);
        });
    }

    private static SortedMap<String, String> paths(Path folder) {
        Faults ignored = new Faults();
        PackageFolder files = new PackageFolder(folder, Long.MAX_VALUE, ignored, Pace.FULL);
        return files.text(Descriptor.FILE)
                .flatMap(new DescriptorReader(ignored)::read)
                .map(TableName::paths)
                .orElseGet(TreeMap::new);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                Files.createDirectories(copy.getParent() == null ? to : copy.getParent());
                Files.copy(each, copy);
            }
        }
    }
}
