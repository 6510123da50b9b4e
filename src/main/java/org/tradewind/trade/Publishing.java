package org.tradewind.trade;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How new data come into service: validated and built aside as a draft, looked at, and then published in one step or
 * dropped. Each dataset has one draft at most; a new one takes the place of the old. Safe for use by many threads; what
 * takes long is done by one of them at a time.
 */
public interface Publishing {
    /** Takes a dataset's package from the data folder. */
    Staging stage(String dataset, Origin origin, Consumer<Step> progress);

    /**
     * Takes a file that somebody sent: a package as zip, one table of a dataset as CSV or XLSX, or a file of a format
     * that is known, which is made a package first.
     *
     * @throws IOException if the content cannot be read
     */
    Staging stage(Sending sending, Origin origin, Consumer<Step> progress) throws IOException;

    /** The drafts that wait to be published, by dataset. */
    List<Draft> drafts();

    /** Shows a draft once more, compared with what is served now; empty where it waits no more. */
    Optional<Staging.Ready> review(Draft draft);

    /** Lends a draft, to be asked before it is published; empty where it waits no more. */
    Optional<TradeData> borrow(Draft draft);

    /** Takes a golden question's changed answer as right, for as long as the draft waits. */
    void accept(Draft draft, String golden);

    /** The golden questions whose changed answers were accepted, in order. */
    Set<String> accepted(Draft draft);

    /** Lets a draft take the place of what is served. */
    Publication publish(Draft draft, Request request);

    /** Drops a draft. */
    void drop(Draft draft);

    /** Lets the version that was served before take the place of the one that is served. */
    Publication rollBack(String dataset, Request request);

    /** What came of a request that was done before, however the program ended since; empty where it was not. */
    Optional<Publication.Done> done(String id);

    /** The questions that the package of a version asks of itself, in order. */
    List<Golden> goldens(DatasetVersion version);

    /**
     * A request to change what is served. It is remembered in the same step as the change is made.
     *
     * @param id the same whenever the same request comes again; empty where it comes once only
     * @param witness hears of the change when nothing can prevent it any more, right before it is made; where the
     *     witness fails, nothing is changed
     */
    record Request(Optional<String> id, Consumer<Publication.Done> witness) {}

    /**
     * A file that somebody sent.
     *
     * @param content read to its end at most once
     * @param dataset whose table it may be
     * @param name of the dataset that it is to become, if its sender said it; a package says so itself
     * @param mapping what the file does not say itself, in lines of {@code key = value}
     */
    record Sending(InputStream content, String dataset, Optional<String> name, List<String> mapping) {
        public Sending {
            mapping = List.copyOf(mapping);
        }
    }

    /** What is being done with new data. */
    enum Step {
        WAITING,
        TAKING,
        IMPORTING,
        CHECKING,
        BUILDING,
        COMPARING,
        ASKING
    }

    /** What came of new data. */
    sealed interface Staging {
        /**
         * A draft that may be published.
         *
         * @param changes against what is served
         * @param warnings what the package is warned of, contradictions among them
         */
        record Ready(Draft draft, Changes changes, List<Problem> warnings) implements Staging {
            public Ready {
                warnings = List.copyOf(warnings);
            }
        }

        /** The same content as the version served. */
        record Unchanged(DatasetVersion version) implements Staging {}

        /** Refused; at least one of the problems is blocking. */
        record Refused(String dataset, List<Problem> problems) implements Staging {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** There is no dataset of that name. */
        record Unknown(String dataset) implements Staging {}
    }

    /** What came of publishing or rolling back. */
    sealed interface Publication {
        /**
         * Now served.
         *
         * @param before what was served; empty for a new dataset
         * @param at when it began to be served
         */
        record Done(Optional<DatasetVersion> before, DatasetVersion now, Instant at, Changes changes)
                implements Publication {}

        /** What is served is no longer what the draft was compared with; it must be looked at again. */
        record Outdated(Draft draft) implements Publication {}

        /** There is no such draft, no such dataset, or no former version. */
        record Nothing() implements Publication {}
    }
}
