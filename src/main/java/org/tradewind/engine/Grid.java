package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradewind.dataset.Observation;
import org.tradewind.trade.Basis;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Row;
import org.tradewind.trade.Status;
import org.tradewind.trade.Unit;

/** Observations laid out by cell, and the figures that they give: reported, or computed where no source reports. */
final class Grid {
    private final Map<Cell, List<Observation>> cells = new LinkedHashMap<>();
    private final Unit currency;
    private final Optional<CubeView> cube;

    /**
     * Lays out observations.
     *
     * @param observations for one cell by precedence
     * @param cube the cells beside them
     * @param currency which of several currencies values are taken in
     */
    Grid(List<Observation> observations, Optional<CubeView> cube, Unit currency) {
        this.currency = currency;
        this.cube = cube;
        for (Observation o : observations) {
            if (!o.cell().measure().equals(Measure.VALUE) || o.unit().equals(currency)) {
                cells.computeIfAbsent(o.cell(), c -> new ArrayList<>()).add(o);
            }
        }
    }

    /** The figure of a cell: reported wins, else computed. */
    Optional<Figure> figure(Cell cell) {
        boolean cubed = cells.isEmpty()
                && cube.isPresent()
                && cell.flow().filter(Flow::oneWay).isPresent();
        return cubed ? cube.get().figure(cell) : reported(cell).or(() -> computed(cell));
    }

    /** What the first source in precedence that has a number prints, with the other rows beside it. */
    Optional<Figure> reported(Cell cell) {
        List<Observation> numbered = numbered(cell);
        if (numbered.isEmpty()) {
            return cube.flatMap(c -> c.reported(cell)).flatMap(CubeFigures.Reported::figure);
        }
        Observation first = numbered.getFirst();
        List<Row> others = numbered.stream().skip(1).map(Observation::row).toList();
        return Optional.of(
                Figure.of(cell, first.unit(), first.estimate().orElseThrow(), new Basis.Reported(first.row(), others)));
    }

    private List<Observation> numbered(Cell cell) {
        List<Observation> own = cells.getOrDefault(cell, List.of());
        return own.isEmpty()
                ? own
                : own.stream().filter(o -> o.estimate().isPresent()).toList();
    }

    /** A balance or a turnover from its two flows, or what the cell's parts come to. */
    Optional<Figure> computed(Cell cell) {
        Optional<Flow> flow =
                cell.flow().filter(f -> !f.oneWay() && cell.measure().equals(Measure.VALUE));
        if (flow.isEmpty()) {
            return cube.flatMap(c -> c.sum(cell));
        }
        Optional<Figure> exports = figure(cell.with(Flow.EXPORTS));
        Optional<Figure> imports = figure(cell.with(Flow.IMPORTS));
        if (exports.isEmpty() || imports.isEmpty()) {
            return Optional.empty();
        }
        boolean balance = flow.get() == Flow.BALANCE;
        Estimate out = exports.get().estimate();
        Estimate in = imports.get().estimate();
        Optional<Estimate> result = balance ? out.minus(in) : out.plus(in);
        Basis.Formula formula = balance ? Basis.Formula.DIFFERENCE : Basis.Formula.SUM;
        return result.map(estimate -> Figure.of(
                cell, currency, estimate, new Basis.Computed(formula, List.of(exports.get(), imports.get()))));
    }

    /** Why a cell has no number, as far as a source says so. */
    Optional<Status> status(Cell cell) {
        return cells.getOrDefault(cell, List.of()).stream()
                .map(o -> o.row().status())
                .filter(status -> !status.hasNumber())
                .findFirst()
                .or(() -> cube.flatMap(c -> c.reported(cell))
                        .map(CubeFigures.Reported::status)
                        .filter(status -> !status.hasNumber()));
    }

    /** Every reported figure, in the order of the table. */
    List<Figure> reportedFigures() {
        return cells.keySet().stream().flatMap(cell -> reported(cell).stream()).toList();
    }

    /**
     * What the cells hold along one coordinate, in the order of the table, without repeats.
     *
     * @param like cells of the kind that is looked for, with anything at that coordinate
     */
    <T> Set<T> along(List<Cell> like, Function<Cell, Optional<T>> coordinate) {
        Set<T> found = new LinkedHashSet<>();
        cells.keySet().forEach(cell -> coordinate.apply(cell).ifPresent(found::add));
        cube.ifPresent(c -> c.like(like).forEach(cell -> coordinate.apply(cell).ifPresent(found::add)));
        return found;
    }
}
