package org.tradewind.dataset.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Problem;

/** Turns files that people have into a data package. */
public final class Importing {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final int LONGEST_FILE = 60;
    private static final int IN_MEMORY = 400_000;
    /** Up to this many cells what was written is read again before it is published. */
    private static final long CHECKED = 1_000_000;

    private final Optional<ColumnarFiles> columnar;
    private final InstantSource clock;
    private final int inMemory;

    /**
     * What is wanted.
     *
     * @param to folder of the package; what package was there is replaced, see {@link #mayReplace}
     * @param name of the dataset; else the folder's
     * @param format by its name; else it is recognised
     * @param mapping file that says what a table does not say itself
     */
    public record Options(Path to, Optional<String> name, Optional<String> format, Optional<Path> mapping) {

        /** A folder, and all else as it is found. */
        public static Options to(Path folder) {
            return new Options(folder, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * The package is in its place.
         *
         * @param dataset name of the dataset
         * @param format name of the format
         * @param rows rows read
         * @param warnings what was left out, kept under its own name or said twice
         */
        record Imported(
                String dataset,
                String format,
                long rows,
                long cells,
                List<String> periods,
                int reporters,
                List<Problem> warnings)
                implements Outcome {}

        /** Nothing was written; at least one of the problems is blocking. */
        record Refused(List<Problem> problems) implements Outcome {}
    }

    /** @param columnar what reads Parquet; without it such files are refused */
    public Importing(Optional<ColumnarFiles> columnar, InstantSource clock) {
        this(columnar, clock, IN_MEMORY);
    }

    Importing(Optional<ColumnarFiles> columnar, InstantSource clock, int inMemory) {
        this.columnar = columnar;
        this.clock = clock;
        this.inMemory = inMemory;
    }

    /** The names of the formats, for {@code --format}. */
    public static List<String> formats() {
        return Formats.all().stream().map(Format::name).toList();
    }

    /** A file's name in letters that every system takes: {@code Eksport 2021.csv} for one in Cyrillic. */
    public static String plain(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        boolean latin = last.chars().allMatch(c -> c < 128);
        String plain = (latin ? last : new Latin().letters(last))
                .replaceAll("[^A-Za-z0-9 ._()+-]", "_")
                .replaceAll("^\\.+", "_");
        return plain.length() <= LONGEST_FILE ? plain : plain.substring(plain.length() - LONGEST_FILE);
    }

    /** Whether a dataset can be called so. */
    public static boolean canBeNamed(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Whether a package may take a folder's place without anything being lost: it is not there, empty, or holds no more
     * than an import made. A package made by hand may not be replaced.
     *
     * @throws UncheckedIOException where it cannot be looked at
     */
    public static boolean mayReplace(Path folder) {
        try {
            return PackageFiles.replaceable(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + folder, e);
        }
    }

    /** The name of the dataset that a file becomes where nobody gives another, such as {@code baci-hs17-y2018}. */
    public static String nameOf(String file) {
        String stem = plain(file).replaceFirst("(?i)(\\.(csv|tsv|txt|tab|xlsx|json|parquet|zip|gz))+$", "");
        String name = stem.toLowerCase(Locale.ROOT)
                .replaceAll("\\s*\\(\\d+\\)$", "")
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return canBeNamed(name) ? name : "data";
    }

    /**
     * Imports files into one package, whole or not at all.
     *
     * @throws UncheckedIOException where the disk fails
     */
    public Outcome importFiles(List<Path> files, Options options, Progress progress) {
        Flaws flaws = new Flaws();
        try {
            return run(files, options, progress, flaws);
        } catch (Flaws.Stop stop) {
            return new Outcome.Refused(flaws.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("the import failed: " + e.getMessage(), e);
        }
    }

    private Outcome run(List<Path> files, Options options, Progress progress, Flaws flaws) throws IOException {
        Path target = options.to().toAbsolutePath().normalize();
        String folder = String.valueOf(target.getFileName());
        String name =
                options.name().orElseGet(() -> folder.toLowerCase(Locale.ROOT).replace(' ', '-'));
        if (!canBeNamed(name)) {
            throw flaws.stop(folder, Flaw.FORMAT_NAMELESS, name);
        }
        if (PackageFiles.taken(target)) {
            throw flaws.stop(folder, Flaw.TARGET_TAKEN);
        }
        Mapping mapping =
                options.mapping().map(file -> Mapping.read(file, flaws)).orElseGet(Mapping::none);
        Optional<Format> asked = options.format()
                .map(f -> Formats.called(f).orElseThrow(() -> flaws.stop(f, Flaw.FORMAT_UNKNOWN, f, Formats.names())));
        List<Source> sources = sources(files, flaws);
        if (flaws.blocking()) {
            return new Outcome.Refused(flaws.problems());
        }
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(target));
        try (PackageFiles place = PackageFiles.beside(target);
                Sorter sorter = new Sorter(place.aside(), inMemory)) {
            Economies economies = new Economies();
            Cube cube = new Cube(sorter, new Parties(economies), new Goods());
            Intake intake = new Intake(new Opening(columnar, flaws), cube, mapping, asked, flaws, progress);
            intake.take(sources);
            return write(place, cube, mapping, name, flaws, intake);
        }
    }

    private Outcome write(PackageFiles place, Cube cube, Mapping mapping, String name, Flaws flaws, Intake intake)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        PackageWriter writer = new PackageWriter(place.aside(), cube, mapping, name, today);
        long repeated = writer.cells(flaws, intake::sorted);
        cube.sorter().close();
        if (flaws.blocking()) {
            return new Outcome.Refused(flaws.problems());
        }
        intake.summary(repeated);
        writer.rest(place.before());
        if (cube.cells() < CHECKED
                && new PackageReader().read(place.aside()) instanceof PackageReader.Reading.Broken broken) {
            return new Outcome.Refused(broken.problems());
        }
        place.publish();
        return new Outcome.Imported(
                name,
                cube.formats().iterator().next().name(),
                cube.rows(),
                cube.cells() + cube.percentages().size() - repeated,
                List.copyOf(cube.periods()),
                cube.reporters().size(),
                flaws.problems());
    }

    private static List<Source> sources(List<Path> files, Flaws flaws) {
        List<Source> sources = new ArrayList<>();
        Set<Path> met = new HashSet<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try {
                if (Files.isRegularFile(file) && met.add(file.toRealPath())) {
                    sources.addAll(Source.of(file));
                } else if (Files.isRegularFile(file)) {
                    flaws.in(name, Flaw.FILE_TWICE);
                } else {
                    flaws.in(name, Flaw.FILE_ABSENT);
                }
            } catch (IOException e) {
                flaws.in(name, Flaw.FILE_BROKEN, String.valueOf(e.getMessage()));
            }
        }
        return sources;
    }
}
