package org.tradewind.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
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
import org.tradewind.trade.Unit;

/** What the catalog says of cells: what adds up, and how far they reach. */
final class CubeCatalog {
    private CubeCatalog() {}

    /** Cells that turn out to be of one reporter are that one's, though the package does not say so. */
    static Economy reporter(Economy said, Optional<Cube> cube) {
        NavigableSet<Economy> reporters = new TreeSet<>();
        cube.filter(c -> !c.form().mirror())
                .ifPresent(c -> c.summary().periods().values().forEach(m -> reporters.addAll(m.keySet())));
        return said.equals(Economy.WORLD) && reporters.size() == 1 ? reporters.first() : said;
    }

    static List<Catalog.Additivity> additivity(Cube cube, List<Catalog.MeasureInfo> measures) {
        List<Catalog.Additivity> all = new ArrayList<>();
        for (Dimension along : cube.form().additive()) {
            all.add(new Catalog.Additivity(Measure.VALUE, along));
            measures.stream()
                    .map(Catalog.MeasureInfo::measure)
                    .filter(m -> m.equals(Measure.QUANTITY))
                    .forEach(m -> all.add(new Catalog.Additivity(m, along)));
        }
        return all;
    }

    /** The spans of single figures with those of the cube, one a flow and reporter. */
    static Coverage coverage(Coverage figures, Optional<Cube> cube, List<Unit> units, List<Catalog.Group> groups) {
        if (cube.isEmpty() || units.isEmpty()) {
            return figures;
        }
        List<Coverage.Span> spans = new ArrayList<>(figures.spans());
        Cube cells = cube.get();
        boolean world = cells.form().additive().contains(Dimension.REPORTER);
        flows(cells)
                .forEach((flow, reporters) -> withWorld(reporters, world).forEach((reporter, periods) -> {
                    spans.add(span(Measure.VALUE, flow, reporter, units.getFirst(), periods));
                    cells.form()
                            .quantityUnit()
                            .ifPresent(unit -> spans.add(span(Measure.QUANTITY, flow, reporter, unit, periods)));
                }));
        return new Coverage(spans, Optional.of(reach(cells, groups)));
    }

    /** The world's periods are those of anybody; they stand first. */
    private static Map<Economy, NavigableSet<Period>> withWorld(
            NavigableMap<Economy, NavigableSet<Period>> reporters, boolean world) {
        Map<Economy, NavigableSet<Period>> all = new LinkedHashMap<>();
        if (world) {
            NavigableSet<Period> anybodys = new TreeSet<>();
            reporters.values().forEach(anybodys::addAll);
            all.put(Economy.WORLD, anybodys);
        }
        all.putAll(reporters);
        return all;
    }

    private static Coverage.Span span(
            Measure measure, Flow flow, Economy reporter, Unit unit, NavigableSet<Period> periods) {
        return new Coverage.Span(
                measure, Optional.of(flow), reporter, Optional.empty(), Optional.empty(), unit, List.copyOf(periods));
    }

    private static NavigableMap<Flow, NavigableMap<Economy, NavigableSet<Period>>> flows(Cube cells) {
        NavigableMap<Flow, NavigableMap<Economy, NavigableSet<Period>>> flows = new TreeMap<>();
        cells.summary()
                .periods()
                .forEach((code, reporters) ->
                        Flow.of(code).ifPresent(flow -> flows.put(flow, times(reporters, cells.form()))));
        if (cells.form().mirror()) {
            flows.put(Flow.IMPORTS, times(cells.summary().ofPartners(), cells.form()));
        }
        return flows;
    }

    /** Where months or quarters add up to longer times, those are there too. */
    private static NavigableMap<Economy, NavigableSet<Period>> times(
            NavigableMap<Economy, NavigableSet<Period>> reporters, CubeForm form) {
        if (!form.additive().contains(Dimension.PERIOD)) {
            return reporters;
        }
        NavigableMap<Economy, NavigableSet<Period>> all = new TreeMap<>();
        reporters.forEach((reporter, periods) -> {
            NavigableSet<Period> both = new TreeSet<>(periods);
            periods.stream()
                    .flatMap(period -> period.wholes().stream())
                    .distinct()
                    .filter(whole -> isTold(whole, periods))
                    .forEach(both::add);
            all.put(reporter, both);
        });
        return all;
    }

    /** Whether all its months are there, or all its quarters. */
    private static boolean isTold(Period whole, NavigableSet<Period> periods) {
        return Stream.of(1, 3)
                .anyMatch(months -> months
                                * periods.stream()
                                        .filter(p -> p.months() == months
                                                && p.wholes().contains(whole))
                                        .count()
                        == whole.months());
    }

    private static Coverage.Reach reach(Cube cells, List<Catalog.Group> groups) {
        NavigableSet<Economy> partners = new TreeSet<>(cells.summary().partners());
        if (cells.form().mirror()) {
            cells.summary().periods().values().forEach(m -> partners.addAll(m.keySet()));
        }
        List<Economy> told = groups.stream()
                .filter(group -> group.members().stream().anyMatch(m -> partners.contains(m.economy())))
                .map(Catalog.Group::code)
                .toList();
        partners.addAll(told);
        NavigableSet<Product> products = new TreeSet<>(cells.summary().products());
        NavigableSet<Integer> levels = new TreeSet<>();
        if (cells.form().hierarchy()) {
            cells.summary().products().forEach(product -> above(product, products));
            products.forEach(product -> levels.add(product.code().length()));
        }
        NavigableSet<Economy> reporters = new TreeSet<>();
        flows(cells).values().forEach(m -> reporters.addAll(m.keySet()));
        return new Coverage.Reach(
                reporters, partners, products, List.copyOf(levels), cells.form().tree());
    }

    private static void above(Product product, NavigableSet<Product> all) {
        for (int digits = product.code().length() - 2; digits >= 2; digits -= 2) {
            all.add(new Product(product.code().substring(0, digits)));
        }
    }
}
