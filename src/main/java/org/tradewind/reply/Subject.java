package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Slice;

/** What a sentence speaks of: the parts of a cell, a slice or several cells that are to be named. */
record Subject(
        Measure measure,
        List<Flow> flows,
        List<Economy> reporters,
        List<Economy> partners,
        List<Product> products,
        List<Period> periods,
        Optional<Period> base) {

    static Subject of(Cell cell) {
        return new Subject(
                cell.measure(),
                cell.flow().stream().toList(),
                List.of(cell.reporter()),
                cell.partner().stream().toList(),
                cell.product().stream().toList(),
                List.of(cell.period()),
                cell.base());
    }

    static Subject of(Slice slice, Catalog catalog) {
        List<Economy> reporters = slice.reporters().isEmpty() ? List.of(catalog.reporter()) : slice.reporters();
        List<Period> periods = slice.periods();
        boolean between = slice.measure().equals(Measure.GROWTH) && periods.size() == 2;
        return new Subject(
                slice.measure(),
                slice.flows(),
                reporters,
                slice.partners(),
                slice.products(),
                between ? periods.subList(1, 2) : periods,
                between ? Optional.of(periods.getFirst()) : Optional.empty());
    }

    /** What the figures have in common; what differs between them is left out, save flows and reporters. */
    static Subject common(List<Figure> figures) {
        List<Cell> cells = figures.stream().map(Figure::cell).toList();
        return new Subject(
                cells.getFirst().measure(),
                distinct(cells, cell -> cell.flow().stream()),
                distinct(cells, cell -> Stream.of(cell.reporter())),
                shared(cells, Cell::partner),
                shared(cells, Cell::product),
                distinct(cells, cell -> Stream.of(cell.period())).stream()
                        .sorted()
                        .toList(),
                shared(cells, Cell::base).stream().findFirst());
    }

    /** What is peculiar to one of them: the parts in which the figures differ. */
    static Subject peculiar(Figure figure, List<Figure> among) {
        List<Cell> cells = among.stream().map(Figure::cell).toList();
        Cell cell = figure.cell();
        return new Subject(
                cell.measure(),
                differ(cells, Cell::flow) ? cell.flow().stream().toList() : List.of(),
                differ(cells, Cell::reporter) ? List.of(cell.reporter()) : List.of(),
                differ(cells, Cell::partner) ? cell.partner().stream().toList() : List.of(),
                differ(cells, Cell::product) ? cell.product().stream().toList() : List.of(),
                differ(cells, Cell::period) ? List.of(cell.period()) : List.of(),
                Optional.empty());
    }

    static boolean differ(List<Cell> cells, Function<Cell, ?> part) {
        return cells.stream().map(part).distinct().count() > 1;
    }

    private static <T> List<T> shared(List<Cell> cells, Function<Cell, Optional<T>> part) {
        return differ(cells, part)
                ? List.of()
                : part.apply(cells.getFirst()).stream().toList();
    }

    private static <T> List<T> distinct(List<Cell> cells, Function<Cell, Stream<T>> part) {
        return cells.stream().flatMap(part).distinct().toList();
    }

    boolean nothing() {
        return flows.isEmpty() && reporters.isEmpty() && partners.isEmpty() && products.isEmpty() && periods.isEmpty();
    }

    Subject withoutPeriods() {
        return new Subject(measure, flows, reporters, partners, products, List.of(), base);
    }

    Subject withoutParts() {
        return new Subject(measure, flows, reporters, List.of(), List.of(), periods, base);
    }

    Subject with(Measure other) {
        return new Subject(other, flows, reporters, partners, products, periods, base);
    }

    Subject since(Period earlier) {
        return new Subject(measure, flows, reporters, partners, products, periods, Optional.of(earlier));
    }
}
