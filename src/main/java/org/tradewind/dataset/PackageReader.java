package org.tradewind.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Golden;
import org.tradewind.trade.Problem;

/** Reads and validates data packages. */
public final class PackageReader {
    private static final long LARGEST_FILE = 512_000_000;

    private final long largestFile;
    private final Optional<CellScanner> scanner;

    /** Reads files of up to 512 MB, and cells in CSV of any size. */
    public PackageReader() {
        this(LARGEST_FILE);
    }

    /** Reads cells in Parquet too. */
    public PackageReader(CellScanner scanner) {
        this.largestFile = LARGEST_FILE;
        this.scanner = Optional.of(scanner);
    }

    /** @param largestFile in bytes; larger files are a fault */
    public PackageReader(long largestFile) {
        this.largestFile = largestFile;
        this.scanner = Optional.empty();
    }

    /** Looks at packages without reading all of them, with the same limit. */
    public PackageGlance glance() {
        return new PackageGlance(largestFile);
    }

    /** What came of reading. */
    public sealed interface Reading {
        /** May be published; the problems are warnings only. */
        record Sound(DataPackage dataPackage, List<Problem> warnings) implements Reading {}

        /** May not be published; at least one of the problems is blocking. */
        record Broken(List<Problem> problems) implements Reading {}
    }

    /** Reads the package in a folder, which holds {@code datapackage.json}. Every problem is found in one go. */
    public Reading read(Path folder) {
        return read(folder, Pace.FULL);
    }

    /** The same, no faster than others allow. */
    public Reading read(Path folder, Pace pace) {
        return read(folder, Optional.empty(), pace);
    }

    /**
     * Reads a package that was read before: its cells are taken as they were then, unless one of their files has changed.
     *
     * @param memory what {@link Cube#remember} wrote; may be absent
     */
    public Reading read(Path folder, Path memory) {
        return read(folder, Optional.of(memory), Pace.FULL);
    }

    private Reading read(Path folder, Optional<Path> memory, Pace pace) {
        Faults faults = new Faults();
        PackageFolder files = new PackageFolder(folder, largestFile, faults, pace);
        Optional<DataPackage> read = files.text(Descriptor.FILE)
                .flatMap(new DescriptorReader(faults)::read)
                .map(descriptor -> read(descriptor, files, faults, memory));
        List<Problem> problems = faults.inOrder();
        return read.isEmpty() || faults.blocking()
                ? new Reading.Broken(problems)
                : new Reading.Sound(read.get(), problems);
    }

    private DataPackage read(Descriptor descriptor, PackageFolder files, Faults faults, Optional<Path> memory) {
        Tables tables = Tables.read(descriptor, files, faults);
        Codes codes = new Codes();
        CatalogReader reader = new CatalogReader(tables, codes);
        NameReader nameReader = new NameReader(codes);
        List<Catalog.Name> names = nameReader.read(tables.get(Sheet.NAMES));
        List<Catalog.MeasureInfo> measures = reader.measures(nameReader);
        List<Catalog.Group> groups = reader.groups(nameReader);
        List<Catalog.SourceInfo> sources = reader.sources();
        List<Catalog.Note> notes = reader.notes();
        List<Catalog.Definition> definitions = reader.definitions();
        List<Catalog.Break> breaks = reader.breaks();
        List<Catalog.Statement> statements = reader.statements();
        // They are no part of the catalog; a glance reads them when they are asked.
        List<Golden> _ = reader.goldens();
        List<ObservationReader.Placed> placed =
                new ObservationReader(new LineReader(codes, descriptor.units())).read(tables.get(Sheet.OBSERVATIONS));
        Preferred preferred = new Preferred(
                placed, sources.stream().map(Catalog.SourceInfo::id).toList());
        new Contradictions(preferred, descriptor.units()).report();
        List<Observation> observations =
                placed.stream().map(ObservationReader.Placed::observation).toList();
        List<String> ids = sources.stream().map(Catalog.SourceInfo::id).toList();
        Optional<Cube> cube = descriptor
                .cube()
                .map(form -> cube(
                        form,
                        descriptor.cells(),
                        files,
                        memory,
                        () -> new CellReader(codes, form, faults).read(descriptor.cells(), files, scanner, ids)));
        List<Catalog.Additivity> additivity = new ArrayList<>(descriptor.additivity());
        cube.ifPresent(c -> additivity.addAll(CubeCatalog.additivity(c, measures)));
        Economy reporter = CubeCatalog.reporter(descriptor.reporter(), cube);
        List<Catalog.Group> all = Regions.beside(groups, reporter);
        new Reporters(observations, cube, all).check(descriptor, faults);
        Catalog catalog = new Catalog(
                new DatasetVersion(descriptor.name(), descriptor.version(), files.content()),
                descriptor.title(),
                descriptor.description(),
                reporter,
                descriptor.units(),
                names,
                all,
                measures,
                definitions,
                sources,
                notes,
                breaks,
                statements,
                additivity,
                CubeCatalog.coverage(CoverageCounter.count(observations), cube, descriptor.units(), all));
        return new DataPackage(catalog, observations, cube);
    }

    private static Cube cube(
            CubeForm form,
            List<String> names,
            PackageFolder files,
            Optional<Path> memory,
            Supplier<Cube.Summary> reading) {
        Optional<CellMemory> known = memory.flatMap(file -> CellMemory.read(file, files, names));
        known.ifPresent(cells -> cells.digests().forEach(files::known));
        Cube.Summary summary = known.map(CellMemory::summary).orElseGet(reading);
        List<String> digests = names.stream().map(files::digestOf).toList();
        return new Cube(form, files.path(""), names, digests, summary);
    }
}
