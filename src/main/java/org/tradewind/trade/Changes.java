package org.tradewind.trade;

import java.util.List;
import java.util.Optional;

/**
 * How one version differs from another. Figures are the same figure where they stand in the same cell, unit and source.
 *
 * @param added figures that are new
 * @param removed figures that are no more
 * @param revised figures whose number or hedge is another
 * @param reflagged figures whose number stays, while status, words or notes are others
 * @param largest the largest of them, at most a few of each kind: revisions first, by how far they go
 * @param tables names of the other tables that differ
 */
public record Changes(
        long added, long removed, long revised, long reflagged, List<Change> largest, List<String> tables) {
    public Changes {
        largest = List.copyOf(largest);
        tables = List.copyOf(tables);
    }

    /** Where nothing differs. */
    public static Changes none() {
        return new Changes(0, 0, 0, 0, List.of(), List.of());
    }

    /** Kinds of change. */
    public enum Kind {
        REVISED,
        REFLAGGED,
        ADDED,
        REMOVED
    }

    /**
     * One figure that changed.
     *
     * @param was empty where it is new
     * @param is empty where it is no more
     */
    public record Change(Kind kind, Cell cell, Unit unit, Optional<Stated> was, Optional<Stated> is) {}

    /**
     * What a version says in a cell.
     *
     * @param estimate empty where the status says that there is no number
     */
    public record Stated(Optional<Estimate> estimate, Row row) {}
}
