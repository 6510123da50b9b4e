package org.tradewind.question;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
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

/** For which periods the data has figures of a slice, so that a question without a year gets one that has. */
record Known(Catalog catalog) {

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
        NavigableSet<Period> periods = new TreeSet<>();
        spans(slice)
                .filter(s -> s.flow().isEmpty() || s.flow().equals(Optional.of(flow)))
                .filter(s -> catalog.coverage().covers(s, partner, product))
                .forEach(s -> periods.addAll(s.periods()));
        return periods;
    }

    private Stream<Coverage.Span> spans(Slice slice) {
        boolean shares = slice.measure().equals(Measure.VALUE);
        return catalog.coverage().spans().stream()
                .filter(s -> s.measure().equals(slice.measure())
                        || (shares
                                && s.measure().equals(Measure.SHARE)
                                && slice.unit().isEmpty()))
                .filter(s -> slice.unit().isEmpty() || slice.unit().equals(Optional.of(s.unit())))
                .filter(s -> slice.reporters().isEmpty() || slice.reporters().contains(s.reporter()));
    }

    /** Periods with figures by partner or by product. */
    NavigableSet<Period> periodsBy(Slice slice, Dimension by) {
        NavigableSet<Period> periods = new TreeSet<>();
        spans(slice)
                .filter(s -> s.flow().map(slice.flows()::contains).orElse(true))
                .filter(s -> catalog.coverage().listed(s, by))
                .forEach(s -> periods.addAll(s.periods()));
        return periods;
    }

    /** The last year with figures of the slice; where it has none, of its flow, else of anything. */
    Optional<Period> latest(Slice slice) {
        return lastYear(periods(slice))
                .or(() -> lastYear(periods(slice.withPartners(List.of()).withProducts(List.of()))))
                .or(this::latest);
    }

    Optional<Period> latestBy(Slice slice, Dimension by) {
        return lastYear(periodsBy(slice, by)).or(() -> latest(slice.withPartners(List.of())));
    }

    Optional<Period> latest() {
        return lastYear(catalog.coverage().periods());
    }

    private static Optional<Period> lastYear(NavigableSet<Period> periods) {
        return periods.descendingSet().stream()
                .filter(p -> !(p instanceof Period.Era))
                .findFirst();
    }
}
