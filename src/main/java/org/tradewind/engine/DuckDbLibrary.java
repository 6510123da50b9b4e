package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.Observation;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Problem;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/**
 * Datasets on DuckDB. Each version that is served becomes a folder of its own with a copy of the package and an
 * immutable database file, and stays there, so that old answers can be shown and proved again. A new version takes the
 * place of the old one in one step; the old one closes when its last borrower has gone.
 */
public final class DuckDbLibrary implements TradeLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DuckDbLibrary.class);
    private static final String DESCRIPTOR = "datapackage.json";
    private static final String COPY = "package";

    private final Path data;
    private final Path versions;
    private final PackageReader reader;
    private final EngineSettings settings;
    private final InstantSource clock;
    private final Map<String, Served> served = new ConcurrentHashMap<>();
    private final List<String> names;
    private final Map<String, Version> former = new LinkedHashMap<>();

    private record Served(Version version, long rows, Instant since) {}

    private DuckDbLibrary(
            Path data, Path versions, PackageReader reader, EngineSettings settings, InstantSource clock) {
        this.data = data;
        this.versions = versions;
        this.reader = reader;
        this.settings = settings;
        this.clock = clock;
        this.names = packages(data);
    }

    /**
     * Opens every package of a folder.
     *
     * @param data folder with a folder for each package
     * @param versions folder where versions are kept; created if absent
     * @throws BrokenDataException if there is no package, or one of them has faults
     */
    public static DuckDbLibrary open(
            Path data, Path versions, PackageReader reader, EngineSettings settings, InstantSource clock) {
        DuckDbLibrary library = new DuckDbLibrary(data, versions, reader, settings, clock);
        Map<String, List<Problem>> broken = new TreeMap<>();
        for (String name : library.names) {
            switch (library.read(name)) {
                case PackageReader.Reading.Sound sound -> library.serve(name, sound.dataPackage());
                case PackageReader.Reading.Broken faults -> broken.put(name, faults.problems());
            }
        }
        if (library.names.isEmpty() || !broken.isEmpty()) {
            library.close();
            throw new BrokenDataException(data, broken);
        }
        return library;
    }

    /**
     * Loads what opening a database needs once in a process. Opening does so too; a process that has other things to
     * read at its start can have this done beside.
     */
    public static void warmUp() {
        Version.warmUp();
    }

    private static List<String> packages(Path data) {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(data)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(DESCRIPTOR)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the data folder " + data, e);
        }
    }

    private PackageReader.Reading read(String name) {
        return reader.read(data.resolve(name));
    }

    private void serve(String name, DataPackage dataPackage) {
        DatasetVersion version = dataPackage.catalog().version();
        Path folder = folder(name, version.content());
        Path file = VersionFile.in(folder, dataPackage);
        keepCopy(data.resolve(name), folder);
        Version opened = Version.open(dataPackage.catalog(), file, settings);
        Served before =
                served.put(name, new Served(opened, dataPackage.observations().size(), clock.instant()));
        if (before != null) {
            before.version().retire();
        }
    }

    private Path folder(String name, String content) {
        return versions.resolve(name).resolve(content);
    }

    private static void keepCopy(Path from, Path folder) {
        Path to = folder.resolve(COPY);
        if (Files.isDirectory(to)) {
            return;
        }
        try {
            Path aside = Files.createTempDirectory(folder, "copying-");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = aside.resolve(from.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
            }
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a copy of the package: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> datasets() {
        return names;
    }

    @Override
    public Optional<TradeData> borrow(String dataset) {
        Served now = served.get(dataset);
        while (now != null) {
            if (now.version().lend()) {
                return Optional.of(now.version().snapshot());
            }
            now = served.get(dataset);
        }
        return Optional.empty();
    }

    @Override
    public Optional<TradeData> borrow(String dataset, String content) {
        Served now = served.get(dataset);
        if (now == null) {
            return Optional.empty();
        }
        if (now.version().catalog().version().content().equals(content)) {
            return borrow(dataset);
        }
        return former(dataset, content).filter(Version::lend).map(Version::snapshot);
    }

    private synchronized Optional<Version> former(String dataset, String content) {
        if (!content.matches("[0-9a-f]{64}") || !Files.isDirectory(folder(dataset, content))) {
            return Optional.empty();
        }
        Version open = former.get(content);
        if (open != null) {
            return Optional.of(open);
        }
        Path folder = folder(dataset, content);
        return switch (reader.read(folder.resolve(COPY))) {
            case PackageReader.Reading.Sound sound -> {
                Version version = Version.open(sound.dataPackage().catalog(), folder.resolve("data.duckdb"), settings);
                former.put(content, version);
                yield Optional.of(version);
            }
            case PackageReader.Reading.Broken broken -> {
                LOG.error("The kept version {} of {} is damaged: {}", content, dataset, broken.problems());
                yield Optional.empty();
            }
        };
    }

    @Override
    public synchronized Reload reload(String dataset) {
        Served before = served.get(dataset);
        if (before == null) {
            return new Reload.Unknown(dataset);
        }
        return switch (read(dataset)) {
            case PackageReader.Reading.Broken broken -> new Reload.Refused(broken.problems());
            case PackageReader.Reading.Sound sound -> swap(dataset, before.version(), sound.dataPackage());
        };
    }

    private Reload swap(String dataset, Version before, DataPackage dataPackage) {
        DatasetVersion was = before.catalog().version();
        DatasetVersion is = dataPackage.catalog().version();
        if (was.content().equals(is.content())) {
            return new Reload.Unchanged(is);
        }
        if (!before.lend()) {
            throw new IllegalStateException("the version served was retired: " + was);
        }
        try {
            Map<String, Observation> old = byRow(before.everything());
            Map<String, Observation> fresh = byRow(dataPackage.observations());
            serve(dataset, dataPackage);
            return new Reload.Published(
                    was,
                    is,
                    (int) fresh.keySet().stream()
                            .filter(id -> !old.containsKey(id))
                            .count(),
                    (int) old.keySet().stream()
                            .filter(id -> !fresh.containsKey(id))
                            .count(),
                    (int) old.entrySet().stream()
                            .filter(e -> fresh.containsKey(e.getKey())
                                    && !e.getValue().equals(fresh.get(e.getKey())))
                            .count());
        } finally {
            before.giveBack();
        }
    }

    private static Map<String, Observation> byRow(List<Observation> observations) {
        Map<String, Observation> rows = new TreeMap<>();
        observations.forEach(o -> rows.put(o.row().id(), o));
        return rows;
    }

    @Override
    public List<State> states() {
        List<State> states = new ArrayList<>();
        for (String name : names) {
            Served now = served.get(name);
            if (now != null) {
                states.add(new State(now.version().catalog().version(), now.rows(), now.since(), kept(name)));
            }
        }
        return states;
    }

    private int kept(String name) {
        try (Stream<Path> folders = Files.list(versions.resolve(name))) {
            return (int) folders.filter(folder -> Files.isDirectory(folder.resolve(COPY)))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the kept versions of " + name, e);
        }
    }

    /** Closes every version once its borrowers have gone. */
    @Override
    public synchronized void close() {
        served.values().forEach(s -> s.version().retire());
        served.clear();
        former.values().forEach(Version::retire);
        former.clear();
    }
}
