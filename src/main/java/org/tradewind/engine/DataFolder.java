package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tradewind.dataset.PackageGlance;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.TradeLibrary.Folder;

/** The operators' folder with a folder for each package. */
final class DataFolder {
    private static final String DESCRIPTOR = "datapackage.json";

    private final Path path;
    private final PackageGlance glance;

    DataFolder(Path path, PackageGlance glance) {
        this.path = path;
        this.glance = glance;
    }

    Path path() {
        return path;
    }

    /** The packages that are there now, by the name of their dataset; by that of their folder where they have none. */
    SortedMap<String, Path> packages() {
        SortedMap<String, Path> packages = new TreeMap<>();
        try {
            for (Path folder : Disk.list(path)) {
                String name = folder.getFileName().toString();
                // What begins with a dot is being written aside.
                if (!name.startsWith(".") && Files.isRegularFile(folder.resolve(DESCRIPTOR))) {
                    packages.putIfAbsent(glance.name(folder).orElse(name), folder);
                }
            }
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the data folder " + path, e);
        }
    }

    /** How the package of a dataset stands to the content that is served. */
    Folder standing(String dataset, String content) {
        Path folder = packages().get(dataset);
        if (folder == null) {
            return Folder.ABSENT;
        }
        Optional<String> there = glance.version(folder).map(DatasetVersion::content);
        return there.equals(Optional.of(content)) ? Folder.SAME : Folder.OTHER;
    }
}
