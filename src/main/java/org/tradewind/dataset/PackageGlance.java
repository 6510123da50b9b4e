package org.tradewind.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Golden;

/** What a package says of itself, seen without reading and validating all of it. Finds no faults. */
public final class PackageGlance {
    private final long largestFile;

    PackageGlance(long largestFile) {
        this.largestFile = largestFile;
    }

    /** The name of the dataset, or empty where the descriptor cannot be read or has none. */
    public Optional<String> name(Path folder) {
        Faults faults = new Faults();
        return descriptor(files(folder, faults), faults).map(Descriptor::name).filter(name -> !name.isEmpty());
    }

    /** Name, version and content, as {@link PackageReader} would find them; empty without a readable descriptor. */
    public Optional<DatasetVersion> version(Path folder) {
        Faults faults = new Faults();
        PackageFolder files = files(folder, faults);
        return descriptor(files, faults).map(descriptor -> {
            paths(descriptor).values().forEach(files::text);
            descriptor.cells().forEach(files::digest);
            return new DatasetVersion(descriptor.name(), descriptor.version(), files.content());
        });
    }

    /** A hash of each table but that of the figures, by its name. */
    public SortedMap<String, String> tables(Path folder) {
        Faults faults = new Faults();
        SortedMap<String, String> hashes = new TreeMap<>();
        Optional<Descriptor> descriptor = descriptor(files(folder, faults), faults);
        descriptor.ifPresent(found -> paths(found).forEach((sheet, path) -> {
            PackageFolder one = files(folder, faults);
            if (sheet != Sheet.OBSERVATIONS && one.text(path).isPresent()) {
                hashes.put(sheet.resource(), one.content());
            }
        }));
        return hashes;
    }

    /** The questions that the package asks of itself, in order; those with faults are left out. */
    public List<Golden> goldens(Path folder) {
        Faults faults = new Faults();
        PackageFolder files = files(folder, faults);
        return descriptor(files, faults)
                .map(descriptor -> new CatalogReader(
                                Tables.only(Sheet.QUESTIONS, descriptor, files, faults), new Codes())
                        .goldens())
                .orElse(List.of());
    }

    private PackageFolder files(Path folder, Faults faults) {
        return new PackageFolder(folder, largestFile, faults, Pace.FULL);
    }

    private static Optional<Descriptor> descriptor(PackageFolder files, Faults faults) {
        return files.text(Descriptor.FILE).flatMap(new DescriptorReader(faults)::read);
    }

    /** The tables that the package has; those that lead out of it have no path. */
    private static Map<Sheet, String> paths(Descriptor descriptor) {
        Map<Sheet, String> paths = new TreeMap<>(descriptor.files());
        paths.values().removeIf(String::isEmpty);
        return paths;
    }
}
