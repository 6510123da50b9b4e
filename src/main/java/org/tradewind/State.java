package org.tradewind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.tradewind.store.Store;

/**
 * Where what must survive is kept.
 *
 * @param place a folder, or the address of a database with its password; shown nowhere
 * @param versions folder of the published versions of data
 */
record State(String place, Path versions) {
    private static final String VERSIONS = "versions";

    /** All of it in one folder. */
    static State in(Path folder) {
        return new State(folder.toString(), folder.resolve(VERSIONS));
    }

    /** Whether a place can be a folder: one can be made where nothing is yet, but not below a file. */
    static boolean canBeFolder(Path place) {
        for (Path part = place.toAbsolutePath(); part != null; part = part.getParent()) {
            if (Files.exists(part)) {
                return Files.isDirectory(part);
            }
        }
        return true;
    }

    /** Whether versions may have been published, of which a start can serve without any other data. */
    boolean holdsVersions() {
        if (!Files.isDirectory(versions)) {
            return false;
        }
        try (Stream<Path> datasets = Files.list(versions)) {
            return datasets.anyMatch(Files::isDirectory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the kept versions in " + versions, e);
        }
    }

    @Override
    public String toString() {
        return "State[" + (Store.isDatabase(place) ? "a database" : place) + ", versions=" + versions + "]";
    }
}
