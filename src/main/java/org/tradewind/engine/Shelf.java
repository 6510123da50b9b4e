package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tradewind.dataset.DataPackage;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Origin;

/**
 * The versions of one dataset on disk: a folder for each, named by its content; the history, of which the last entry is
 * served; and the draft, if one waits. The history and the draft name only folders that are complete, and each is one
 * small file that is replaced in one step, so that whatever moment a kill comes at, the old or the new is served.
 */
final class Shelf {
    private static final String HISTORY = "published";
    private static final String DRAFT = "draft";
    private static final String ACCEPTED = "accepted";
    private static final String COPY = "package";
    private static final String MEMORY = "cells";

    private final String dataset;
    private final Path folder;

    Shelf(Path versions, String dataset) {
        this.dataset = dataset;
        this.folder = versions.resolve(dataset);
    }

    /** Names of the datasets of which anything was published. */
    static List<String> published(Path versions) {
        return datasets(versions).stream()
                .filter(name -> Files.isRegularFile(versions.resolve(name).resolve(HISTORY)))
                .toList();
    }

    /** Names of the datasets of which anything is kept, in order. */
    static List<String> datasets(Path versions) {
        try {
            return Disk.list(versions).stream()
                    .filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith(Disk.ASIDE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the kept versions", e);
        }
    }

    /** The folder of a version; whether it is there or not. */
    Path version(String content) {
        return folder.resolve(content);
    }

    /** Where the copy of a version's package is. */
    Path copy(String content) {
        return version(content).resolve(COPY);
    }

    /** Where is kept what was found in the cells of a version. */
    Path memory(String content) {
        return version(content).resolve(MEMORY);
    }

    /** Keeps what was found in the cells of a version, so that they need not be read at every start. */
    void remember(String content, DataPackage dataPackage) {
        if (dataPackage.cube().isEmpty()) {
            return;
        }
        try {
            dataPackage.cube().get().remember(memory(content));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what is known of a version: " + e.getMessage(), e);
        }
    }

    /** Takes a package that lies aside onto the shelf, unless it is there already. Gives its folder. */
    Path take(Path aside, String content) {
        try {
            if (!Files.isDirectory(copy(content))) {
                Files.createDirectories(version(content));
                Disk.move(aside, copy(content));
                Disk.sync(folder);
            }
            return version(content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the package of a version: " + e.getMessage(), e);
        }
    }

    History history() {
        try {
            return History.read(Disk.lines(folder.resolve(HISTORY)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was published of " + dataset, e);
        }
    }

    /** From when this returns on, the last entry is what a start serves. */
    void publish(History history) {
        replace(HISTORY, history.lines());
    }

    void keep(Draft draft) {
        Origin origin = draft.origin();
        List<String> lines = new ArrayList<>(List.of(
                draft.version().content(),
                draft.version().version(),
                draft.base().orElse(""),
                Long.toString(origin.person()),
                origin.at().toString()));
        origin.file().ifPresent(file -> lines.add(file.replaceAll("\\R", " ")));
        replace(DRAFT, lines);
    }

    private void replace(String name, List<String> lines) {
        try {
            Files.createDirectories(folder);
            Disk.replace(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the shelf of " + dataset + ": " + e.getMessage(), e);
        }
    }

    /** The draft that waits, if any; one that is served already waits no more. */
    Optional<Draft> draft() {
        try {
            List<String> lines = Disk.lines(folder.resolve(DRAFT));
            return lines.size() < 5
                    ? Optional.empty()
                    : Optional.of(draft(lines)).filter(this::waits);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the draft of " + dataset, e);
        }
    }

    private Draft draft(List<String> lines) {
        return new Draft(
                new DatasetVersion(dataset, lines.get(1), lines.get(0)),
                Optional.of(lines.get(2)).filter(base -> !base.isEmpty()),
                new Origin(
                        Long.parseLong(lines.get(3)),
                        Instant.parse(lines.get(4)),
                        lines.stream().skip(5).findFirst()));
    }

    private boolean waits(Draft draft) {
        return history()
                .current()
                .filter(current -> current.content().equals(draft.version().content()))
                .isEmpty();
    }

    /** Takes a golden question's changed answer as right, as long as the draft waits. */
    void accept(Draft draft, String golden) {
        TreeSet<String> names = new TreeSet<>(accepted(draft));
        names.add(golden);
        List<String> lines = new ArrayList<>(List.of(draft.version().content()));
        lines.addAll(names);
        replace(ACCEPTED, lines);
    }

    /** The golden questions whose changed answers were accepted for a draft, in order. */
    SortedSet<String> accepted(Draft draft) {
        try {
            List<String> lines = Disk.lines(folder.resolve(ACCEPTED));
            boolean same =
                    !lines.isEmpty() && lines.getFirst().equals(draft.version().content());
            return same ? new TreeSet<>(lines.subList(1, lines.size())) : new TreeSet<>();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was accepted of " + dataset, e);
        }
    }

    /** What was accepted goes first: nobody accepted it for whatever waits next. */
    void dropDraft() {
        delete(folder.resolve(ACCEPTED));
        delete(folder.resolve(DRAFT));
    }

    /** Deletes what a kill left behind, but for versions that nobody wants: see {@link #unwanted}. */
    void clean() {
        try {
            if (draft().isEmpty()) {
                dropDraft();
            }
            for (Path each : Disk.list(folder)) {
                if (each.getFileName().toString().startsWith(Disk.ASIDE)) {
                    Disk.delete(each);
                } else if (Files.isDirectory(each)) {
                    cleanWithin(each);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean the shelf of " + dataset, e);
        }
    }

    /** Every version that neither was published nor waits. */
    List<String> unwanted() {
        try {
            History history = history();
            Optional<String> waiting = draft().map(draft -> draft.version().content());
            return Disk.list(folder).stream()
                    .filter(Files::isDirectory)
                    .map(each -> each.getFileName().toString())
                    .filter(name -> !name.startsWith(Disk.ASIDE))
                    .filter(name -> !history.published(name) && !waiting.equals(Optional.of(name)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the shelf of " + dataset, e);
        }
    }

    /** Takes a version off the shelf. */
    void discard(String content) {
        delete(version(content));
    }

    private static void cleanWithin(Path version) throws IOException {
        for (Path each : Disk.list(version)) {
            if (each.getFileName().toString().startsWith(Disk.ASIDE)) {
                Disk.delete(each);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Disk.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path.getFileName(), e);
        }
    }
}
