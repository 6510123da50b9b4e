package org.tradewind.trade;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All datasets that are loaded. Snapshots are lent; a new version takes the place of an old one in whole. */
public interface TradeLibrary {
    /** Names of the datasets served, in order; never empty. The first is the standard one. */
    List<String> datasets();

    /** Lends the version now served of a dataset, or empty where there is no such dataset. */
    Optional<TradeData> borrow(String dataset);

    /** Lends a version that was ever published, by its content hash, or empty where it is not kept. */
    Optional<TradeData> borrow(String dataset, String content);

    /** Takes the package from the data folder: validates it aside, then swaps it in whole, or refuses. */
    Reload reload(String dataset);

    /** How the datasets stand, in the order of {@link #datasets()}. */
    List<State> states();

    /** What became of a reload. */
    sealed interface Reload {
        /** Now served. */
        record Published(DatasetVersion before, DatasetVersion now, int added, int removed, int changed)
                implements Reload {}

        /** The package has the same content as the version served. */
        record Unchanged(DatasetVersion version) implements Reload {}

        /** Refused; the version served stays. */
        record Refused(List<Problem> problems) implements Reload {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** There is no package of that name. */
        record Unknown(String dataset) implements Reload {}
    }

    /**
     * How a dataset stands.
     *
     * @param rows how many rows its served version has
     * @param loaded since when the served version is served
     * @param versions how many published versions are kept
     */
    record State(DatasetVersion version, long rows, Instant loaded, int versions) {}
}
