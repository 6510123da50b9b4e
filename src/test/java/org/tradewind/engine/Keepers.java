package org.tradewind.engine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Starts processes that are to be killed; where it is to be many, from a cache of classes that are linked already. */
final class Keepers {
    private final Path ready;
    private final List<Path> folders;
    private final List<String> options = new ArrayList<>(List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC"));
    private String classes = System.getProperty("java.class.path");

    /** @param ready a folder like the others, in which each gets ready */
    Keepers(Path ready, List<Path> folders) {
        this.ready = ready;
        this.folders = folders;
    }

    /** Makes the cache: classes in folders cannot be in one, so they are put into a file first. */
    Keepers cached(Path scratch) throws IOException, InterruptedException {
        List<String> files = new ArrayList<>();
        for (String place : classes.split(File.pathSeparator, -1)) {
            Path path = Path.of(place);
            if (Files.isDirectory(path)) {
                files.add(packed(path, scratch.resolve("classes-" + files.size() + ".jar"))
                        .toString());
            } else if (Files.isRegularFile(path)) {
                files.add(place);
            }
        }
        classes = String.join(File.pathSeparator, files);
        Path cache = scratch.resolve("classes.aot");
        Process training = process("-XX:AOTCacheOutput=" + cache);
        training.getOutputStream().close();
        if (training.waitFor() == 0 && Files.exists(cache)) {
            options.add("-XX:AOTCache=" + cache);
        }
        return this;
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
        return jar;
    }

    /** Starts the next one. */
    Process start() {
        try {
            return process();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process process(String... more) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", classes, Keeper.class.getName(), ready.toString()));
        folders.stream().map(Path::toString).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectError(ready.resolve("err").toFile())
                .start();
    }
}
