package org.tradewind.trade;

import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * For which coordinates there are figures.
 *
 * @param reach the partners and products of a cube; its spans are those of whole flows, and any of these parts may have
 *     figures within them
 */
public record Coverage(List<Span> spans, Optional<Reach> reach) {
    public Coverage {
        spans = List.copyOf(spans);
    }

    /** Of figures that are listed one by one. */
    public Coverage(List<Span> spans) {
        this(spans, Optional.empty());
    }

    /**
     * The parts that a cube has somewhere.
     *
     * @param levels how many digits its product codes have, in order; empty where codes are no hierarchy
     */
    public record Reach(
            NavigableSet<Economy> reporters,
            NavigableSet<Economy> partners,
            NavigableSet<Product> products,
            List<Integer> levels) {
        public Reach {
            reporters = Collections.unmodifiableNavigableSet(new TreeSet<>(reporters));
            partners = Collections.unmodifiableNavigableSet(new TreeSet<>(partners));
            products = Collections.unmodifiableNavigableSet(new TreeSet<>(products));
            levels = List.copyOf(levels);
        }

        private boolean has(Optional<Economy> partner, Optional<Product> product) {
            return partner.map(partners::contains).orElse(true)
                    && product.map(products::contains).orElse(true);
        }
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

        private boolean whole() {
            return partner.isEmpty() && product.isEmpty();
        }
    }

    /** The spans of a measure and a flow; a balance or a turnover is covered where both flows are, see periods. */
    public List<Span> of(Measure measure, Flow flow) {
        return spans.stream()
                .filter(s -> s.measure().equals(measure) && s.flow().equals(Optional.of(flow)))
                .toList();
    }

    /** Whether a span speaks of exactly this partner and product (empty: the whole), or reaches over them. */
    public boolean covers(Span span, Optional<Economy> partner, Optional<Product> product) {
        boolean exactly = span.partner().equals(partner) && span.product().equals(product);
        return exactly
                || (span.whole() && reach.filter(r -> r.has(partner, product)).isPresent());
    }

    /** Whether a span has figures by partner, by product or by reporter. */
    public boolean listed(Span span, Dimension by) {
        return switch (by) {
            case PARTNER -> span.partner().isPresent() || (span.whole() && reach.isPresent());
            case PRODUCT -> span.product().isPresent() || (span.whole() && reach.isPresent());
            case REPORTER, PERIOD, FLOW -> span.whole();
        };
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
            if (covers(span, partner, product)) {
                periods.addAll(span.periods());
            }
        }
        return periods;
    }

    /** The same as one reporter tells it, or all of them together; of a group that is what anybody tells. */
    public NavigableSet<Period> periods(
            Measure measure, Flow flow, Economy reporter, Optional<Economy> partner, Optional<Product> product) {
        if (reach.filter(r -> r.has(partner, product)).isEmpty()) {
            return periods(measure, flow, partner, product);
        }
        if (!flow.oneWay()) {
            NavigableSet<Period> both = periods(measure, Flow.EXPORTS, reporter, partner, product);
            both.retainAll(periods(measure, Flow.IMPORTS, reporter, partner, product));
            return both;
        }
        for (Span span : spans) {
            if (span.whole()
                    && span.reporter().equals(reporter)
                    && span.measure().equals(measure)
                    && span.flow().equals(Optional.of(flow))) {
                return new TreeSet<>(span.periods());
            }
        }
        return reporter.equals(Economy.WORLD)
                ? periods(measure, flow, partner, product)
                : periods(measure, flow, Economy.WORLD, partner, product);
    }

    /** All periods with figures by partner, or by product, of a measure and a flow. */
    public NavigableSet<Period> periodsBy(Measure measure, Flow flow, Dimension by) {
        NavigableSet<Period> periods = new TreeSet<>();
        for (Span span : of(measure, flow)) {
            if (listed(span, by)) {
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

    /** All reporters that any figure has, in order of their codes. */
    public NavigableSet<Economy> reporters() {
        if (reach.isPresent()) {
            return reach.get().reporters();
        }
        NavigableSet<Economy> reporters = new TreeSet<>();
        spans.forEach(span -> reporters.add(span.reporter()));
        return reporters;
    }

    /** All partners that any figure has, in order of their codes. */
    public NavigableSet<Economy> partners() {
        NavigableSet<Economy> partners = new TreeSet<>();
        reach.ifPresent(r -> partners.addAll(r.partners()));
        spans.forEach(span -> span.partner().ifPresent(partners::add));
        return partners;
    }

    /** All products that any figure has, in order of their codes. */
    public NavigableSet<Product> products() {
        NavigableSet<Product> products = new TreeSet<>();
        reach.ifPresent(r -> products.addAll(r.products()));
        spans.forEach(span -> span.product().ifPresent(products::add));
        return products;
    }
}
