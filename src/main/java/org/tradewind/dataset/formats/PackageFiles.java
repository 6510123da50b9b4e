package org.tradewind.dataset.formats;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that a package is written into aside, and its place when it is whole. */
final class PackageFiles implements AutoCloseable {
    static final String DESCRIPTOR = "datapackage.json";

    private final Path target;
    private final Path aside;
    private final Path old;

    private PackageFiles(Path target) {
        this.target = target;
        this.aside = target.resolveSibling("." + target.getFileName() + ".importing");
        this.old = target.resolveSibling("." + target.getFileName() + ".before");
    }

    /** Begins beside the target, with an empty folder. */
    static PackageFiles beside(Path target) throws IOException {
        PackageFiles files = new PackageFiles(target.toAbsolutePath().normalize());
        delete(files.aside);
        Files.createDirectories(files.aside);
        return files;
    }

    /** Whether something other than a package is there already. */
    static boolean taken(Path target) throws IOException {
        if (!Files.exists(target) || Files.exists(target.resolve(DESCRIPTOR))) {
            return false;
        }
        if (!Files.isDirectory(target)) {
            return true;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isPresent();
        }
    }

    Path aside() {
        return aside;
    }

    /** The descriptor of the package that is there now. */
    Optional<String> before() throws IOException {
        Path descriptor = target.resolve(DESCRIPTOR);
        return Files.exists(descriptor) ? Optional.of(Files.readString(descriptor)) : Optional.empty();
    }

    /** Puts the whole package in its place; what was there goes. */
    void publish() throws IOException {
        delete(old);
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    @Override
    public void close() throws IOException {
        delete(aside);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
