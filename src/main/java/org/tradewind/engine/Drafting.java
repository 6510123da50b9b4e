package org.tradewind.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tradewind.dataset.DataPackage;
import org.tradewind.dataset.PackageReader;
import org.tradewind.dataset.Parcel;
import org.tradewind.dataset.formats.Importing;
import org.tradewind.engine.DuckDbLibrary.Served;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Draft;
import org.tradewind.trade.Origin;
import org.tradewind.trade.Problem;
import org.tradewind.trade.Publishing.Sending;
import org.tradewind.trade.Publishing.Staging;
import org.tradewind.trade.Publishing.Step;

/** Makes a draft of what was taken aside, or tells why it cannot be one. */
final class Drafting {
    private final DuckDbLibrary library;
    private final PackageReader reader;
    private final OpenDrafts open;
    private final Comparison comparison;
    private final Courtesy courtesy;

    Drafting(DuckDbLibrary library, PackageReader reader, OpenDrafts open, Comparison comparison, Courtesy courtesy) {
        this.library = library;
        this.reader = reader;
        this.open = open;
        this.comparison = comparison;
        this.courtesy = courtesy;
    }

    /** Unpacks a file that somebody sent, and makes a draft of what is in it. */
    Staging unpack(Sending sending, Path file, Aside aside, Origin origin, Consumer<Step> progress) {
        String dataset = sending.dataset();
        if (library.served(dataset).isEmpty()) {
            return new Staging.Unknown(dataset);
        }
        Optional<Path> base = library.served(dataset)
                .map(served -> library.shelf(dataset).copy(served.name().content()));
        Path to = aside.folder().resolve("package");
        Parcel parcel = new Parcel(file, origin.file().orElse(""), base);
        return switch (parcel.unpack(to)) {
            case Parcel.Unpacked.Refused refused ->
                refused.foreign() && Conversion.mayBe(origin)
                        ? imported(sending, file, aside, origin, progress)
                        : new Staging.Refused(dataset, refused.problems());
            case Parcel.Unpacked.Package _ -> check(to, reader.glance().name(to).orElse(dataset), origin, progress);
            case Parcel.Unpacked.Table table ->
                told(
                        check(to, dataset, origin, progress),
                        problems -> problems.stream().map(table::of).toList());
        };
    }

    private Staging imported(Sending sending, Path file, Aside aside, Origin origin, Consumer<Step> progress) {
        progress.accept(Step.IMPORTING);
        Conversion conversion = new Conversion(aside, sending, origin);
        Optional<Path> base = library.served(conversion.name())
                .map(served ->
                        library.shelf(conversion.name()).copy(served.name().content()));
        return switch (conversion.run(file, base)) {
            case Importing.Outcome.Refused refused -> new Staging.Refused(conversion.name(), refused.problems());
            case Importing.Outcome.Imported imported ->
                told(
                        check(conversion.folder(), conversion.name(), origin, progress),
                        problems -> Stream.concat(imported.warnings().stream(), problems.stream())
                                .toList());
        };
    }

    /** What is said of the package is told in terms of the file that was sent, whenever the draft is shown. */
    private Staging told(Staging staging, UnaryOperator<List<Problem>> words) {
        return switch (staging) {
            case Staging.Refused refused -> new Staging.Refused(refused.dataset(), words.apply(refused.problems()));
            case Staging.Ready ready -> {
                Staging.Ready told = new Staging.Ready(ready.draft(), ready.changes(), words.apply(ready.warnings()));
                open.tell(told);
                yield told;
            }
            case Staging.Unchanged _, Staging.Unknown _ -> staging;
        };
    }

    /** Checks a package, and makes a draft of it where it is sound and not the one that is served. */
    Staging check(Path taken, String dataset, Origin origin, Consumer<Step> progress) {
        progress.accept(Step.CHECKING);
        return switch (reader.read(taken, courtesy.pace())) {
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
        library.opening().build(shelf, version.content(), dataPackage);
        library.opening().ahead(shelf, version.content(), dataPackage);
        Version fresh = library.opening().here(shelf, version.content(), dataPackage);
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
            library.opening().clean(shelf);
        }
    }

    private static void sync(Path folder) {
        try {
            Disk.syncAll(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot bring a package to disk", e);
        }
    }

    /** The draft open; after a start it is opened anew. */
    Optional<OpenDrafts.Open> opened(Draft draft) {
        Shelf shelf = library.shelf(draft.version().dataset());
        if (!shelf.draft().equals(Optional.of(draft))) {
            return Optional.empty();
        }
        Optional<OpenDrafts.Open> known = open.find(draft);
        if (known.isPresent()) {
            return known;
        }
        String content = draft.version().content();
        return switch (reader.read(shelf.copy(content), shelf.memory(content))) {
            case PackageReader.Reading.Broken _ -> Optional.empty();
            case PackageReader.Reading.Sound sound -> {
                Version version = library.opening().here(shelf, content, sound.dataPackage());
                Staging.Ready ready = new Staging.Ready(draft, comparison.withServed(version), sound.warnings());
                yield Optional.of(open.put(ready, version));
            }
        };
    }

    /** The same draft, to be compared with what is served now. */
    Draft rebased(Draft draft, Optional<DatasetVersion> now) {
        Draft again = new Draft(draft.version(), now.map(DatasetVersion::content), draft.origin());
        open.close(draft.version().dataset());
        library.shelf(draft.version().dataset()).keep(again);
        return again;
    }

    void drop(Draft draft) {
        Shelf shelf = library.shelf(draft.version().dataset());
        if (shelf.draft().equals(Optional.of(draft))) {
            open.close(draft.version().dataset());
            shelf.dropDraft();
            tidy(shelf);
        }
    }
}
