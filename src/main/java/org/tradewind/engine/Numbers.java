package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** The numbers of one version as the answering code asks for them: a slice in, a grid out. */
final class Numbers {
    private static final List<Measure> STANDARD =
            List.of(Measure.VALUE, Measure.GROWTH, Measure.MULTIPLE, Measure.SHARE);

    /**
     * What a version has for a query.
     *
     * @param observations for one cell by precedence
     * @param cube the cells, where it has any
     */
    record Lines(List<Observation> observations, Optional<CubeView> cube) {}

    private final Catalog catalog;
    private final Function<Wanted, Lines> table;
    private final boolean probing;

    Numbers(Catalog catalog, Function<Wanted, Lines> table) {
        this(catalog, table, false);
    }

    private Numbers(Catalog catalog, Function<Wanted, Lines> table, boolean probing) {
        this.catalog = catalog;
        this.table = table;
        this.probing = probing;
    }

    /** The same numbers, for finding out whether a query has an answer at all: refusals then offer nothing. */
    Numbers probe() {
        return new Numbers(catalog, table, true);
    }

    boolean probing() {
        return probing;
    }

    Catalog catalog() {
        return catalog;
    }

    /** The currency that values of the slice are asked in. */
    Unit unit(Slice slice) {
        return slice.unit().orElse(catalog.units().getFirst());
    }

    /** Those that the slice names, or the dataset's own. */
    List<Economy> reporters(Slice slice) {
        return slice.reporters().isEmpty() ? List.of(catalog.reporter()) : slice.reporters();
    }

    /** Whether the slice speaks of a reporter that the dataset has not. */
    boolean foreign(Slice slice) {
        return !reporters(slice).stream().allMatch(this::reports);
    }

    private boolean reports(Economy economy) {
        return economy.equals(catalog.reporter())
                || (catalog.manyReporters()
                        && (catalog.coverage().reporters().contains(economy) || QueryKinds.group(economy, catalog)));
    }

    /**
     * The grid of a slice: of the measures given, for both flows where one of them must be computed from both, for the
     * periods given (none: all), and with the whole beside the parts.
     */
    Grid grid(Slice slice, Set<Measure> measures, Set<Period> periods, Parts parts) {
        Wanted.Parts<Economy> partners =
                parts == Parts.EVERY_PARTNER ? new Wanted.Parts.Every<>() : new Wanted.Parts.Some<>(slice.partners());
        Wanted.Parts<Product> products =
                parts == Parts.EVERY_PRODUCT ? new Wanted.Parts.Every<>() : new Wanted.Parts.Some<>(slice.products());
        boolean directed = STANDARD.contains(slice.measure()) || slice.measure().equals(Measure.QUANTITY);
        Set<Flow> flows = directed ? flows(slice) : Set.of();
        Wanted.Parts<Economy> reporters =
                parts == Parts.EVERY_REPORTER ? new Wanted.Parts.Every<>() : new Wanted.Parts.Some<>(reporters(slice));
        Lines lines = table.apply(new Wanted(measures, flows, reporters, partners, products, periods));
        return new Grid(lines.observations(), lines.cube().filter(_ -> home(slice)), unit(slice));
    }

    /** Cells come in the dataset's first currency only. */
    private boolean home(Slice slice) {
        return unit(slice).equals(catalog.units().getFirst());
    }

    private static Set<Flow> flows(Slice slice) {
        Set<Flow> flows = new LinkedHashSet<>();
        for (Flow flow : slice.flows()) {
            flows.add(flow);
            if (!flow.oneWay()) {
                flows.addAll(List.of(Flow.EXPORTS, Flow.IMPORTS));
            }
        }
        return flows;
    }

    /** The slice's combinations in order: flow by flow, reporter by reporter, partner by partner, product by product, then over time. */
    List<Cell> cells(Slice slice, List<Period> periods) {
        List<Cell> cells = new ArrayList<>();
        for (Optional<Flow> flow : directions(slice)) {
            for (Economy reporter : reporters(slice)) {
                for (Optional<Economy> partner : orNone(slice.partners())) {
                    for (Optional<Product> product : orNone(slice.products())) {
                        for (Period period : periods) {
                            cells.add(new Cell(
                                    slice.measure(), flow, reporter, partner, product, period, Optional.empty()));
                        }
                    }
                }
            }
        }
        return cells;
    }

    /** The flows that the slice means; an indicator has the direction that the package gives it. */
    private List<Optional<Flow>> directions(Slice slice) {
        if (STANDARD.contains(slice.measure())) {
            return orNone(slice.flows());
        }
        List<Optional<Flow>> given = catalog.coverage().spans().stream()
                .filter(span -> span.measure().equals(slice.measure()))
                .map(span -> span.flow())
                .distinct()
                .toList();
        List<Optional<Flow>> asked = given.stream()
                .filter(flow -> flow.isPresent() && slice.flows().contains(flow.get()))
                .toList();
        return asked.isEmpty() ? given : asked;
    }

    private static <T> List<Optional<T>> orNone(List<T> items) {
        return items.isEmpty()
                ? List.of(Optional.empty())
                : items.stream().map(Optional::of).toList();
    }

    /** Whether a grid holds every part along a dimension, or only the parts that the slice names. */
    enum Parts {
        NAMED,
        EVERY_REPORTER,
        EVERY_PARTNER,
        EVERY_PRODUCT
    }
}
