package org.tradewind.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/**
 * For which periods the data has figures of a slice, so that a question without a year gets one that has. Made once for
 * a version of a dataset; what is asked of many spans is worked out once.
 */
final class Known {
    private final Catalog catalog;
    private final NavigableSet<Period> all;
    private final NavigableSet<Economy> partners;
    private final Map<Line, List<Coverage.Span>> lines = new HashMap<>();
    private final Map<Listed, NavigableSet<Period>> listed = new ConcurrentHashMap<>();

    /** What a span is about. */
    private record Line(Optional<Economy> partner, Optional<Product> product) {}

    /** What a list is about. */
    private record Listed(
            Measure measure, Optional<Unit> unit, List<Economy> reporters, List<Flow> flows, Dimension by) {}

    Known(Catalog catalog) {
        this.catalog = catalog;
        this.all = Collections.unmodifiableNavigableSet(catalog.coverage().periods());
        this.partners = Collections.unmodifiableNavigableSet(catalog.coverage().partners());
        for (Coverage.Span span : catalog.coverage().spans()) {
            lines.computeIfAbsent(new Line(span.partner(), span.product()), _ -> new ArrayList<>(2))
                    .add(span);
        }
    }

    Catalog catalog() {
        return catalog;
    }

    /** All periods that any figure has, in order. */
    NavigableSet<Period> periods() {
        return all;
    }

    /** All partners that any figure has. */
    NavigableSet<Economy> partners() {
        return partners;
    }

    /** Periods with figures for exactly what a slice names, of all of it where it names several things. */
    NavigableSet<Period> periods(Slice slice) {
        NavigableSet<Period> all = null;
        for (Flow flow : slice.flows().isEmpty() ? List.of(Flow.EXPORTS) : slice.flows()) {
            NavigableSet<Period> these = new TreeSet<>();
            for (Optional<Economy> partner : options(slice.partners())) {
                for (Optional<Product> product : options(slice.products())) {
                    these.addAll(periods(slice, flow, partner, product));
                }
            }
            if (all == null) {
                all = these;
            } else {
                all.retainAll(these);
            }
        }
        return all == null ? new TreeSet<>() : all;
    }

    private static <T> List<Optional<T>> options(List<T> named) {
        return named.isEmpty()
                ? List.of(Optional.empty())
                : named.stream().map(Optional::of).toList();
    }

    private NavigableSet<Period> periods(Slice slice, Flow flow, Optional<Economy> partner, Optional<Product> product) {
        if (!flow.oneWay()) {
            NavigableSet<Period> both = periods(slice, Flow.EXPORTS, partner, product);
            both.retainAll(periods(slice, Flow.IMPORTS, partner, product));
            return both;
        }
        if (catalog.coverage().reach().isPresent()) {
            return ofReporters(slice, flow, partner, product);
        }
        NavigableSet<Period> periods = new TreeSet<>();
        boolean cube = catalog.coverage().reach().isPresent();
        List<Coverage.Span> near =
                cube ? catalog.coverage().spans() : lines.getOrDefault(new Line(partner, product), List.of());
        of(slice, near)
                .filter(s -> s.flow().isEmpty() || s.flow().equals(Optional.of(flow)))
                .filter(s -> catalog.coverage().covers(s, partner, product))
                .forEach(s -> periods.addAll(s.periods()));
        return periods;
    }

    private NavigableSet<Period> ofReporters(
            Slice slice, Flow flow, Optional<Economy> partner, Optional<Product> product) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Economy reporter : slice.reporters().isEmpty() ? List.of(catalog.reporter()) : slice.reporters()) {
            periods.addAll(catalog.coverage().periods(slice.measure(), flow, reporter, partner, product));
        }
        return periods;
    }

    private static Stream<Coverage.Span> of(Slice slice, List<Coverage.Span> spans) {
        boolean shares = slice.measure().equals(Measure.VALUE);
        return spans.stream()
                .filter(s -> s.measure().equals(slice.measure())
                        || (shares
                                && s.measure().equals(Measure.SHARE)
                                && slice.unit().isEmpty()))
                .filter(s -> slice.unit().isEmpty() || slice.unit().equals(Optional.of(s.unit())))
                .filter(s -> slice.reporters().isEmpty() || slice.reporters().contains(s.reporter()));
    }

    /** Periods with figures by partner or by product. */
    NavigableSet<Period> periodsBy(Slice slice, Dimension by) {
        Listed key = new Listed(slice.measure(), slice.unit(), slice.reporters(), slice.flows(), by);
        return new TreeSet<>(listed.computeIfAbsent(key, _ -> found(slice, by)));
    }

    private NavigableSet<Period> found(Slice slice, Dimension by) {
        NavigableSet<Period> periods = new TreeSet<>();
        of(slice, catalog.coverage().spans())
                .filter(s -> s.flow().map(slice.flows()::contains).orElse(true))
                .filter(s -> catalog.coverage().listed(s, by))
                .forEach(s -> periods.addAll(s.periods()));
        return periods;
    }

    /** The last year with figures of the slice; where it has none, of its flow, else of anything. */
    Optional<Period> latest(Slice slice) {
        return lastYear(periods(slice))
                .or(() -> group(slice) ? lastYear(periodsBy(slice, Dimension.PARTNER)) : Optional.empty())
                .or(() -> lastYear(periods(slice.withPartners(List.of()).withProducts(List.of()))))
                .or(this::latest);
    }

    /** Whether a slice names but groups, whose members may have figures where the group has none. */
    private boolean group(Slice slice) {
        return !slice.partners().isEmpty()
                && slice.partners().stream()
                        .allMatch(partner -> catalog.group(partner).isPresent());
    }

    Optional<Period> latestBy(Slice slice, Dimension by) {
        return lastYear(periodsBy(slice, by)).or(() -> latest(slice.withPartners(List.of())));
    }

    Optional<Period> latest() {
        return lastYear(all);
    }

    private static Optional<Period> lastYear(NavigableSet<Period> periods) {
        return periods.descendingSet().stream()
                .filter(p -> !(p instanceof Period.Era))
                .findFirst();
    }
}
