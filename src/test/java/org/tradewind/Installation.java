package org.tradewind;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The program that tests start: the jar with its libraries where the build has put it together and says so, as it does
 * before the tests; else, as in an editor, the classes of the test itself.
 */
final class Installation {
    private static final Optional<Path> APP =
            Optional.ofNullable(System.getProperty("tradewind.app")).map(Path::of);

    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Dsun.jnu.encoding=UTF-8",
            "-Dorg.jooq.no-logo=true",
            "-Dorg.jooq.no-tips=true");

    private static final List<String> COMMAND = APP.map(Installation::ofJar).orElseGet(Installation::ofClasses);

    private Installation() {}

    /** What starts the program, to which its arguments are added. */
    static List<String> command() {
        return COMMAND;
    }

    private static List<String> ofClasses() {
        List<String> command = java();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        return List.copyOf(command);
    }

    private static List<String> ofJar(Path app) {
        List<String> command = java();
        command.addAll(natives(app));
        command.addAll(List.of("-XX:AOTCache=" + record(app), "-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(List.of("-jar", jar(app).toString()));
        return List.copyOf(command);
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        return command;
    }

    private static List<String> natives(Path app) {
        Path folder = app.resolve("native");
        return List.of("-Djava.library.path=" + folder, "-Dorg.sqlite.lib.path=" + folder);
    }

    private static Path jar(Path app) {
        return app.resolve("tradewind.jar");
    }

    /** The classes that a rehearsal of this jar needed, recorded once by whichever of the forks comes first. */
    private static Path record(Path app) {
        Path record = app.resolve("tests.aot");
        try (FileChannel lock = FileChannel.open(
                        app.resolve("tests.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            boolean older = Files.notExists(record)
                    || Files.getLastModifiedTime(record).compareTo(Files.getLastModifiedTime(jar(app))) < 0;
            if (older) {
                rehearse(app, record);
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void rehearse(Path app, Path record) throws IOException {
        Path folder = Files.createTempDirectory("rehearsal");
        List<String> command = java();
        command.addAll(natives(app));
        command.addAll(List.of("-XX:AOTCacheOutput=" + record, "-cp", jar(app).toString()));
        command.addAll(List.of(Rehearsal.class.getName(), folder.toString()));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("said").toFile()));
        process.environment().keySet().removeIf(name -> name.startsWith("TELEGRAM_") || name.startsWith("TRADEWIND_"));
        process.environment().put("TRADEWIND_HOME", Program.HOME.toString());
        int exitCode = process.start().onExit().join().exitValue();
        if (exitCode != 0) {
            throw new IllegalStateException(
                    "The rehearsal ended with " + exitCode + ": " + Files.readString(folder.resolve("said")));
        }
    }
}
