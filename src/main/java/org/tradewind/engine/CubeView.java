package org.tradewind.engine;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Product;

/**
 * The cells of a cube that a query needs. Cells that are alike are asked for in one go, the first time that one of them
 * is looked at.
 */
final class CubeView {
    private static final List<Flow> BOTH = List.of(Flow.EXPORTS, Flow.IMPORTS);
    private static final Comparator<Cell> IN_ORDER = Comparator.comparing(Cell::reporter)
            .thenComparing(cell -> cell.partner().map(Economy::code).orElse(""))
            .thenComparing(cell -> cell.product().map(Product::code).orElse(""))
            .thenComparing(Cell::period)
            .thenComparing(cell -> cell.flow().orElse(Flow.EXPORTS))
            .thenComparing(cell -> cell.measure().code());

    private final CubeQuery query;
    private final CubeFigures figures;
    private final CubeShape cube;
    private final Set<Economy> groups;
    private final Map<Shape, Map<Cell, Total>> exact = new LinkedHashMap<>();
    private final Map<Shape, Map<Cell, Total>> sums = new LinkedHashMap<>();

    /** @param groups the groups of the dataset */
    CubeView(CubeQuery query, CubeShape cube, Set<Economy> groups) {
        this.query = query;
        this.figures = new CubeFigures(cube);
        this.cube = cube;
        this.groups = groups;
    }

    /** The row that stands in the cell, with or without a number. */
    Optional<CubeFigures.Reported> reported(Cell cell) {
        return shape(cell)
                .flatMap(shape -> Optional.ofNullable(
                        exact.computeIfAbsent(shape, query::exact).get(cell)))
                .map(total -> figures.reported(cell, total));
    }

    /** What the cell's parts come to. */
    Optional<Figure> sum(Cell cell) {
        return shape(cell)
                .flatMap(shape -> Optional.ofNullable(
                        sums.computeIfAbsent(shape, query::sums).get(cell)))
                .flatMap(total -> figures.sum(cell, total));
    }

    private Optional<Shape> shape(Cell cell) {
        boolean here = (cell.measure().equals(Measure.VALUE) || cell.measure().equals(Measure.QUANTITY))
                && cell.flow().filter(f -> f.oneWay()).isPresent()
                && cell.base().isEmpty();
        return here ? Optional.of(Shape.of(cell, groups, cube.hierarchy())) : Optional.empty();
    }

    /** Every cell of the same shape as one of these that has rows, its own or those of its parts. */
    Set<Cell> like(List<Cell> probes) {
        Set<Cell> cells = new TreeSet<>(IN_ORDER);
        for (Cell probe : probes) {
            for (Flow flow : probe.flow().filter(Flow::oneWay).map(List::of).orElse(BOTH)) {
                shape(probe.with(flow)).ifPresent(shape -> {
                    cells.addAll(exact.computeIfAbsent(shape, query::exact).keySet());
                    cells.addAll(sums.computeIfAbsent(shape, query::sums).keySet());
                });
            }
        }
        return cells;
    }
}
