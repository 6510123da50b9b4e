package org.tradewind.engine;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Slice;

/**
 * The figures that a list by one dimension chooses from.
 *
 * @param asked the cells that were looked at, with or without a figure
 * @param open the cells whose number the bounds of others leave open
 */
record Candidates(Grid grid, List<Cell> asked, List<Figure> figures, List<Cell> open) {

    Candidates(Grid grid, List<Cell> asked, List<Figure> figures) {
        this(grid, asked, figures, List.of());
    }

    private static final Economy ANYONE = new Economy("XXX");

    static Candidates of(Slice where, Dimension by, Numbers numbers) {
        if (Rates.growth(where)) {
            return Rates.growths(where, by, numbers);
        }
        if (Rates.share(where)) {
            return parts(where, by, numbers);
        }
        return stored(where, by, numbers);
    }

    /** Of a list by share the amounts, as these decide the order; over time, and where no amounts are told, the shares. */
    private static Candidates parts(Slice where, Dimension by, Numbers numbers) {
        if (by == Dimension.PERIOD) {
            return Rates.shares(where, numbers);
        }
        Candidates amounts = stored(where.withMeasure(Measure.VALUE), by, numbers);
        return amounts.figures().isEmpty() ? stored(where, by, numbers) : amounts;
    }

    private static Candidates stored(Slice where, Dimension by, Numbers numbers) {
        return switch (by) {
            case REPORTER -> reporters(where, numbers);
            case PARTNER -> partners(where, numbers);
            case PRODUCT -> products(where, numbers);
            case PERIOD -> periods(where, numbers);
            case FLOW -> flows(where, numbers);
        };
    }

    private static Candidates reporters(Slice where, Numbers numbers) {
        Slice all = where.withReporters(List.of());
        Grid grid = grid(all, numbers, Numbers.Parts.EVERY_REPORTER);
        List<Cell> whole = numbers.cells(all, all.periods());
        List<Cell> like = whole.stream().map(cell -> cell.of(ANYONE)).toList();
        List<Economy> chosen = where.reporters().isEmpty()
                ? singles(grid.along(like, cell -> Optional.of(cell.reporter())), numbers)
                : members(where.reporters(), where, numbers);
        List<Economy> except = members(where.except(), where, numbers);
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : whole) {
            chosen.stream()
                    .filter(reporter -> !except.contains(reporter))
                    .forEach(reporter -> cells.add(cell.of(reporter)));
        }
        return found(grid, cells.isEmpty() ? whole : cells);
    }

    private static Candidates partners(Slice where, Numbers numbers) {
        Slice all = where.withPartners(List.of());
        Grid grid = grid(all, numbers, Numbers.Parts.EVERY_PARTNER);
        Set<Economy> chosen = new LinkedHashSet<>();
        List<Economy> except = members(where.except(), where, numbers);
        boolean named = !where.partners().isEmpty();
        for (Economy partner : named
                ? members(where.partners(), where, numbers)
                : singles(grid.along(someone(where, numbers), Cell::partner), numbers)) {
            if (!except.contains(partner)) {
                chosen.add(partner);
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : numbers.cells(all, all.periods())) {
            chosen.forEach(partner -> cells.add(cell.with(partner)));
        }
        return found(grid, cells.isEmpty() ? someone(where, numbers) : cells);
    }

    /** A stand-in for "any partner", so that a refusal can say what is not told by partner. */
    private static List<Cell> someone(Slice where, Numbers numbers) {
        return numbers.cells(where.withPartners(List.of(ANYONE)), where.periods());
    }

    /** Every partner that is not a group: a group beside its members would count them twice. */
    private static List<Economy> singles(Set<Economy> economies, Numbers numbers) {
        Set<Economy> groups =
                numbers.catalog().groups().stream().map(Catalog.Group::code).collect(toSet());
        return economies.stream().filter(partner -> !groups.contains(partner)).toList();
    }

    private static List<Economy> members(List<Economy> economies, Slice where, Numbers numbers) {
        if (economies.isEmpty()) {
            return List.of();
        }
        int year = where.periods().getFirst().year();
        return economies.stream()
                .flatMap(partner ->
                        numbers
                                .catalog()
                                .group(partner)
                                .map(group -> group.membersIn(year))
                                .orElse(List.of(partner))
                                .stream())
                .distinct()
                .toList();
    }

    /** Products by their value or, where only shares are told, by their share of the flow. */
    private static Candidates products(Slice where, Numbers numbers) {
        Slice all = where.withProducts(List.of());
        Candidates byValue = products(all, where.products(), numbers);
        if (!byValue.figures().isEmpty() || !where.measure().equals(Measure.VALUE)) {
            return byValue;
        }
        Candidates byShare = products(all.withMeasure(Measure.SHARE), where.products(), numbers);
        return byShare.figures().isEmpty() ? byValue : byShare;
    }

    private static Candidates products(Slice all, List<Product> named, Numbers numbers) {
        Grid grid = grid(all, numbers, Numbers.Parts.EVERY_PRODUCT);
        Set<Product> chosen = new LinkedHashSet<>(chosen(all, named, grid, numbers));
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : numbers.cells(all, all.periods())) {
            chosen.forEach(product -> cells.add(cell.with(product)));
        }
        return found(
                grid,
                cells.isEmpty() ? numbers.cells(all.withProducts(List.of(new Product("any"))), all.periods()) : cells);
    }

    /** Those named; of one that holds others, those; else all of the highest level, so that none holds another. */
    private static Collection<Product> chosen(Slice all, List<Product> named, Grid grid, Numbers numbers) {
        List<Integer> levels =
                numbers.catalog().coverage().reach().map(Coverage.Reach::levels).orElse(List.of());
        int above = named.size() == 1 ? named.getFirst().code().length() : 0;
        Optional<Integer> level = levels.stream().filter(l -> l > above).findFirst();
        boolean tree =
                numbers.catalog().coverage().reach().map(Coverage.Reach::tree).orElse(false);
        if (named.size() > 1 || (named.size() == 1 && level.isEmpty() && !tree)) {
            return named;
        }
        Product like = new Product("0".repeat(level.orElse(1)));
        Set<Product> found = grid.along(numbers.cells(all.withProducts(List.of(like)), all.periods()), Cell::product);
        if (tree) {
            List<Product> below = found.stream()
                    .filter(p -> named.isEmpty() || inside(p, named.getFirst()))
                    .toList();
            return below.isEmpty() ? named : outermost(below);
        }
        return named.isEmpty()
                ? found
                : found.stream()
                        .filter(p -> p.code().startsWith(named.getFirst().code()))
                        .toList();
    }

    /** Those that no other of them holds. */
    private static List<Product> outermost(List<Product> products) {
        return products.stream()
                .filter(p -> products.stream().noneMatch(other -> inside(p, other)))
                .toList();
    }

    private static boolean inside(Product product, Product other) {
        return !product.equals(other) && product.code().startsWith(other.code());
    }

    private static Candidates periods(Slice where, Numbers numbers) {
        List<Period> periods = where.periods().isEmpty() ? Amounts.covered(where, numbers) : where.periods();
        Grid grid = numbers.grid(where, Set.of(where.measure()), new TreeSet<>(periods), Numbers.Parts.NAMED);
        List<Cell> cells = numbers.cells(where, periods);
        return found(
                grid,
                cells.isEmpty()
                        ? numbers.cells(
                                where,
                                List.of(numbers.catalog().coverage().periods().last()))
                        : cells);
    }

    private static Candidates flows(Slice where, Numbers numbers) {
        Slice both = where.withFlows(List.of(Flow.EXPORTS, Flow.IMPORTS));
        return found(grid(both, numbers, Numbers.Parts.NAMED), numbers.cells(both, both.periods()));
    }

    private static Grid grid(Slice where, Numbers numbers, Numbers.Parts parts) {
        return numbers.grid(where, Set.of(where.measure()), new TreeSet<>(where.periods()), parts);
    }

    private static Candidates found(Grid grid, List<Cell> cells) {
        return new Candidates(
                grid,
                cells,
                cells.stream().flatMap(cell -> grid.figure(cell).stream()).toList());
    }

    /** The place that a source's words give a figure in a list by this dimension. */
    static Optional<Catalog.Statement> stated(Figure figure, Dimension by, Catalog catalog) {
        return catalog.statements().stream()
                .filter(s -> s.by() == by
                        && Optional.of(s.flow()).equals(figure.cell().flow()))
                .filter(s -> switch (by) {
                    case REPORTER -> false;
                    case PARTNER ->
                        code(figure.cell().partner().map(Economy::code), s)
                                && s.period().equals(figure.cell().period());
                    case PRODUCT ->
                        code(figure.cell().product().map(Product::code), s)
                                && s.period().equals(figure.cell().period());
                    case PERIOD ->
                        code(Optional.of(figure.cell().period().code()), s)
                                && figure.cell().partner().isEmpty()
                                && figure.cell().product().isEmpty();
                    case FLOW -> false;
                })
                .findFirst();
    }

    private static boolean code(Optional<String> of, Catalog.Statement statement) {
        return of.equals(Optional.of(statement.code()));
    }
}
