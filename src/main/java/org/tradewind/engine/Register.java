package org.tradewind.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.tradewind.engine.DuckDbLibrary.Served;
import org.tradewind.trade.Changes;
import org.tradewind.trade.DatasetVersion;
import org.tradewind.trade.Publishing.Publication;
import org.tradewind.trade.Publishing.Request;

/**
 * Puts one version in the place of another. What is served, and that a request was done, becomes so in one step: when the
 * history is replaced.
 */
final class Register {
    private final DuckDbLibrary library;
    private final Comparison comparison;
    private final InstantSource clock;

    Register(DuckDbLibrary library, Comparison comparison, InstantSource clock) {
        this.library = library;
        this.comparison = comparison;
        this.clock = clock;
    }

    /** Serves a draft that is open. */
    Publication.Done publish(OpenDrafts.Open opened, Optional<DatasetVersion> before, Request request) {
        DatasetVersion version = opened.ready().draft().version();
        Shelf shelf = library.shelf(version.dataset());
        Instant at = clock.instant();
        Publication.Done done =
                new Publication.Done(before, version, at, opened.ready().changes());
        History history =
                history(shelf, before).with(new History.Entry(version.content(), version.version(), at, false));
        Version fresh = library.opening().promoted(shelf, version.content(), opened.version());
        change(shelf, history, done, request, fresh);
        return done;
    }

    /** Serves the version again that was served before, if there is one. */
    Optional<Publication.Done> rollBack(String dataset, Request request) {
        Shelf shelf = library.shelf(dataset);
        History history = shelf.history();
        Optional<Served> now = library.served(dataset);
        Optional<Version> former =
                now.flatMap(_ -> history.former()).flatMap(entry -> library.kept(dataset, entry.content()));
        return former.map(version -> {
            version.check();
            Instant at = clock.instant();
            Publication.Done done = new Publication.Done(
                    now.map(Served::name), version.catalog().version(), at, comparison.withServed(version));
            change(shelf, history.rolledBack(at), done, request, version);
            return done;
        });
    }

    private void change(Shelf shelf, History history, Publication.Done done, Request request, Version fresh) {
        request.witness().accept(done);
        Optional<History.Deed> deed = request.id()
                .map(id -> new History.Deed(
                        id,
                        done.before().map(DatasetVersion::content),
                        done.now().content(),
                        done.at()));
        library.publish(shelf, deed.map(history::with).orElse(history), new Served(fresh, fresh.rows(), done.at()));
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

    /** What came of a request that was done. */
    Optional<Publication.Done> done(String request) {
        for (String dataset : library.datasets()) {
            History history = library.shelf(dataset).history();
            Optional<History.Deed> deed = history.deed(request);
            if (deed.isPresent()) {
                return deed.map(known -> told(dataset, history, known));
            }
        }
        return Optional.empty();
    }

    private Publication.Done told(String dataset, History history, History.Deed deed) {
        Optional<DatasetVersion> before =
                deed.before().map(content -> new DatasetVersion(dataset, history.version(content), content));
        DatasetVersion now = new DatasetVersion(dataset, history.version(deed.now()), deed.now());
        Optional<Changes> changes = library.kept(dataset, deed.now()).map(fresh -> {
            Optional<Version> old = before.flatMap(version -> library.kept(dataset, version.content()));
            try {
                return comparison.between(old, fresh);
            } finally {
                old.ifPresent(Version::retire);
                fresh.retire();
            }
        });
        return new Publication.Done(before, now, deed.at(), changes.orElseGet(Changes::none));
    }
}
