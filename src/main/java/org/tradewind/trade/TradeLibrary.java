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

    /** How the datasets stand, in the order of {@link #datasets()}. */
    List<State> states();

    /** Why no dataset can be asked for now, in words for operators, or empty while all can. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /**
     * How a dataset stands.
     *
     * @param rows how many rows its served version has
     * @param since since when the served version is served
     * @param versions how many published versions are kept
     * @param folder how the data folder stands to it
     */
    record State(DatasetVersion version, long rows, Instant since, int versions, Folder folder) {}

    /** How the package in the data folder stands to the version served. */
    enum Folder {
        SAME,
        OTHER,
        ABSENT
    }
}
