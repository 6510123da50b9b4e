package org.tradewind.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradewind.dataset.Observation;
import org.tradewind.dataset.Pace;
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
    private static final OptionalInt ALL = OptionalInt.empty();
    private static final OptionalInt FEW = OptionalInt.of(MOST_OTHERS);

    /** The revision that goes least far first, so that it is the one to give way. */
    private static final Comparator<Revision> BY_REACH =
            Comparator.comparing(Revision::reach).thenComparing(Revision::place, Comparator.reverseOrder());

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Change>> first = new EnumMap<>(Kind.class);
    private final PriorityQueue<Revision> revisions = new PriorityQueue<>(BY_REACH);

    private final Pace pace;

    private Differences(Pace pace) {
        this.pace = pace;
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

        /** Nearly all are in both versions, and to be equal is found much faster than an order. */
        @Override
        public int compareTo(Place other) {
            return equals(other) ? 0 : IN_ORDER.compare(this, other);
        }
    }

    /** A figure of one version, beside that of another: its words are made only where they are told. */
    interface Line<L> {
        Place place();

        /** The number to measure a revision by, empty where none is known. */
        Optional<BigDecimal> number();

        boolean sameFigure(L other);

        boolean sameFlags(L other);

        Observation observation();
    }

    /** A row of the table of observations. */
    record Read(Place place, Observation observation) implements Line<Read> {
        Read(Observation observation) {
            this(
                    new Place(
                            observation.cell(),
                            observation.unit(),
                            observation.row().source()),
                    observation);
        }

        @Override
        public Optional<BigDecimal> number() {
            return observation.estimate().map(Estimate::middle);
        }

        @Override
        public boolean sameFigure(Read other) {
            return observation.estimate().equals(other.observation.estimate());
        }

        @Override
        public boolean sameFlags(Read other) {
            Row was = observation.row();
            Row is = other.observation.row();
            return was.status() == is.status()
                    && was.words().equals(is.words())
                    && was.notes().equals(is.notes());
        }
    }

    private record Revision(BigDecimal reach, Place place, Change change) {}

    /**
     * How a version differs from another.
     *
     * @param old empty where there is none before
     * @param tables names of the other tables that differ
     */
    static Changes between(Optional<Version> old, Version fresh, List<String> tables, Pace pace) {
        Differences differences = new Differences(pace);
        if (old.isEmpty()) {
            differences.counts.put(Kind.ADDED, fresh.lines());
            fresh.reading(FEW, differences::firstOf);
            fresh.readingCells(FEW, differences::firstOf);
        } else {
            fresh.reading(ALL, is -> old.get().reading(ALL, was -> differences.compare(was, is)));
            fresh.readingCells(ALL, is -> old.get().readingCells(ALL, was -> differences.compare(was, is)));
        }
        return differences.changes(tables);
    }

    private <L extends Line<L>> boolean firstOf(Iterator<L> fresh) {
        fresh.forEachRemaining(line -> keep(added(line)));
        return true;
    }

    private <L extends Line<L>> boolean compare(Iterator<L> old, Iterator<L> fresh) {
        L was = next(old);
        L is = next(fresh);
        while (was != null || is != null) {
            pace.step();
            if (is == null || (was != null && was.place().compareTo(is.place()) < 0)) {
                L gone = Objects.requireNonNull(was);
                count(Kind.REMOVED, () -> removed(gone));
                was = next(old);
            } else if (was == null || !was.place().equals(is.place())) {
                L come = is;
                count(Kind.ADDED, () -> added(come));
                is = next(fresh);
            } else {
                both(was, is);
                was = next(old);
                is = next(fresh);
            }
        }
        return true;
    }

    private static <L> @Nullable L next(Iterator<L> lines) {
        return lines.hasNext() ? lines.next() : null;
    }

    private <L extends Line<L>> void both(L was, L is) {
        if (!was.sameFigure(is)) {
            revised(was, is);
        } else if (!was.sameFlags(is)) {
            count(Kind.REFLAGGED, () -> changed(Kind.REFLAGGED, was, is));
        }
    }

    private <L extends Line<L>> void revised(L was, L is) {
        counts.merge(Kind.REVISED, 1L, Long::sum);
        BigDecimal reach = reach(was.number(), is.number());
        Revision least = revisions.peek();
        if (revisions.size() < MOST_REVISED || (least != null && reach.compareTo(least.reach()) > 0)) {
            revisions.add(new Revision(reach, is.place(), changed(Kind.REVISED, was, is)));
        }
        if (revisions.size() > MOST_REVISED) {
            revisions.poll();
        }
    }

    private void count(Kind kind, Supplier<Change> change) {
        counts.merge(kind, 1L, Long::sum);
        if (first.getOrDefault(kind, List.of()).size() < MOST_OTHERS) {
            keep(change.get());
        }
    }

    private void keep(Change change) {
        List<Change> kept = first.getOrDefault(change.kind(), List.of());
        if (kept.size() < MOST_OTHERS) {
            kept.add(change);
        }
    }

    private static <L extends Line<L>> Change removed(L was) {
        return new Change(
                Kind.REMOVED, was.place().cell(), was.place().unit(), Optional.of(stated(was)), Optional.empty());
    }

    private static <L extends Line<L>> Change added(L is) {
        return new Change(Kind.ADDED, is.place().cell(), is.place().unit(), Optional.empty(), Optional.of(stated(is)));
    }

    private static <L extends Line<L>> Change changed(Kind kind, L was, L is) {
        return new Change(
                kind, is.place().cell(), is.place().unit(), Optional.of(stated(was)), Optional.of(stated(is)));
    }

    private static <L extends Line<L>> Stated stated(L line) {
        Observation observation = line.observation();
        return new Stated(observation.estimate(), observation.row());
    }

    /** How far a revision goes, as a part of the larger number; one that comes or goes, goes furthest. */
    private static BigDecimal reach(Optional<BigDecimal> was, Optional<BigDecimal> is) {
        if (was.isEmpty() || is.isEmpty()) {
            return BigDecimal.TWO;
        }
        BigDecimal larger = was.get().abs().max(is.get().abs());
        return larger.signum() == 0
                ? BigDecimal.ZERO
                : is.get().subtract(was.get()).abs().divide(larger, MathContext.DECIMAL32);
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
