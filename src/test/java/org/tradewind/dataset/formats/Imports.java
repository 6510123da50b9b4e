package org.tradewind.dataset.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.formats.Importing.Outcome;
import org.tradewind.reply.ReplyWriter;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Problem;

/** Files written by a test, and what importing them gives. */
final class Imports {
    private final Path folder;
    private final Path target;
    private final List<Path> files = new java.util.ArrayList<>();
    private Optional<String> format = Optional.empty();
    private Optional<Path> mapping = Optional.empty();

    Imports(Path folder) {
        this.folder = folder;
        this.target = folder.resolve("package");
    }

    static Imports in(Path folder) {
        return new Imports(folder);
    }

    Imports file(String name, String... lines) throws IOException {
        return file(name, StandardCharsets.UTF_8, lines);
    }

    Imports file(String name, Charset charset, String... lines) throws IOException {
        return bytes(name, (String.join("\n", lines) + "\n").getBytes(charset));
    }

    Imports bytes(String name, byte[] bytes) throws IOException {
        files.add(Files.write(folder.resolve(name), bytes));
        return this;
    }

    Imports mapping(String... lines) throws IOException {
        mapping = Optional.of(Files.writeString(folder.resolve("mapping.txt"), String.join("\n", lines) + "\n"));
        return this;
    }

    Imports format(String name) {
        format = Optional.of(name);
        return this;
    }

    Outcome run() {
        return run(400_000);
    }

    Outcome run(int inMemory) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));
        return new Importing(Optional.empty(), clock, inMemory)
                .importFiles(files, new Importing.Options(target, Optional.empty(), format, mapping), Progress.none());
    }

    /** Imports, and gives the cells; fails where the import was refused or what it wrote could not be published. */
    List<String> cells() throws IOException {
        Outcome outcome = run();
        if (outcome instanceof Outcome.Refused refused) {
            throw new AssertionError("refused: " + told(refused.problems()));
        }
        if (new PackageReader().read(target) instanceof PackageReader.Reading.Broken broken) {
            throw new AssertionError("broken: " + told(broken.problems()));
        }
        return read("cells.csv").stream().skip(1).toList();
    }

    /** Imports, and gives the reasons of the refusal as they are told; fails where the import went through. */
    List<String> refusal() {
        return switch (run()) {
            case Outcome.Refused refused -> told(refused.problems());
            case Outcome.Imported imported -> throw new AssertionError("imported: " + imported);
        };
    }

    /** Imports, and gives what is told beside the success. */
    List<String> warnings() {
        return switch (run()) {
            case Outcome.Refused refused -> throw new AssertionError("refused: " + told(refused.problems()));
            case Outcome.Imported imported -> told(imported.warnings());
        };
    }

    static List<String> told(List<Problem> problems) {
        ReplyWriter writer = new ReplyWriter();
        return problems.stream()
                .map(problem -> writer.problem(Lang.EN, problem))
                .toList();
    }

    /** The lines of a table of the package. */
    List<String> read(String table) throws IOException {
        return Files.readAllLines(target.resolve(table));
    }

    String descriptor() throws IOException {
        return Files.readString(target.resolve("datapackage.json"));
    }

    Path target() {
        return target;
    }

    /** The sum of the values of cells that begin so. */
    static BigDecimal sum(List<String> cells, String beginning) {
        return cells.stream()
                .filter(cell -> cell.startsWith(beginning))
                .map(cell -> Arrays.asList(cell.split(",", -1)).get(5))
                .filter(value -> !value.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
