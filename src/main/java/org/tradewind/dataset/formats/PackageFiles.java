package org.tradewind.dataset.formats;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder that a package is written into aside, and its place when it is whole. */
final class PackageFiles implements AutoCloseable {
    static final String DESCRIPTOR = "datapackage.json";
    /** Property of the descriptor, below {@code tradewind}, that an import leaves in what it made. */
    static final String MARK = "imported";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OWN = Pattern.compile(Stream.of(
                    Stream.of(Pattern.quote(DESCRIPTOR), CellFiles.NAMES, "observations\\.csv"),
                    DescriptorWriter.TABLES.stream().map(table -> table + "\\.csv"))
            .flatMap(names -> names)
            .collect(Collectors.joining("|")));

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

    /** Whether nothing is there that anybody would miss: nothing at all, or no more than an import has made. */
    static boolean replaceable(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isDirectory(target)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            List<Path> found = files.toList();
            return found.isEmpty()
                    || (found.stream().allMatch(PackageFiles::own) && marked(target.resolve(DESCRIPTOR)));
        }
    }

    private static boolean own(Path file) {
        return Files.isRegularFile(file)
                && OWN.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static boolean marked(Path descriptor) {
        try {
            return JSON.readTree(descriptor.toFile())
                    .path("tradewind")
                    .path(MARK)
                    .asBoolean();
        } catch (IOException e) {
            // What cannot be read is somebody's work that went wrong.
            return false;
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
