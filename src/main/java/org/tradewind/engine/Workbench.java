package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.tradewind.dataset.PackageReader;
import org.tradewind.engine.DuckDbLibrary.Served;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Golden;
import org.tradewind.trade.Origin;
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
    private final WorkLock work;
    private final OpenDrafts open = new OpenDrafts();
    private final Drafting drafting;
    private final Register register;

    Workbench(
            DuckDbLibrary library,
            DataFolder data,
            Path versions,
            PackageReader reader,
            InstantSource clock,
            WorkLock work,
            Courtesy courtesy) {
        this.work = work;
        this.library = library;
        this.data = data;
        this.versions = versions;
        this.reader = reader;
        Comparison comparison = new Comparison(library, reader.glance(), courtesy);
        this.drafting = new Drafting(library, reader, open, comparison, courtesy);
        this.register = new Register(library, comparison, clock);
    }

    /** Deletes what a kill left behind; only where no other process may be at it. */
    void clean() {
        try {
            for (Path each : Disk.list(versions)) {
                String name = each.getFileName().toString();
                if (name.startsWith(Disk.ASIDE)) {
                    Disk.delete(each);
                } else if (Files.isDirectory(each)) {
                    library.opening().clean(library.shelf(name));
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
                return drafting.check(aside.folder(), dataset, origin, progress);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot copy the package: " + e.getMessage(), e);
            }
        });
    }

    @Override
    public Staging stage(Sending sending, Origin origin, Consumer<Step> progress) throws IOException {
        try (Aside aside = new Aside(versions)) {
            progress.accept(Step.TAKING);
            Path file = aside.folder().resolve("parcel");
            Files.createDirectories(aside.folder());
            Files.copy(sending.content(), file);
            return working(progress, () -> drafting.unpack(sending, file, aside, origin, progress));
        }
    }

    private Staging working(Consumer<Step> progress, Supplier<Staging> task) {
        if (!work.tryLock()) {
            progress.accept(Step.WAITING);
            work.lock();
        }
        return worked(task);
    }

    private <T> T working(Supplier<T> task) {
        work.lock();
        return worked(task);
    }

    /** What others published before is served here too by then. */
    private <T> T worked(Supplier<T> task) {
        try {
            library.catchUp();
            return task.get();
        } finally {
            work.unlock();
        }
    }

    @Override
    public List<Draft> drafts() {
        return Shelf.datasets(versions).stream()
                .flatMap(name -> library.shelf(name).draft().stream())
                .toList();
    }

    @Override
    public Optional<Staging.Ready> review(Draft draft) {
        return working(() -> drafting.opened(draft).map(OpenDrafts.Open::ready));
    }

    @Override
    public Optional<TradeData> borrow(Draft draft) {
        return working(() -> drafting.opened(draft)
                .map(OpenDrafts.Open::version)
                .filter(Version::lend)
                .map(Version::snapshot));
    }

    @Override
    public void accept(Draft draft, String golden) {
        working(() -> {
            Shelf shelf = library.shelf(draft.version().dataset());
            boolean waits = shelf.draft().equals(Optional.of(draft));
            if (waits) {
                shelf.accept(draft, golden);
            }
            return waits;
        });
    }

    @Override
    public Set<String> accepted(Draft draft) {
        return library.shelf(draft.version().dataset()).accepted(draft);
    }

    @Override
    public Publication publish(Draft draft, Request request) {
        return working(() -> request.id()
                .flatMap(register::done)
                .<Publication>map(done -> done)
                .orElseGet(() -> drafting.opened(draft)
                        .map(opened -> publish(opened, request))
                        .orElseGet(Publication.Nothing::new)));
    }

    private Publication publish(OpenDrafts.Open opened, Request request) {
        Draft draft = opened.ready().draft();
        String dataset = draft.version().dataset();
        Optional<DatasetVersion> now = library.served(dataset).map(Served::name);
        if (!now.map(DatasetVersion::content).equals(draft.base())) {
            return new Publication.Outdated(drafting.rebased(draft, now));
        }
        Publication.Done done = register.publish(opened, now, request);
        open.release(dataset);
        library.shelf(dataset).dropDraft();
        return done;
    }

    @Override
    public void drop(Draft draft) {
        working(() -> {
            drafting.drop(draft);
            return true;
        });
    }

    @Override
    public Publication rollBack(String dataset, Request request) {
        return working(() -> request.id()
                .flatMap(register::done)
                .or(() -> register.rollBack(dataset, request))
                .<Publication>map(done -> done)
                .orElseGet(Publication.Nothing::new));
    }

    @Override
    public Optional<Publication.Done> done(String id) {
        return register.done(id);
    }

    @Override
    public List<Golden> goldens(DatasetVersion version) {
        return reader.glance().goldens(library.shelf(version.dataset()).copy(version.content()));
    }

    void close() {
        open.close();
    }
}
