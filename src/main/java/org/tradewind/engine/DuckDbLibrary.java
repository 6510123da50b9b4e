package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tradewind.dataset.CellScanner;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.TradeData;
import org.tradewind.trade.TradeLibrary;

/**
 * Datasets on DuckDB. Each version becomes a folder of its own with a copy of the package and an immutable database
 * file, and stays there once it was published, so that old answers can be shown and proved again. A new version takes
 * the place of the old one in one step; the old one closes when its last borrower has gone.
 */
public final class DuckDbLibrary implements TradeLibrary, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DuckDbLibrary.class);
    private static final int MOST_FORMER = 4;

    private final DataFolder data;
    private final Path versions;
    private final PackageReader reader;
    private final Opening opening;
    private final InstantSource clock;
    private final boolean published;
    private final Optional<Neighbours> neighbours;
    private final WorkLock work;
    private final Courtesy courtesy = new Courtesy();
    private final Workbench workbench;
    /** Held while a version takes the place of another, on disk and here. */
    private final ReentrantLock changing = new ReentrantLock();

    private final ConcurrentSkipListMap<String, Served> served = new ConcurrentSkipListMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final LinkedHashMap<String, Version> former = new LinkedHashMap<>(8, 0.75f, true);

    /** A version that is served, or about to be. */
    record Served(Version version, long rows, Instant since) {
        DatasetVersion name() {
            return version.catalog().version();
        }
    }

    private DuckDbLibrary(
            DataFolder data,
            Path versions,
            PackageReader reader,
            EngineSettings settings,
            InstantSource clock,
            boolean published) {
        this.data = data;
        this.versions = versions;
        this.reader = reader;
        this.clock = clock;
        this.published = published;
        this.neighbours = published ? Optional.of(Neighbours.of(versions)) : Optional.empty();
        this.work = new WorkLock(neighbours);
        this.opening = new Opening(settings, work);
        this.workbench = new Workbench(this, data, versions, reader, clock, work, courtesy);
    }

    /**
     * Opens every package of a folder as it is at this moment, whatever was published before.
     *
     * @param data folder with a folder for each package
     * @param versions folder where versions are kept; created if absent
     * @throws BrokenDataException if there is no package, or one of them has faults
     */
    public static DuckDbLibrary open(
            Path data, Path versions, PackageReader reader, EngineSettings settings, InstantSource clock) {
        return new DuckDbLibrary(new DataFolder(data, reader.glance()), versions, reader, settings, clock, false)
                .opened();
    }

    /**
     * Opens what was published last of every dataset; a package of the folder of which nothing was ever published is
     * published now. Several processes may resume the same versions; what one of them publishes the others serve once
     * they {@link #catchUp}.
     *
     * @throws BrokenDataException if there is nothing to serve, or a package that is to be published has faults
     * @throws EngineException if a published version is damaged
     */
    public static DuckDbLibrary resume(
            Path data, Path versions, PackageReader reader, EngineSettings settings, InstantSource clock) {
        return new DuckDbLibrary(new DataFolder(data, reader.glance()), versions, reader, settings, clock, true)
                .opened();
    }

    /** Reads cells in Parquet for the reader of packages. */
    public static CellScanner scanner(EngineSettings settings) {
        return new ParquetScanner(settings);
    }

    /**
     * Loads what opening a database needs once in a process. Opening does so too; a process that has other things to
     * read at its start can have this done beside.
     */
    public static void warmUp() {
        DuckDbTables.warmUp();
    }

    private DuckDbLibrary opened() {
        work.lock();
        try {
            return openedAlone();
        } finally {
            work.unlock();
        }
    }

    private DuckDbLibrary openedAlone() {
        TreeSet<String> names = new TreeSet<>(data.packages().keySet());
        Map<String, List<Problem>> broken = new TreeMap<>();
        try {
            if (published) {
                names.addAll(Shelf.published(versions));
                if (neighbours.map(Neighbours::wereAbsent).orElse(true)) {
                    workbench.clean();
                }
            }
            for (String name : names) {
                open(name).ifPresent(problems -> broken.put(name, problems));
            }
            if (names.isEmpty() || !broken.isEmpty()) {
                throw new BrokenDataException(data.path(), broken);
            }
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Opens one dataset, or tells what is wrong with its package. */
    private Optional<List<Problem>> open(String name) {
        Shelf shelf = shelf(name);
        Optional<History.Entry> current = published ? shelf.history().current() : Optional.empty();
        if (current.isPresent()) {
            resume(name, current.get());
            return Optional.empty();
        }
        Path from = data.packages().getOrDefault(name, versions);
        return switch (reader.read(from)) {
            case PackageReader.Reading.Sound sound -> {
                first(shelf, from, sound.dataPackage());
                yield Optional.empty();
            }
            case PackageReader.Reading.Broken faults -> Optional.of(faults.problems());
        };
    }

    private void resume(String name, History.Entry entry) {
        Version version = kept(name, entry.content())
                .orElseThrow(() -> new EngineException("the published version " + entry.version() + " of " + name
                        + " is damaged; its package is in the versions folder under " + entry.content()));
        served.put(name, new Served(version, version.rows(), entry.at()));
        // Large packages take seconds to compare, and nobody waits for it.
        Thread.ofVirtual().start(() -> compare(name, entry));
    }

    private void compare(String name, History.Entry entry) {
        if (data.standing(name, entry.content()) == Folder.OTHER) {
            LOG.info("The data folder holds another {} than the published {}, which is served", name, entry.version());
        }
    }

    private void first(Shelf shelf, Path from, DataPackage dataPackage) {
        DatasetVersion version = dataPackage.catalog().version();
        if (!Files.isDirectory(shelf.copy(version.content()))) {
            workbench.keep(shelf, from, version.content());
        }
        Version opened = opening.served(shelf, version.content(), dataPackage);
        Instant now = clock.instant();
        if (published) {
            shelf.publish(shelf.history().with(new History.Entry(version.content(), version.version(), now, false)));
        }
        served.put(version.dataset(), new Served(opened, opened.rows(), now));
    }

    /** How new data come into service. */
    public Publishing publishing() {
        return workbench;
    }

    /** Whether what was published is served, and not what the folder holds. */
    boolean isPublished() {
        return published;
    }

    Shelf shelf(String dataset) {
        return new Shelf(versions, dataset);
    }

    Optional<Served> served(String dataset) {
        return Optional.ofNullable(served.get(dataset));
    }

    /** Lets a version take the place of the one that is served, on disk and here. */
    void publish(Shelf shelf, History history, Served fresh) {
        changing.lock();
        try {
            shelf.publish(history);
            serve(fresh);
        } finally {
            changing.unlock();
        }
        watchers.forEach(Runnable::run);
    }

    /** Has something done whenever this process has published, after it is served. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Serves what another process has published since; damaged versions are passed over and told of in the log. */
    public void catchUp() {
        if (!published) {
            return;
        }
        changing.lock();
        try {
            for (String name : Shelf.published(versions)) {
                shelf(name).history().current().ifPresent(entry -> catchUp(name, entry));
            }
        } finally {
            changing.unlock();
        }
    }

    private void catchUp(String name, History.Entry entry) {
        Optional<String> now = served(name).map(s -> s.name().content());
        if (!now.equals(Optional.of(entry.content()))) {
            kept(name, entry.content()).ifPresent(version -> {
                serve(new Served(version, version.rows(), entry.at()));
                LOG.info("Another process published {} {}, it is served here too", name, entry.version());
            });
        }
    }

    /** Puts a version in the place of the one that is served, which closes when its last borrower has gone. */
    private void serve(Served fresh) {
        Served before = served.put(fresh.name().dataset(), fresh);
        if (before != null) {
            before.version().retire();
        }
    }

    /** Opens a version of the shelf anew; empty where it is damaged. */
    Optional<Version> kept(String dataset, String content) {
        Shelf shelf = shelf(dataset);
        return switch (reader.read(shelf.copy(content), shelf.memory(content))) {
            case PackageReader.Reading.Sound sound
            when sound.dataPackage().catalog().version().content().equals(content) ->
                Optional.of(opening.served(shelf, content, sound.dataPackage()));
            case PackageReader.Reading.Sound _ -> {
                LOG.error("The kept version {} of {} was changed", content, dataset);
                yield Optional.empty();
            }
            case PackageReader.Reading.Broken broken -> {
                LOG.error("The kept version {} of {} is damaged: {}", content, dataset, broken.problems());
                yield Optional.empty();
            }
        };
    }

    /** Opens versions, wherever their tables are. */
    Opening opening() {
        return opening;
    }

    @Override
    public Optional<String> problem() {
        return opening.problem();
    }

    @Override
    public List<String> datasets() {
        return List.copyOf(served.keySet());
    }

    @Override
    public Optional<TradeData> borrow(String dataset) {
        courtesy.asked();
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
        if (now.name().content().equals(content)) {
            return borrow(dataset);
        }
        return former(dataset, content);
    }

    private synchronized Optional<TradeData> former(String dataset, String content) {
        if (!content.matches("[0-9a-f]{64}") || !wasPublished(dataset, content)) {
            return Optional.empty();
        }
        String key = dataset + "/" + content;
        Version open = former.get(key);
        if (open == null) {
            Optional<Version> kept = kept(dataset, content);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            open = kept.get();
            former.put(key, open);
        }
        Optional<TradeData> lent = open.lend() ? Optional.of(open.snapshot()) : Optional.empty();
        if (former.size() > MOST_FORMER) {
            Map.Entry<String, Version> longestUnused = former.firstEntry();
            former.remove(longestUnused.getKey());
            longestUnused.getValue().retire();
        }
        return lent;
    }

    private boolean wasPublished(String dataset, String content) {
        Shelf shelf = shelf(dataset);
        return published ? shelf.history().published(content) : Files.isDirectory(shelf.copy(content));
    }

    @Override
    public List<State> states() {
        List<State> states = new ArrayList<>();
        served.forEach((name, now) -> states.add(new State(
                now.name(),
                now.rows(),
                now.since(),
                versions(name),
                data.standing(name, now.name().content()))));
        return states;
    }

    private int versions(String dataset) {
        try {
            return published
                    ? shelf(dataset).history().versions()
                    : (int) Disk.list(versions.resolve(dataset)).stream()
                            .filter(Files::isDirectory)
                            .count();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the kept versions of " + dataset, e);
        }
    }

    /** Closes every version once its borrowers have gone. */
    @Override
    public synchronized void close() {
        workbench.close();
        served.values().forEach(s -> s.version().retire());
        served.clear();
        former.values().forEach(Version::retire);
        former.clear();
        opening.close();
        neighbours.ifPresent(Neighbours::close);
    }
}
