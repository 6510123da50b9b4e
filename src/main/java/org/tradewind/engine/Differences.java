package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Changes;
import org.tradewind.trade.Changes.Change;
import org.tradewind.trade.Changes.Kind;
import org.tradewind.trade.Changes.Stated;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Row;
import org.tradewind.trade.Unit;

/**
 * Compares two versions that are both read in the order of {@link Place}, side by side, so that neither need be held in
 * memory. Keeps the largest revisions and the first few of the other kinds.
 */
final class Differences {
    private static final int MOST_REVISED = 10;
    private static final int MOST_OTHERS = 3;

    /** The revision that goes least far first, so that it is the one to give way. */
    private static final Comparator<Revision> BY_REACH =
            Comparator.comparing(Revision::reach).thenComparing(Revision::place, Comparator.reverseOrder());

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Change>> first = new EnumMap<>(Kind.class);
    private final PriorityQueue<Revision> revisions = new PriorityQueue<>(BY_REACH);

    private Differences() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
            first.put(kind, new ArrayList<>());
        }
    }

    /** Where a figure stands: the same place in two versions holds the same figure. */
    record Place(Cell cell, Unit unit, String source) implements Comparable<Place> {
        private static final Comparator<Optional<String>> ABSENT_LAST = Comparator.comparing(
                code -> code.orElse(null), Comparator.nullsLast(Comparator.<String>naturalOrder()));

        private static final Comparator<Place> IN_ORDER = Comparator.<Place, String>comparing(
                        place -> place.cell().measure().code())
                .thenComparing(place -> place.cell().flow().map(flow -> flow.code()), ABSENT_LAST)
                .thenComparing(place -> place.cell().reporter().code())
                .thenComparing(place -> place.cell().partner().map(partner -> partner.code()), ABSENT_LAST)
                .thenComparing(place -> place.cell().product().map(product -> product.code()), ABSENT_LAST)
                .thenComparing(place -> place.cell().period().written())
                .thenComparing(place -> place.cell().base().map(base -> base.written()), ABSENT_LAST)
                .thenComparing(place -> place.unit().code())
                .thenComparing(Place::source);

        static Place of(Observation observation) {
            return new Place(
                    observation.cell(), observation.unit(), observation.row().source());
        }

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }

    private record Revision(BigDecimal reach, Place place, Change change) {}

    /**
     * How a version differs from another.
     *
     * @param old empty where there is none before
     * @param tables names of the other tables that differ
     */
    static Changes between(Optional<Version> old, Version fresh, List<String> tables) {
        Differences differences = new Differences();
        fresh.reading(all -> differences.compare(old, (version, use) -> version.reading(use), all));
        fresh.readingCells(all -> differences.compare(old, (version, use) -> version.readingCells(use), all));
        return differences.changes(tables);
    }

    private interface Way {
        boolean read(Version version, Function<Iterator<Observation>, Boolean> use);
    }

    private boolean compare(Optional<Version> old, Way way, Iterator<Observation> fresh) {
        return old.map(version -> way.read(version, all -> compare(all, fresh)))
                .orElseGet(() -> compare(Collections.emptyIterator(), fresh));
    }

    private boolean compare(Iterator<Observation> old, Iterator<Observation> fresh) {
        Observation was = next(old);
        Observation is = next(fresh);
        while (was != null || is != null) {
            int order = order(was, is);
            if (order < 0) {
                removed(was);
            } else if (order > 0) {
                added(is);
            } else {
                both(was, is);
            }
            was = order <= 0 ? next(old) : was;
            is = order >= 0 ? next(fresh) : is;
        }
        return true;
    }

    private static @Nullable Observation next(Iterator<Observation> observations) {
        return observations.hasNext() ? observations.next() : null;
    }

    /** Whichever has come to its end waits for the other. */
    private static int order(@Nullable Observation was, @Nullable Observation is) {
        if (was == null) {
            return 1;
        }
        return is == null ? -1 : Place.of(was).compareTo(Place.of(is));
    }

    private void removed(@Nullable Observation was) {
        if (was != null) {
            count(change(Kind.REMOVED, was, Optional.of(was), Optional.empty()));
        }
    }

    private void added(@Nullable Observation is) {
        if (is != null) {
            count(change(Kind.ADDED, is, Optional.empty(), Optional.of(is)));
        }
    }

    private void both(@Nullable Observation was, @Nullable Observation is) {
        if (was == null || is == null) {
            return;
        }
        if (!was.estimate().equals(is.estimate())) {
            Change change = change(Kind.REVISED, is, Optional.of(was), Optional.of(is));
            counts.merge(Kind.REVISED, 1L, Long::sum);
            revisions.add(new Revision(reach(was.estimate(), is.estimate()), Place.of(is), change));
            if (revisions.size() > MOST_REVISED) {
                revisions.poll();
            }
        } else if (!flags(was.row()).equals(flags(is.row()))) {
            count(change(Kind.REFLAGGED, is, Optional.of(was), Optional.of(is)));
        }
    }

    private static List<Object> flags(Row row) {
        return List.of(row.status(), row.words(), row.notes());
    }

    private void count(Change change) {
        counts.merge(change.kind(), 1L, Long::sum);
        List<Change> kept = first.getOrDefault(change.kind(), List.of());
        if (kept.size() < MOST_OTHERS) {
            kept.add(change);
        }
    }

    private static Change change(Kind kind, Observation place, Optional<Observation> was, Optional<Observation> is) {
        return new Change(kind, place.cell(), place.unit(), was.map(Differences::stated), is.map(Differences::stated));
    }

    private static Stated stated(Observation observation) {
        return new Stated(observation.estimate(), observation.row());
    }

    /** How far a revision goes, as a part of the larger number; one that comes or goes, goes furthest. */
    private static BigDecimal reach(Optional<Estimate> was, Optional<Estimate> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return BigDecimal.TWO;
        }
        BigDecimal before = was.get().middle();
        BigDecimal now = is.get().middle();
        BigDecimal larger = before.abs().max(now.abs());
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : now.subtract(before).abs().divide(larger, MathContext.DECIMAL32);
    }

    private Changes changes(List<String> tables) {
        List<Change> largest = new ArrayList<>(revisions.stream()
                .sorted(BY_REACH.reversed())
                .map(Revision::change)
                .toList());
        for (Kind kind : List.of(Kind.ADDED, Kind.REMOVED, Kind.REFLAGGED)) {
            largest.addAll(first.getOrDefault(kind, List.of()));
        }
        return new Changes(
                count(Kind.ADDED), count(Kind.REMOVED), count(Kind.REVISED), count(Kind.REFLAGGED), largest, tables);
    }

    private long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
