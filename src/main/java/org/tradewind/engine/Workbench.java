package org.tradewind.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.Parcel;
import org.tradewind.engine.DuckDbLibrary.Served;
import org.tradewind.trade.Changes;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Golden;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing;
import org.tradewind.trade.TradeData;

/**
 * Makes drafts and publishes them. Whatever is taken is copied aside first, so that what is checked is what will be
 * served. One piece of work at a time; lending goes on beside it.
 */
final class Workbench implements Publishing {
    private final DuckDbLibrary library;
    private final DataFolder data;
    private final Path versions;
    private final PackageReader reader;
    private final InstantSource clock;
    private final Comparison comparison;
    private final WorkLock work;
    private final OpenDrafts open = new OpenDrafts();
    private final List<Consumer<Publication.Done>> watchers = new CopyOnWriteArrayList<>();

    Workbench(
            DuckDbLibrary library,
            DataFolder data,
            Path versions,
            PackageReader reader,
            InstantSource clock,
            WorkLock work) {
        this.work = work;
        this.library = library;
        this.data = data;
        this.versions = versions;
        this.reader = reader;
        this.clock = clock;
        this.comparison = new Comparison(library, reader.glance());
    }

    /** Deletes what a kill left behind; only where no other process may be at it. */
    void clean() {
        try {
            for (Path each : Disk.list(versions)) {
                String name = each.getFileName().toString();
                if (name.startsWith(Disk.ASIDE)) {
                    Disk.delete(each);
                } else if (Files.isDirectory(each)) {
                    library.shelf(name).clean();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean the versions folder", e);
        }
    }

    /** Puts a copy of a package that is known to be sound onto a shelf. */
    void keep(Shelf shelf, Path from, String content) {
        try (Aside aside = new Aside(versions)) {
            Disk.copy(from, aside.folder());
            Optional<String> copied = reader.glance().version(aside.folder()).map(DatasetVersion::content);
            if (!copied.equals(Optional.of(content))) {
                throw new EngineException("the package changed while it was read; start again");
            }
            shelf.take(aside.folder(), content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a copy of the package: " + e.getMessage(), e);
        }
    }

    @Override
    public Staging stage(String dataset, Origin origin, Consumer<Step> progress) {
        return working(progress, () -> {
            Path from = data.packages().get(dataset);
            if (from == null) {
                return new Staging.Unknown(dataset);
            }
            try (Aside aside = new Aside(versions)) {
                progress.accept(Step.TAKING);
                Disk.copy(from, aside.folder());
                return check(aside.folder(), dataset, origin, progress);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy the package: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public Staging stage(String dataset, InputStream content, Origin origin, Consumer<Step> progress)
            throws IOException {
        try (Aside aside = new Aside(versions)) {
            progress.accept(Step.TAKING);
            Path file = aside.folder().resolve("parcel");
            Files.createDirectories(aside.folder());
            Files.copy(content, file);
            return working(progress, () -> unpack(dataset, file, aside, origin, progress));
        }
    }

    private Staging unpack(String dataset, Path file, Aside aside, Origin origin, Consumer<Step> progress) {
        if (library.served(dataset).isEmpty()) {
            return new Staging.Unknown(dataset);
        }
        Optional<Path> base = library.served(dataset)
                .map(served -> library.shelf(dataset).copy(served.name().content()));
        Path to = aside.folder().resolve("package");
        Parcel parcel = new Parcel(file, origin.file().orElse(""), base);
        return switch (parcel.unpack(to)) {
            case Parcel.Unpacked.Refused refused -> new Staging.Refused(dataset, refused.problems());
            case Parcel.Unpacked.Package _ -> check(to, reader.glance().name(to).orElse(dataset), origin, progress);
            case Parcel.Unpacked.Table table -> named(table, check(to, dataset, origin, progress));
        };
    }

    /** What came of a table is told of the file that was sent, then and whenever the draft is shown again. */
    private Staging named(Parcel.Unpacked.Table table, Staging staging) {
        return switch (staging) {
            case Staging.Refused refused -> new Staging.Refused(refused.dataset(), told(table, refused.problems()));
            case Staging.Ready ready -> {
                Staging.Ready named = new Staging.Ready(ready.draft(), ready.changes(), told(table, ready.warnings()));
                open.tell(named);
                yield named;
            }
            case Staging.Unchanged _, Staging.Unknown _ -> staging;
        };
    }

    private static List<Problem> told(Parcel.Unpacked.Table table, List<Problem> problems) {
        return problems.stream().map(table::of).toList();
    }

    /** What others published before is served here too from now on. */
    private void begin() {
        work.lock();
        try {
            library.catchUp();
        } catch (RuntimeException e) {
            work.unlock();
            throw e;
        }
    }

    private interface Work {
        Staging run();
    }

    private Staging working(Consumer<Step> progress, Work task) {
        if (!work.tryLock()) {
            progress.accept(Step.WAITING);
            work.lock();
        }
        try {
            library.catchUp();
            return task.run();
        } finally {
            work.unlock();
        }
    }

    private Staging check(Path taken, String dataset, Origin origin, Consumer<Step> progress) {
        progress.accept(Step.CHECKING);
        return switch (reader.read(taken)) {
            case PackageReader.Reading.Broken broken -> new Staging.Refused(dataset, broken.problems());
            case PackageReader.Reading.Sound sound -> {
                DatasetVersion version = sound.dataPackage().catalog().version();
                Optional<DatasetVersion> now = library.served(version.dataset()).map(Served::name);
                yield now.map(DatasetVersion::content).equals(Optional.of(version.content()))
                        ? new Staging.Unchanged(version)
                        : build(taken, sound, now, origin, progress);
            }
        };
    }

    private Staging build(
            Path taken,
            PackageReader.Reading.Sound sound,
            Optional<DatasetVersion> base,
            Origin origin,
            Consumer<Step> progress) {
        progress.accept(Step.BUILDING);
        DataPackage dataPackage = sound.dataPackage();
        DatasetVersion version = dataPackage.catalog().version();
        Shelf shelf = library.shelf(version.dataset());
        open.close(version.dataset());
        shelf.dropDraft();
        tidy(shelf);
        sync(taken);
        shelf.take(taken, version.content());
        Version fresh = library.open(shelf, version.content(), dataPackage);
        Draft draft = new Draft(version, base.map(DatasetVersion::content), origin);
        shelf.keep(draft);
        progress.accept(Step.COMPARING);
        Staging.Ready ready = new Staging.Ready(draft, comparison.withServed(fresh), sound.warnings());
        open.put(ready, fresh);
        return ready;
    }

    /** Others may use the versions of a library that only shows a folder. */
    private void tidy(Shelf shelf) {
        if (library.isPublished()) {
            shelf.clean();
        }
    }

    private static void sync(Path folder) {
        try {
            Disk.syncAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot bring a package to disk", e);
        }
    }

    @Override
    public List<Draft> drafts() {
        List<String> names = new ArrayList<>(library.datasets());
        open.datasets().stream().filter(name -> !names.contains(name)).forEach(names::add);
        return names.stream()
                .flatMap(name -> library.shelf(name).draft().stream())
                .toList();
    }

    @Override
    public Optional<Staging.Ready> review(Draft draft) {
        begin();
        try {
            return opened(draft).map(OpenDrafts.Open::ready);
        } finally {
            work.unlock();
        }
    }

    /** The draft open; after a start it is opened anew. Only while working. */
    private Optional<OpenDrafts.Open> opened(Draft draft) {
        String dataset = draft.version().dataset();
        Shelf shelf = library.shelf(dataset);
        if (!shelf.draft().equals(Optional.of(draft))) {
            return Optional.empty();
        }
        Optional<OpenDrafts.Open> known = open.find(draft);
        if (known.isPresent()) {
            return known;
        }
        return switch (reader.read(shelf.copy(draft.version().content()))) {
            case PackageReader.Reading.Broken _ -> Optional.empty();
            case PackageReader.Reading.Sound sound -> {
                Version version = library.open(shelf, draft.version().content(), sound.dataPackage());
                Staging.Ready ready = new Staging.Ready(draft, comparison.withServed(version), sound.warnings());
                yield Optional.of(open.put(ready, version));
            }
        };
    }

    @Override
    public Optional<TradeData> borrow(Draft draft) {
        begin();
        try {
            return opened(draft)
                    .map(OpenDrafts.Open::version)
                    .filter(Version::lend)
                    .map(Version::snapshot);
        } finally {
            work.unlock();
        }
    }

    @Override
    public Publication publish(Draft draft) {
        begin();
        try {
            Optional<OpenDrafts.Open> opened = opened(draft);
            if (opened.isEmpty()) {
                return new Publication.Nothing();
            }
            String dataset = draft.version().dataset();
            Optional<DatasetVersion> now = library.served(dataset).map(Served::name);
            if (!now.map(DatasetVersion::content).equals(draft.base())) {
                return new Publication.Outdated(rebased(draft, now));
            }
            return published(opened.get(), now);
        } finally {
            work.unlock();
        }
    }

    private Draft rebased(Draft draft, Optional<DatasetVersion> now) {
        Draft again = new Draft(draft.version(), now.map(DatasetVersion::content), draft.origin());
        open.close(draft.version().dataset());
        library.shelf(draft.version().dataset()).keep(again);
        return again;
    }

    private Publication.Done published(OpenDrafts.Open opened, Optional<DatasetVersion> before) {
        DatasetVersion version = opened.ready().draft().version();
        Shelf shelf = library.shelf(version.dataset());
        Instant at = clock.instant();
        History after = history(shelf, before).with(new History.Entry(version.content(), version.version(), at, false));
        open.release(version.dataset());
        library.publish(
                shelf, after, new Served(opened.version(), opened.version().rows(), at));
        shelf.dropDraft();
        return told(new Publication.Done(before, version, opened.ready().changes()));
    }

    /** The history, with what is served at its end: what was opened from the folder alone is not in it yet. */
    private History history(Shelf shelf, Optional<DatasetVersion> served) {
        History history = shelf.history();
        Optional<String> last = history.current().map(History.Entry::content);
        return served.filter(version -> !last.equals(Optional.of(version.content())))
                .map(version -> history.with(new History.Entry(
                        version.content(),
                        version.version(),
                        library.served(version.dataset()).map(Served::since).orElseGet(clock::instant),
                        false)))
                .orElse(history);
    }

    private Publication.Done told(Publication.Done done) {
        watchers.forEach(watcher -> watcher.accept(done));
        return done;
    }

    @Override
    public void drop(Draft draft) {
        begin();
        try {
            Shelf shelf = library.shelf(draft.version().dataset());
            if (shelf.draft().equals(Optional.of(draft))) {
                open.close(draft.version().dataset());
                shelf.dropDraft();
                tidy(shelf);
            }
        } finally {
            work.unlock();
        }
    }

    @Override
    public Publication rollBack(String dataset) {
        begin();
        try {
            Shelf shelf = library.shelf(dataset);
            History history = shelf.history();
            Optional<Version> former = history.former().flatMap(entry -> library.kept(dataset, entry.content()));
            Optional<Served> now = library.served(dataset);
            if (former.isEmpty() || now.isEmpty()) {
                return new Publication.Nothing();
            }
            Changes changes = comparison.withServed(former.get());
            Instant at = clock.instant();
            DatasetVersion before = now.get().name();
            library.publish(
                    shelf,
                    history.rolledBack(at),
                    new Served(former.get(), former.get().rows(), at));
            return told(new Publication.Done(
                    Optional.of(before), former.get().catalog().version(), changes));
        } finally {
            work.unlock();
        }
    }

    @Override
    public List<Golden> goldens(DatasetVersion version) {
        return reader.glance().goldens(library.shelf(version.dataset()).copy(version.content()));
    }

    @Override
    public void watch(Consumer<Publication.Done> watcher) {
        watchers.add(watcher);
    }

    void close() {
        open.close();
    }
}
