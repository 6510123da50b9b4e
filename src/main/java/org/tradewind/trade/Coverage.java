package org.tradewind.trade;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** For which coordinates there are figures. */
public record Coverage(List<Span> spans) {
    public Coverage {
        spans = List.copyOf(spans);
    }

    /**
     * The periods for which one line of figures exists.
     *
     * @param partner empty for the whole world
     * @param product empty for all products
     * @param periods in order
     */
    public record Span(
            Measure measure,
            Optional<Flow> flow,
            Economy reporter,
            Optional<Economy> partner,
            Optional<Product> product,
            Unit unit,
            List<Period> periods) {
        public Span {
            periods = List.copyOf(periods);
        }
    }

    /** The spans of a measure and a flow; a balance or a turnover is covered where both flows are, see periods. */
    public List<Span> of(Measure measure, Flow flow) {
        return spans.stream()
                .filter(s -> s.measure().equals(measure) && s.flow().equals(Optional.of(flow)))
                .toList();
    }

    /** All periods of a measure and a flow for exactly this partner and product (empty: the whole), in any unit. */
    public NavigableSet<Period> periods(
            Measure measure, Flow flow, Optional<Economy> partner, Optional<Product> product) {
        if (!flow.oneWay()) {
            NavigableSet<Period> both = periods(measure, Flow.EXPORTS, partner, product);
            both.retainAll(periods(measure, Flow.IMPORTS, partner, product));
            return both;
        }
        NavigableSet<Period> periods = new TreeSet<>();
        for (Span span : of(measure, flow)) {
            if (span.partner().equals(partner) && span.product().equals(product)) {
                periods.addAll(span.periods());
            }
        }
        return periods;
    }

    /** All periods with figures by partner, or by product, of a measure and a flow. */
    public NavigableSet<Period> periodsBy(Measure measure, Flow flow, Dimension by) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Span span : of(measure, flow)) {
            boolean listed = switch (by) {
                case PARTNER -> span.partner().isPresent();
                case PRODUCT -> span.product().isPresent();
                case PERIOD, FLOW -> span.partner().isEmpty() && span.product().isEmpty();
            };
            if (listed) {
                periods.addAll(span.periods());
            }
        }
        return periods;
    }

    /** All periods that any figure has, in order. */
    public NavigableSet<Period> periods() {
        NavigableSet<Period> periods = new TreeSet<>();
        spans.forEach(span -> periods.addAll(span.periods()));
        return periods;
    }

    /** All partners that any figure has, in order of their codes. */
    public NavigableSet<Economy> partners() {
        NavigableSet<Economy> partners = new TreeSet<>();
        spans.forEach(span -> span.partner().ifPresent(partners::add));
        return partners;
    }

    /** All products that any figure has, in order of their codes. */
    public NavigableSet<Product> products() {
        NavigableSet<Product> products = new TreeSet<>();
        spans.forEach(span -> span.product().ifPresent(products::add));
        return products;
    }
}
