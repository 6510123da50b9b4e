package org.tradewind.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return shape(cell).flatMap(shape -> reported(cell, shape));
    }

    private Optional<CubeFigures.Reported> reported(Cell cell, Shape shape) {
        Map<Cell, Total> rows = exact.computeIfAbsent(shape, query::exact);
        return Optional.ofNullable(rows.get(cell)).map(total -> figures.reported(cell, total));
    }

    /** What the cell's parts come to. */
    Optional<Figure> sum(Cell cell) {
        return shape(cell).flatMap(shape -> sum(cell, shape));
    }

    private Optional<Figure> sum(Cell cell, Shape shape) {
        Map<Cell, Total> totals = sums.computeIfAbsent(shape, query::sums);
        return Optional.ofNullable(totals.get(cell)).flatMap(total -> figures.sum(cell, total));
    }

    /** What the row in the cell says or, where it has no number, what the cell's parts come to. */
    Optional<Figure> figure(Cell cell) {
        return shape(cell)
                .flatMap(shape -> reported(cell, shape)
                        .flatMap(CubeFigures.Reported::figure)
                        .or(() -> sum(cell, shape)));
    }

    private Optional<Shape> shape(Cell cell) {
        boolean here = (cell.measure().equals(Measure.VALUE) || cell.measure().equals(Measure.QUANTITY))
                && cell.flow().filter(f -> f.oneWay()).isPresent()
                && cell.base().isEmpty();
        return here ? Optional.of(Shape.of(cell, groups, cube.hierarchy())) : Optional.empty();
    }

    /** Every cell of the same shape as one of these that has rows, its own or those of its parts, in order. */
    List<Cell> like(List<Cell> probes) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Cell probe : probes) {
            for (Flow flow : probe.flow().filter(Flow::oneWay).map(List::of).orElse(BOTH)) {
                shape(probe.with(flow)).ifPresent(shape -> {
                    cells.addAll(exact.computeIfAbsent(shape, query::exact).keySet());
                    cells.addAll(sums.computeIfAbsent(shape, query::sums).keySet());
                });
            }
        }
        // Mostly the table's order already is this one.
        return cells.stream().sorted(CubeView::inOrder).toList();
    }

    private static int inOrder(Cell one, Cell other) {
        int order = one.reporter().compareTo(other.reporter());
        order = order != 0 ? order : partner(one).compareTo(partner(other));
        order = order != 0 ? order : product(one).compareTo(product(other));
        order = order != 0 ? order : one.period().compareTo(other.period());
        order = order != 0 ? order : flow(one).compareTo(flow(other));
        return order != 0
                ? order
                : one.measure().code().compareTo(other.measure().code());
    }

    private static String partner(Cell cell) {
        return cell.partner().map(Economy::code).orElse("");
    }

    private static String product(Cell cell) {
        return cell.product().map(Product::code).orElse("");
    }

    private static Flow flow(Cell cell) {
        return cell.flow().orElse(Flow.EXPORTS);
    }
}
