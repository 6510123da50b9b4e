package org.tradewind.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder beside everything else for what is not known to be good; it is gone when this is closed. */
final class Aside implements AutoCloseable {
    private final Path root;

    /** @param versions the folder of all versions; created if absent */
    Aside(Path versions) throws IOException {
        Files.createDirectories(versions);
        root = Files.createTempDirectory(versions, Disk.ASIDE);
    }

    /** Where to put it; the folder is not there yet. */
    Path folder() {
        return root.resolve("taken");
    }

    @Override
    public void close() throws IOException {
        Disk.delete(root);
    }
}
