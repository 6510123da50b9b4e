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
    private static final String AMOUNTS =
            "cast(sum(value) as decimal(27,3)) as value, cast(sum(quantity) as decimal(27,3)) as quantity";

    private final Statement statement;
    private final Codebook book;
    private final CubeShape shape;

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
        List<Rollup> built = new ArrayList<>();
        for (Rollup rollup : wanted(cube)) {
            build(rollup, built, singles(groups));
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
    private void build(Rollup rollup, List<Rollup> built, String groups) throws SQLException {
        Rollup from = built.stream()
                .filter(b -> holds(b, rollup))
                .min(Comparator.comparingLong(Rollup::size))
                .orElse(Rollup.CELLS);
        String keys = String.join(", ", rollup.keys());
        if (same(from, rollup)) {
            statement.execute(
                    "create table %s as select * from %s order by %s".formatted(rollup.name(), from.name(), keys));
        } else {
            statement.execute("create table %s as select %s, %s from %s where %s group by %s order by %s"
                    .formatted(
                            rollup.name(),
                            keys,
                            amounts(from),
                            source(from, rollup),
                            conditions(from, rollup, groups),
                            keys,
                            keys));
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

    private static String amounts(Rollup from) {
        boolean cells = from.equals(Rollup.CELLS);
        String counts = cells
                ? "count(*) as n, count(value) as numbers, count(quantity) as quantities"
                : "cast(sum(n) as bigint) as n, cast(sum(numbers) as bigint) as numbers,"
                        + " cast(sum(quantities) as bigint) as quantities";
        return "%s, %s, min(status) as status, min(source) as source, max(%s) as last_source"
                .formatted(AMOUNTS, counts, cells ? "source" : "last_source");
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
