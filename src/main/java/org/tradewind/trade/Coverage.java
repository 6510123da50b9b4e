package org.tradewind.trade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** For which coordinates there are figures. What it is asked is worked out once: each answer asks much of it. */
public final class Coverage {
    private final List<Span> spans;
    private final Optional<Reach> reach;
    private final Map<Line, List<Span>> lines = new HashMap<>();
    /** Those of them that are of parts of a flow. */
    private final Map<Line, List<Span>> parts = new HashMap<>();
    /** The periods of those that are of whole flows. */
    private final Map<Line, NavigableSet<Period>> wholes = new HashMap<>();

    private final NavigableSet<Period> periods = new TreeSet<>();
    private final NavigableSet<Economy> reporters = new TreeSet<>();
    private final NavigableSet<Economy> partners = new TreeSet<>();
    private final NavigableSet<Product> products = new TreeSet<>();

    private record Line(Measure measure, Flow flow) {}

    /**
     * Of a cube.
     *
     * @param reach its partners and products; its spans are those of whole flows, and any of these parts may have
     *     figures within them
     */
    public Coverage(List<Span> spans, Optional<Reach> reach) {
        this.spans = List.copyOf(spans);
        this.reach = reach;
        reach.ifPresent(r -> {
            reporters.addAll(r.reporters());
            partners.addAll(r.partners());
            products.addAll(r.products());
        });
        for (Span span : this.spans) {
            span.flow().ifPresent(flow -> sort(span, new Line(span.measure(), flow)));
            periods.addAll(span.periods());
            if (reach.isEmpty()) {
                reporters.add(span.reporter());
            }
            span.partner().ifPresent(partners::add);
            span.product().ifPresent(products::add);
        }
    }

    /** Of figures that are listed one by one. */
    public Coverage(List<Span> spans) {
        this(spans, Optional.empty());
    }

    private void sort(Span span, Line line) {
        lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(span);
        if (span.whole()) {
            wholes.computeIfAbsent(line, _ -> new TreeSet<>()).addAll(span.periods());
        } else {
            parts.computeIfAbsent(line, _ -> new ArrayList<>()).add(span);
        }
    }

    public List<Span> spans() {
        return spans;
    }

    /** The parts of a cube; empty where figures are listed one by one. */
    public Optional<Reach> reach() {
        return reach;
    }

    /**
     * The parts that a cube has somewhere.
     *
     * @param levels how many digits its product codes have, in order; empty where codes are no hierarchy
     * @param tree whether codes begin with the code of what they are a part of, though no level is complete
     */
    public record Reach(
            NavigableSet<Economy> reporters,
            NavigableSet<Economy> partners,
            NavigableSet<Product> products,
            List<Integer> levels,
            boolean tree) {
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
        return Collections.unmodifiableList(lines.getOrDefault(new Line(measure, flow), List.of()));
    }

    private NavigableSet<Period> wholes(Measure measure, Flow flow) {
        return new TreeSet<>(wholes.getOrDefault(new Line(measure, flow), Collections.emptyNavigableSet()));
    }

    /** Whether a span speaks of exactly this partner and product (empty: the whole), or reaches over them. */
    public boolean covers(Span span, Optional<Economy> partner, Optional<Product> product) {
        boolean exactly = span.partner().equals(partner) && span.product().equals(product);
        return exactly || (span.whole() && within(partner, product));
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
        boolean whole = partner.isEmpty() && product.isEmpty();
        NavigableSet<Period> periods = whole || within(partner, product) ? wholes(measure, flow) : new TreeSet<>();
        for (Span part : parts.getOrDefault(new Line(measure, flow), List.of())) {
            if (part.partner().equals(partner) && part.product().equals(product)) {
                periods.addAll(part.periods());
            }
        }
        return periods;
    }

    private boolean within(Optional<Economy> partner, Optional<Product> product) {
        return reach.filter(r -> r.has(partner, product)).isPresent();
    }

    /** The same as one reporter tells it, or all of them together; of a group that is what anybody tells. */
    public NavigableSet<Period> periods(
            Measure measure, Flow flow, Economy reporter, Optional<Economy> partner, Optional<Product> product) {
        if (!within(partner, product)) {
            return periods(measure, flow, partner, product);
        }
        if (!flow.oneWay()) {
            NavigableSet<Period> both = periods(measure, Flow.EXPORTS, reporter, partner, product);
            both.retainAll(periods(measure, Flow.IMPORTS, reporter, partner, product));
            return both;
        }
        for (Span span : of(measure, flow)) {
            if (span.whole() && span.reporter().equals(reporter)) {
                return new TreeSet<>(span.periods());
            }
        }
        return reporter.equals(Economy.WORLD)
                ? periods(measure, flow, partner, product)
                : periods(measure, flow, Economy.WORLD, partner, product);
    }

    /** All periods with figures by partner, or by product, of a measure and a flow. */
    public NavigableSet<Period> periodsBy(Measure measure, Flow flow, Dimension by) {
        boolean whole = (by != Dimension.PARTNER && by != Dimension.PRODUCT) || reach.isPresent();
        NavigableSet<Period> periods = whole ? wholes(measure, flow) : new TreeSet<>();
        for (Span part : parts.getOrDefault(new Line(measure, flow), List.of())) {
            if (listed(part, by)) {
                periods.addAll(part.periods());
            }
        }
        return periods;
    }

    /** All periods that any figure has, in order. */
    public NavigableSet<Period> periods() {
        return Collections.unmodifiableNavigableSet(periods);
    }

    /** All reporters that any figure has, in order of their codes. */
    public NavigableSet<Economy> reporters() {
        return Collections.unmodifiableNavigableSet(reporters);
    }

    /** All partners that any figure has, in order of their codes. */
    public NavigableSet<Economy> partners() {
        return Collections.unmodifiableNavigableSet(partners);
    }

    /** All products that any figure has, in order of their codes. */
    public NavigableSet<Product> products() {
        return Collections.unmodifiableNavigableSet(products);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coverage coverage && spans.equals(coverage.spans) && reach.equals(coverage.reach);
    }

    @Override
    public int hashCode() {
        return Objects.hash(spans, reach);
    }
}
