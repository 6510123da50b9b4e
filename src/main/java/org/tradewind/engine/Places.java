package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Estimate.Standing;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Query.Order;

/**
 * Puts figures in order as far as their bounds decide it. Figures whose rounding overlaps share a place; where bounds
 * are open there is no place at all, unless a source states one in words.
 */
final class Places {
    private final List<List<Figure>> clusters;
    private final List<Caveat> caveats;

    private Places(List<List<Figure>> clusters, List<Caveat> caveats) {
        this.clusters = clusters;
        this.caveats = caveats;
    }

    /**
     * Orders figures.
     *
     * @param stated the place that a source's words give a figure; heeded at the top of a list read from the highest
     */
    static Places of(List<Figure> figures, Order order, Function<Figure, Optional<Catalog.Statement>> stated) {
        List<Figure> sorted = sorted(figures, order);
        List<Caveat> caveats = new ArrayList<>();
        List<List<Figure>> clusters = new ArrayList<>();
        if (order == Order.HIGHEST) {
            leader(sorted, stated).ifPresent(leader -> {
                sorted.remove(leader);
                clusters.add(List.of(leader));
                caveats.add(new Caveat.OrderStated(
                        stated.apply(leader).orElseThrow().row()));
            });
        }
        clusters.addAll(clusters(sorted, order));
        return new Places(clusters, caveats);
    }

    private static List<Figure> sorted(List<Figure> figures, Order order) {
        record Sized(BigDecimal size, Figure figure) {}
        Comparator<Sized> bySize = Comparator.comparing(Sized::size);
        List<Sized> sized = new ArrayList<>();
        figures.forEach(f -> sized.add(new Sized(f.estimate().middle(), f)));
        sized.sort((order == Order.HIGHEST ? bySize.reversed() : bySize)
                .thenComparing(s -> s.figure().cell().toString()));
        List<Figure> sorted = new ArrayList<>();
        sized.forEach(s -> sorted.add(s.figure()));
        return sorted;
    }

    /** The figure that a source calls the first, unless a number surely exceeds it or the numbers say so anyway. */
    private static Optional<Figure> leader(List<Figure> sorted, Function<Figure, Optional<Catalog.Statement>> stated) {
        return sorted.stream()
                .filter(f -> stated.apply(f).filter(s -> s.place() == 1).isPresent())
                .filter(f -> sorted.stream().noneMatch(other -> standing(f, other) == Standing.BELOW))
                .filter(f ->
                        sorted.stream().anyMatch(other -> !other.equals(f) && standing(f, other) == Standing.UNDECIDED))
                .findFirst();
    }

    private static List<List<Figure>> clusters(List<Figure> sorted, Order order) {
        Standing ahead = order == Order.HIGHEST ? Standing.ABOVE : Standing.BELOW;
        List<List<Figure>> clusters = new ArrayList<>();
        int start = 0;
        Frontier frontier = new Frontier(sorted, order);
        for (int end = 1; end <= sorted.size(); end++) {
            List<Figure> before = sorted.subList(start, end);
            List<Figure> after = sorted.subList(end, sorted.size());
            boolean decided = frontier.decided(end)
                    .orElseGet(() ->
                            before.stream().allMatch(b -> after.stream().allMatch(a -> standing(b, a) == ahead)));
            if (decided) {
                clusters.add(List.copyOf(before));
                start = end;
            }
        }
        return clusters;
    }

    private static Standing standing(Figure a, Figure b) {
        return a.estimate().standing(b.estimate());
    }

    /** The figures from one place on, with their places; a tie at the end is not torn apart. */
    Ranked from(int from, int limit) {
        List<Figure> shown = new ArrayList<>();
        List<Caveat> said = new ArrayList<>(caveats);
        int place = 1;
        for (List<Figure> cluster : clusters) {
            int last = place + cluster.size() - 1;
            if (last >= from && place < from + limit) {
                boolean placed = placed(cluster);
                int here = place;
                shown.addAll(
                        cluster.stream().map(f -> placed ? f.ranked(here) : f).toList());
                if (cluster.size() > 1) {
                    said.add(new Caveat.TooClose(cluster));
                }
            }
            place += cluster.size();
        }
        int all = clusters.stream().mapToInt(List::size).sum();
        return new Ranked(shown, said, all);
    }

    /** The one figure that is meant, with its place, where it is in the list. */
    Ranked around(Predicate<Figure> meant) {
        int place = 1;
        for (List<Figure> cluster : clusters) {
            Optional<Figure> own = cluster.stream().filter(meant).findFirst();
            if (own.isPresent()) {
                Figure figure = placed(cluster) ? own.get().ranked(place) : own.get();
                List<Caveat> said = cluster.size() > 1 ? List.of(new Caveat.TooClose(cluster)) : List.of();
                return new Ranked(List.of(figure), said, 1);
            }
            place += cluster.size();
        }
        return new Ranked(List.of(), List.of(), 0);
    }

    /** The first and the last place that a figure may have; empty where it is not in the list. */
    Optional<Span> span(Predicate<Figure> meant) {
        int place = 1;
        for (List<Figure> cluster : clusters) {
            if (cluster.stream().anyMatch(meant)) {
                return Optional.of(new Span(place, place + cluster.size() - 1));
            }
            place += cluster.size();
        }
        return Optional.empty();
    }

    /** Places from the best to the worst that the bounds allow. */
    record Span(int best, int worst) {}

    /** Whether every place asked for is taken by figures that have none. */
    boolean undecided(int from, int limit) {
        Ranked ranked = from(from, limit);
        return ranked.figures().size() > limit
                && ranked.figures().stream().allMatch(f -> f.rank().isEmpty());
    }

    /** Figures with equal printed numbers, or with closed bounds that overlap, share a place. */
    private static boolean placed(List<Figure> cluster) {
        return cluster.size() == 1 || cluster.stream().allMatch(f -> closed(f.estimate()));
    }

    private static boolean closed(Estimate estimate) {
        return estimate.low().isPresent() && estimate.high().isPresent();
    }

    /**
     * A part of the list.
     *
     * @param all how many figures the whole list has
     */
    record Ranked(List<Figure> figures, List<Caveat> caveats, int all) {}
}
