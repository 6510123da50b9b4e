package org.tradewind.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.tradewind.dataset.Cube;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;

/**
 * Adds cells up beforehand, once there are so many that adding them up takes time. The tables are those that questions
 * need: trade between countries, a country's products, a product's countries, and each of them added up further.
 */
final class Rollups {
    /** Below this, sums take half of the room. */
    private static final String LARGE = "100000000000000";

    private final Statement statement;
    private final Codebook book;
    private final CubeShape shape;
    private String values = "decimal(27,3)";
    private String quantities = "decimal(27,3)";
    private Common common = Common.NOTHING;

    Rollups(Statement statement, Codebook book, CubeShape shape) {
        this.statement = statement;
        this.book = book;
        this.shape = shape;
    }

    void build(Cube cube, List<Catalog.Group> groups, long from) throws SQLException {
        statement.execute("create table rollup (reporter boolean, partner boolean, digits integer, first varchar,"
                + " size bigint)");
        boolean additive =
                shape.additive().contains(Dimension.PARTNER) && shape.additive().contains(Dimension.PRODUCT);
        if (cube.summary().rows() < from || !additive) {
            return;
        }
        facts();
        List<Rollup> built = new ArrayList<>();
        for (Rollup rollup : wanted(cube)) {
            build(rollup, built, singles(groups));
        }
    }

    /** What all sums have in common, so that they need not carry it. */
    private void facts() throws SQLException {
        try (ResultSet found = statement.executeQuery("select coalesce(sum(value), 0) < %1$s, ".formatted(LARGE)
                + "coalesce(sum(quantity), 0) < %1$s, count(*) = count(value), max(status) = 0 from %2$s"
                        .formatted(LARGE, CubeTables.CELL))) {
            found.next();
            values = found.getBoolean(1) ? "decimal(18,3)" : values;
            quantities = found.getBoolean(2) ? "decimal(18,3)" : quantities;
            common = new Common(
                    found.getBoolean(3), found.getBoolean(4), shape.sources().size() < 2);
        }
        for (var line : common.lines()) {
            statement.execute("insert into form values ('%s', '%s')".formatted(line.getKey(), line.getValue()));
        }
    }

    /** The tables, each after those that it may be made from. */
    private List<Rollup> wanted(Cube cube) {
        List<Rollup> all = new ArrayList<>();
        all.add(table(true, true, 0, "reporter"));
        all.add(table(true, true, 0, "partner"));
        for (boolean reporter : List.of(true, false)) {
            String side = reporter ? "reporter" : "partner";
            all.add(table(reporter, !reporter, Cut.DETAIL, side));
            all.add(table(reporter, !reporter, Cut.DETAIL, "product"));
            for (int digits : levels(cube)) {
                all.add(table(reporter, !reporter, digits, side));
                all.add(table(reporter, !reporter, digits, "product"));
            }
            all.add(table(reporter, !reporter, 0, side));
        }
        all.add(table(false, false, Cut.DETAIL, "product"));
        levels(cube).forEach(digits -> all.add(table(false, false, digits, "product")));
        all.add(table(false, false, 0, "period"));
        return all;
    }

    private static Rollup table(boolean reporter, boolean partner, int digits, String first) {
        return new Rollup(reporter, partner, digits, first, 0);
    }

    /** The levels above the finest, the longest codes first. */
    private NavigableSet<Integer> levels(Cube cube) {
        NavigableSet<Integer> levels = new TreeSet<>();
        if (shape.hierarchy()) {
            int finest = cube.summary().products().stream()
                    .mapToInt(p -> p.code().length())
                    .max()
                    .orElse(0);
            for (int digits = 2; digits < finest; digits += 2) {
                levels.add(digits);
            }
        }
        return levels.descendingSet();
    }

    private String singles(List<Catalog.Group> groups) {
        return groups.stream()
                .flatMap(group -> book.id(Codebook.Kind.ECONOMY, group.code().code()).stream())
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(0, ", ")"))
                .replace(", )", ")");
    }

    /** Makes a table from the smallest one that holds it, and so mostly not from the cells. */
    private void build(Rollup rollup, List<Rollup> built, String others) throws SQLException {
        Rollup from = built.stream()
                .filter(b -> holds(b, rollup))
                .min(Comparator.comparingLong(Rollup::size))
                .orElse(Rollup.CELLS);
        String order = String.join(", ", rollup.keys());
        if (same(from, rollup)) {
            statement.execute(
                    "create table %s as select * from %s order by %s".formatted(rollup.name(), from.name(), order));
        } else {
            boolean one = shape.levels().size() < 2;
            List<String> keys = rollup.keys();
            String groups = String.join(
                    ", ",
                    keys.stream().filter(key -> !one || !key.equals("above")).toList());
            statement.execute("create table %s as select %s%s, %s from %s where %s group by %s order by %s"
                    .formatted(
                            rollup.name(),
                            groups,
                            one && keys.contains("above") ? ", 0::tinyint as above" : "",
                            amounts(from),
                            source(from, rollup),
                            conditions(from, rollup, others),
                            groups,
                            order));
        }
        long size = size(rollup.name());
        built.add(rollup.sized(size));
        statement.execute("insert into rollup values (%b, %b, %d, '%s', %d)"
                .formatted(rollup.reporter(), rollup.partner(), rollup.digits(), rollup.first(), size));
    }

    private static boolean holds(Rollup from, Rollup rollup) {
        return (from.reporter() || !rollup.reporter())
                && (from.partner() || !rollup.partner())
                && (from.digits() == rollup.digits() || from.digits() == Cut.DETAIL);
    }

    private static boolean same(Rollup from, Rollup rollup) {
        return from.reporter() == rollup.reporter()
                && from.partner() == rollup.partner()
                && from.digits() == rollup.digits();
    }

    private String amounts(Rollup from) {
        boolean cells = from.equals(Rollup.CELLS);
        String rows = cells ? "count(*)" : "sum(n)";
        String valued = common.valued() ? rows : cells ? "count(value)" : "sum(numbers)";
        String counted = shape.quantityUnit().isEmpty() ? "0" : cells ? "count(quantity)" : "sum(quantities)";
        String quantity = shape.quantityUnit().isEmpty() ? "null" : "sum(quantity)";
        String last = cells ? "source" : "last_source";
        return "cast(sum(value) as %s) as value, cast(%s as %s) as quantity, ".formatted(values, quantity, quantities)
                + "cast(%s as integer) as n, cast(%s as integer) as numbers, cast(%s as integer) as quantities, "
                        .formatted(rows, valued, counted)
                + "%s as status, %s as source, %s as last_source"
                        .formatted(
                                common.plain() ? "0::tinyint" : "min(status)",
                                common.oneSource() ? "0::tinyint" : "min(source)",
                                common.oneSource() ? "0::tinyint" : "max(" + last + ")");
    }

    private static String conditions(Rollup from, Rollup rollup, String groups) {
        List<String> where = new ArrayList<>(List.of("true"));
        if (from.equals(Rollup.CELLS)) {
            where.add("product <> 0");
        }
        if (from.reporter() && !rollup.reporter()) {
            where.add("reporter not in " + groups);
        }
        if (from.partner() && !rollup.partner()) {
            where.add("partner not in " + groups);
        }
        if (from.digits() == Cut.DETAIL && rollup.digits() == 0) {
            where.add("above = 0");
        }
        return String.join(" and ", where);
    }

    /** For a level the code of the level in the place of the product, without rows that stand beside their parts. */
    private static String source(Rollup from, Rollup rollup) {
        if (rollup.digits() <= 0 || from.digits() == rollup.digits()) {
            return from.name();
        }
        return """
                (select c.* replace (u.id as product) from %s c
                join (select k.id as part, u.id from code k
                    join code u on u.kind = 'product' and u.code = left(k.code, %d)
                    where k.kind = 'product' and length(k.code) > %d) u on u.part = c.product
                where c.above <= %d)""".formatted(from.name(), rollup.digits(), rollup.digits(), rollup.digits());
    }

    private long size(String table) throws SQLException {
        try (ResultSet counted = statement.executeQuery("select count(*) from " + table)) {
            return counted.next() ? counted.getLong(1) : 0;
        }
    }

    /** The tables of a version, the smallest first. */
    static List<Rollup> read(DSLContext sql) {
        return sql
                .select(
                        DSL.field(DSL.name("reporter"), Boolean.class),
                        DSL.field(DSL.name("partner"), Boolean.class),
                        DSL.field(DSL.name("digits"), Integer.class),
                        DSL.field(DSL.name("first"), String.class),
                        DSL.field(DSL.name("size"), Long.class))
                .from(DSL.table(DSL.name("rollup")))
                .fetch()
                .stream()
                .map(r -> new Rollup(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()))
                .sorted(Comparator.comparingLong(Rollup::size).thenComparing(Rollup::name))
                .toList();
    }
}
