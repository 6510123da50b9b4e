package org.tradewind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tradewind.engine.BrokenDataException;

/**
 * The folder of data packages, and the name by which whoever chose it knows it.
 *
 * @param key of the setting, such as {@code --data}
 */
record DataSetting(String key, Path folder) {
    private static final String DESCRIPTOR = "datapackage.json";

    /** Why no data can come from it. */
    Optional<String> problem() {
        if (!Files.isDirectory(folder)) {
            return Optional.of("there is no folder " + folder);
        }
        return isEmpty()
                ? Optional.of("no data package in " + folder + " (a package is a folder with a " + DESCRIPTOR + ")")
                : Optional.empty();
    }

    private boolean isEmpty() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.noneMatch(file -> Files.exists(file.resolve(DESCRIPTOR)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the data folder " + folder, e);
        }
    }

    /** What the data is opened as; where there is none at all, that is told by the key. */
    <T> T opened(Supplier<T> opening) {
        try {
            return opening.get();
        } catch (BrokenDataException broken) {
            if (!broken.problems().isEmpty()) {
                throw broken;
            }
            int exitCode = Files.isDirectory(folder) ? Main.FAILED : Main.MISUSED;
            throw new UserException(exitCode, key + ": " + problem().orElse(broken.getMessage()));
        }
    }
}
