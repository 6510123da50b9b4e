package org.tradewind.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.tradewind.engine.Codebook.Kind;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/**
 * Asks the table of cells for all wanted cells of one shape: those that stand there, or what their parts come to. Parts
 * are taken only along dimensions that the package calls complete, and no row is taken beside its own parts.
 */
final class CubeQuery {
    private final Wanted wanted;
    private final Cells cells;
    private final CubeShape cube;
    private final Codebook book;
    private final CubeTimes times;
    private final CubePlaces places;

    CubeQuery(Wanted wanted, Cells cells, CubeShape cube, Codebook book, Catalog catalog) {
        this.wanted = wanted;
        this.cells = cells;
        this.cube = cube;
        this.book = book;
        this.times = new CubeTimes(wanted, book, catalog);
        this.places = new CubePlaces(wanted, book, catalog);
    }

    /** A cell, and of which members its row is. */
    private record Atom(Cell cell, int reporter, int partner) {}

    /** What one line of a sum adds to an atom. */
    private record Part(Atom atom, Total total) {}

    Map<Cell, Total> exact(Shape shape) {
        boolean possible = !shape.reporter().equals(Optional.of(Economy.WORLD))
                && shape.reporter().map(this::coded).orElse(true)
                && shape.partner().map(this::coded).orElse(true)
                && (!shape.whole() || cube.wholes())
                && (shape.digits() > 0 ? here(shape.digits()) : cube.totals());
        return possible ? byCell(parts(shape, Way.EXACT, false)) : Map.of();
    }

    /** Whether any row has a code of this length. */
    private boolean here(int digits) {
        return !cube.hierarchy() || cube.levels().contains(digits);
    }

    private boolean coded(Economy group) {
        return book.id(Kind.ECONOMY, group.code()).isPresent();
    }

    /** For each cell what the first way in order gives that has rows for it; for each member on its own. */
    Map<Cell, Total> sums(Shape shape) {
        List<Way> ways = ways(shape);
        if (ways.size() == 1) {
            return byCell(parts(shape, ways.getFirst(), times.partial(shape)));
        }
        Map<Atom, Total> first = new LinkedHashMap<>();
        for (Way way : ways) {
            Map<Atom, Total> atoms = new LinkedHashMap<>();
            parts(shape, way, true).forEach(part -> atoms.merge(part.atom(), part.total(), Total::plus));
            atoms.forEach(first::putIfAbsent);
        }
        return byCell(first.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue()))
                .toList());
    }

    private Map<Cell, Total> byCell(List<Part> parts) {
        Map<Cell, Total> cells = LinkedHashMap.newLinkedHashMap(parts.size());
        for (Part part : parts) {
            Cell cell = part.atom().cell();
            times.checked(cell, part.atom().reporter(), part.total())
                    .ifPresent(sound -> cells.merge(cell, sound, Total::plus));
        }
        return cells;
    }

    /** The ways to add up cells of a shape, from the fewest parts to the most. */
    List<Way> ways(Shape shape) {
        boolean world = shape.reporter().equals(Optional.of(Economy.WORLD));
        List<Way> ways = new ArrayList<>();
        for (boolean period : times.ways(shape, cube)) {
            for (boolean reporter : members(shape.reporter(), Dimension.REPORTER)) {
                for (boolean partner : shape.whole()
                        ? parts(cube.wholes(), Dimension.PARTNER)
                        : members(shape.partner(), Dimension.PARTNER)) {
                    for (boolean product : products(shape)) {
                        Way way = new Way(reporter, partner, product, period);
                        if (!way.equals(Way.EXACT) || world) {
                            ways.add(way);
                        }
                    }
                }
            }
        }
        ways.sort(java.util.Comparator.comparingInt(Way::parts));
        return ways;
    }

    private List<Boolean> parts(boolean rows, Dimension along) {
        List<Boolean> ways = new ArrayList<>();
        if (rows) {
            ways.add(false);
        }
        if (cube.additive().contains(along)) {
            ways.add(true);
        }
        return ways;
    }

    /** The world is always its parts; a group is its own rows, or those of its members. */
    private List<Boolean> members(Optional<Economy> group, Dimension along) {
        if (group.isEmpty()) {
            return List.of(false);
        }
        if (group.get().equals(Economy.WORLD)) {
            return cube.additive().contains(along) ? List.of(true) : List.of();
        }
        return coded(group.get()) ? List.of(false, true) : List.of(true);
    }

    private List<Boolean> products(Shape shape) {
        if (shape.digits() == 0) {
            return parts(cube.totals(), Dimension.PRODUCT);
        }
        List<Boolean> ways = new ArrayList<>();
        if (here(shape.digits())) {
            ways.add(false);
        }
        if (cube.additive().contains(Dimension.PRODUCT)
                && cube.hierarchy()
                && cube.levels().stream().anyMatch(level -> level > shape.digits())) {
            ways.add(true);
        }
        return ways;
    }

    private List<Part> parts(Shape shape, Way way, boolean apart) {
        boolean mirrored = cube.mirror() && shape.flow() == Flow.IMPORTS;
        Optional<Integer> flow =
                book.id(Kind.FLOW, mirrored ? Flow.EXPORTS.code() : shape.flow().code());
        if (flow.isEmpty()) {
            return List.of();
        }
        Keys keys = Keys.of(shape, way, apart);
        List<Part> parts = new ArrayList<>();
        for (Cells.Line line : cells.sums(cut(shape, way, flow.get(), keys, mirrored))) {
            List<Integer> numbers = line.keys();
            int at = 0;
            int r = keys.reporter() ? numbers.get(at++) : 0;
            int p = keys.partner() ? numbers.get(at++) : 0;
            int k = keys.product() ? numbers.get(at++) : 0;
            Optional<Atom> atom = atom(shape, way, r, p, k, numbers.get(at));
            if (atom.isPresent()) {
                Total total = Total.of(line, way);
                Total named = way.reporter() && !world(shape)
                        ? total.member(book.economy(r))
                        : way.partner() && shape.partner().isPresent() ? total.member(book.economy(p)) : total;
                parts.add(new Part(atom.get(), named));
            }
        }
        return parts;
    }

    /** What a sum is grouped by, besides time. */
    private record Keys(boolean reporter, boolean partner, boolean product, boolean apart) {
        static Keys of(Shape shape, Way way, boolean apart) {
            return new Keys(
                    shape.reporter().isEmpty() || apart || (way.reporter() && !world(shape)),
                    (!shape.whole() && shape.partner().isEmpty())
                            || (way.partner() && shape.partner().isPresent()),
                    shape.digits() > 0,
                    apart);
        }
    }

    private Cut cut(Shape shape, Way way, int flow, Keys keys, boolean mirrored) {
        Field<Integer> reporter = mirrored ? CubeTables.PARTNER : CubeTables.REPORTER;
        Field<Integer> partner = mirrored ? CubeTables.REPORTER : CubeTables.PARTNER;
        List<Integer> times = this.times.taken(shape, way);
        List<Cut.Key> by = new ArrayList<>();
        if (keys.reporter()) {
            by.add(Cut.Key.of(reporter, places.named(shape.reporter(), wanted.reporters())));
        }
        if (keys.partner()) {
            by.add(Cut.Key.of(partner, places.named(shape.partner(), wanted.partners())));
        }
        if (keys.product()) {
            by.add(Cut.Key.of(CubeTables.PRODUCT, way.product() ? List.of() : ids(shape)));
        }
        by.add(Cut.Key.of(CubeTables.PERIOD, times));
        boolean sumReporter = world(shape) && !keys.apart();
        boolean sumPartner = shape.whole() && way.partner();
        boolean narrowReporter = !world(shape)
                && !(shape.reporter().isEmpty() && wanted.reporters().every());
        boolean narrowPartner = !shape.whole()
                && !(shape.partner().isEmpty() && wanted.partners().every());
        return new Cut(
                shape.measure(),
                by,
                List.of(CubeTables.FLOW.eq(DSL.inline(flow)), this.times.condition(times)),
                new Cut.Side(reporter, places.reporter(shape, way, reporter), sumReporter, narrowReporter),
                new Cut.Side(partner, places.partner(shape, way, partner), sumPartner, narrowPartner),
                goods(shape, way),
                level(shape, way));
    }

    /** What a smaller table would have to hold of products, and which of them. */
    private Cut.Level level(Shape shape, Way way) {
        if (!way.product()) {
            return new Cut.Level(shape.digits() == 0 ? Cut.TOTALS : Cut.DETAIL, DSL.noCondition());
        }
        if (shape.digits() == 0 || wanted.products().every()) {
            return new Cut.Level(shape.digits(), DSL.noCondition());
        }
        List<org.jooq.Field<Integer>> ids = wanted.products().named().stream()
                .filter(p -> p.code().length() == shape.digits())
                .flatMap(p -> book.id(Kind.PRODUCT, p.code()).stream())
                .map(DSL::inline)
                .map(param -> (org.jooq.Field<Integer>) param)
                .toList();
        return new Cut.Level(shape.digits(), CubeTables.PRODUCT.in(ids));
    }

    private static boolean world(Shape shape) {
        return shape.reporter().equals(Optional.of(Economy.WORLD));
    }

    /** The cell that a line belongs to, or empty where it is none of those wanted. */
    private Optional<Atom> atom(Shape shape, Way way, int r, int p, int k, int t) {
        Optional<Period> period = times.cell(book.period(t), shape, way);
        Optional<Product> product = k == 0 ? Optional.empty() : product(shape, way, book.product(k));
        if (period.isEmpty() || (k != 0 && product.isEmpty())) {
            return Optional.empty();
        }
        Economy reporter = shape.reporter().orElseGet(() -> book.economy(r));
        Optional<Economy> partner =
                shape.whole() ? Optional.empty() : Optional.of(shape.partner().orElseGet(() -> book.economy(p)));
        Cell cell = new Cell(
                shape.measure(), Optional.of(shape.flow()), reporter, partner, product, period.get(), Optional.empty());
        boolean members = shape.partner().isPresent() && way.partner();
        return Optional.of(new Atom(cell, r, members ? p : 0));
    }

    private Optional<Product> product(Shape shape, Way way, Product own) {
        String code = own.code();
        if (!way.product()) {
            return !cube.hierarchy() || code.length() == shape.digits() ? Optional.of(own) : Optional.empty();
        }
        return code.length() >= shape.digits()
                ? Optional.of(new Product(code.substring(0, shape.digits())))
                : Optional.empty();
    }

    private Condition goods(Shape shape, Way way) {
        if (shape.digits() == 0) {
            return way.product()
                    ? CubeTables.PRODUCT
                            .ne(DSL.inline(CubeTables.WHOLE))
                            .and(CubeTables.ABOVE.eq(DSL.inline(CubeTables.WHOLE)))
                    : CubeTables.PRODUCT.eq(DSL.inline(CubeTables.WHOLE));
        }
        Condition some = wanted.products().every() ? every(shape, way) : named(shape, way);
        return way.product() ? some.and(CubeTables.ABOVE.le(DSL.inline(shape.digits()))) : some;
    }

    /** Where rows of several levels stand beside each other, parts are those with longer codes only. */
    private Condition every(Shape shape, Way way) {
        Condition any = CubeTables.PRODUCT.ne(DSL.inline(CubeTables.WHOLE));
        if (!way.product() || cube.levels().size() < 2) {
            return any;
        }
        List<Integer> others = new ArrayList<>();
        int id = 0;
        for (String code : book.all(Kind.PRODUCT)) {
            id++;
            if (code.length() <= shape.digits()) {
                others.add(id);
            }
        }
        return any.and(CubeTables.PRODUCT.notIn(others.stream().map(DSL::inline).toList()));
    }

    private Condition named(Shape shape, Way way) {
        if (!way.product()) {
            return CubeTables.PRODUCT.in(ids(shape).stream().map(DSL::inline).toList());
        }
        return DSL.or(codes(shape).stream()
                .flatMap(code -> book.below(code).stream())
                .map(range -> CubeTables.PRODUCT.between(DSL.inline(range.first()), DSL.inline(range.last())))
                .map(Condition.class::cast)
                .toList());
    }

    /** The numbers of the products of a shape that are named. */
    private List<Integer> ids(Shape shape) {
        return codes(shape).stream()
                .flatMap(code -> book.id(Kind.PRODUCT, code).stream())
                .toList();
    }

    private List<String> codes(Shape shape) {
        return wanted.products().named().stream()
                .map(Product::code)
                .filter(code -> !cube.hierarchy() || code.length() == shape.digits())
                .toList();
    }
}
