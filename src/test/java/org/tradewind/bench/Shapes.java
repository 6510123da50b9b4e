package org.tradewind.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Twenty kinds of questions to the world, each with its SQL by hand over the same tables. */
public final class Shapes {
    /**
     * A kind of question.
     *
     * @param words as a person would ask it
     * @param query its notation, with places for countries, a product and a year
     * @param sql the same by hand over the roll-ups
     * @param base the same by hand over the cells
     */
    public record Shape(
            String name,
            Function<Draw, String> words,
            Function<Draw, String> query,
            Function<Draw, String> sql,
            Function<Draw, String> base) {}

    /** One set of things to ask for; countries and products by code and by their number in the tables. */
    public record Draw(String i, int in, String j, int jn, String k, int kn, String h, int hn, int year, int tn) {}

    private Shapes() {}

    /** Draws one set of them. */
    public static Draw draw(Random random, List<String> economies, List<String> products, List<String> all) {
        String i = economies.get(random.nextInt(economies.size()));
        String j = economies.get((economies.indexOf(i) + 1 + random.nextInt(economies.size() - 1)) % economies.size());
        String k = products.get(random.nextInt(products.size()));
        String h = k.substring(0, 4);
        int year = World.FIRST_YEAR + random.nextInt(World.YEARS);
        return new Draw(
                i,
                economies.indexOf(i) + 1,
                j,
                economies.indexOf(j) + 1,
                k,
                all.indexOf(k) + 1,
                h,
                all.indexOf(h) + 1,
                year,
                year - World.FIRST_YEAR + 1);
    }

    private static final String SUM = "select %s, sum(value) s from %s where flow = 1 and %s group by %s";
    private static final String TOP = SUM + " order by s desc, 1 limit 10";

    private static Function<Draw, String> sum(String by, String table, Function<Draw, String> where) {
        return d -> SUM.formatted(by, table, where.apply(d), by);
    }

    private static Function<Draw, String> top(String by, String table, Function<Draw, String> where) {
        return d -> TOP.formatted(by, table, where.apply(d), by);
    }

    /** All kinds, in the order of the tables in the documentation. */
    public static List<Shape> all() {
        return List.of(
                new Shape(
                        "world total by year",
                        d -> "exports by year",
                        d -> "series flow=exports",
                        sum("period", "sum_by_period", d -> "true"),
                        sum("period", "cell", d -> "true")),
                new Shape(
                        "exports by year",
                        d -> "exports of %s by year".formatted(d.i()),
                        d -> "series flow=exports reporter=" + d.i(),
                        sum("period", "sum_reporter_by_reporter", d -> "reporter = " + d.in()),
                        sum("period", "cell", d -> "reporter = " + d.in())),
                new Shape(
                        "imports by year",
                        d -> "imports of %s by year".formatted(d.i()),
                        d -> "series flow=imports reporter=" + d.i(),
                        sum("period", "sum_partner_by_partner", d -> "partner = " + d.in()),
                        sum("period", "cell", d -> "partner = " + d.in())),
                new Shape(
                        "exports of a year",
                        d -> "exports of %s %d".formatted(d.i(), d.year()),
                        d -> "value flow=exports reporter=%s period=%d".formatted(d.i(), d.year()),
                        sum(
                                "period",
                                "sum_reporter_by_reporter",
                                d -> "reporter = %d and period = %d".formatted(d.in(), d.tn())),
                        sum("period", "cell", d -> "reporter = %d and period = %d".formatted(d.in(), d.tn()))),
                new Shape(
                        "top destinations",
                        d -> "top 10 markets of %s %d".formatted(d.i(), d.year()),
                        d -> ranking("exports reporter=" + d.i(), d, "partner"),
                        top("partner", "sum_reporter_partner_by_reporter", d -> side("reporter", d)),
                        top("partner", "cell", d -> side("reporter", d))),
                new Shape(
                        "top sources",
                        d -> "top 10 suppliers of %s %d".formatted(d.i(), d.year()),
                        d -> ranking("imports reporter=" + d.i(), d, "partner"),
                        top("reporter", "sum_reporter_partner_by_partner", d -> side("partner", d)),
                        top("reporter", "cell", d -> side("partner", d))),
                new Shape(
                        "top chapters exported",
                        d -> "top 10 products exported by %s %d".formatted(d.i(), d.year()),
                        d -> ranking("exports reporter=" + d.i(), d, "product"),
                        top("product", "sum_reporter_p2_by_reporter", d -> side("reporter", d)),
                        top("product", "cell", d -> side("reporter", d))),
                new Shape(
                        "top chapters imported",
                        d -> "top 10 products imported by %s %d".formatted(d.i(), d.year()),
                        d -> ranking("imports reporter=" + d.i(), d, "product"),
                        top("product", "sum_partner_p2_by_partner", d -> side("partner", d)),
                        top("product", "cell", d -> side("partner", d))),
                new Shape(
                        "bilateral series",
                        d -> "exports of %s to %s by year".formatted(d.i(), d.j()),
                        d -> "series flow=exports reporter=%s partner=%s".formatted(d.i(), d.j()),
                        sum("period", "sum_reporter_partner_by_reporter", Shapes::pair),
                        sum("period", "cell", Shapes::pair)),
                new Shape(
                        "bilateral chapters",
                        d -> "top 10 products exported by %s to %s %d".formatted(d.i(), d.j(), d.year()),
                        d -> ranking("exports reporter=%s partner=%s".formatted(d.i(), d.j()), d, "product"),
                        top("product // 10000", "cell", d -> pair(d) + " and period = " + d.tn()),
                        top("product // 10000", "cell", d -> pair(d) + " and period = " + d.tn())),
                new Shape(
                        "bilateral product",
                        d -> "exports of %s from %s to %s %d".formatted(d.k(), d.i(), d.j(), d.year()),
                        d -> "value flow=exports reporter=%s partner=%s product=%s period=%d"
                                .formatted(d.i(), d.j(), d.k(), d.year()),
                        sum(
                                "period",
                                "cell",
                                d -> pair(d) + " and product = %d and period = %d".formatted(d.kn(), d.tn())),
                        sum(
                                "period",
                                "cell",
                                d -> pair(d) + " and product = %d and period = %d".formatted(d.kn(), d.tn()))),
                new Shape(
                        "share in a product",
                        d -> "share of %s in exports of %s %d".formatted(d.i(), d.k(), d.year()),
                        d -> "share flow=exports reporter=%s product=%s period=%d of=world"
                                .formatted(d.i(), d.k(), d.year()),
                        sum("reporter", "sum_reporter_products_by_product", Shapes::goods),
                        sum("reporter", "cell", Shapes::goods)),
                new Shape(
                        "top exporters of a product",
                        d -> "top 10 exporters of %s %d".formatted(d.k(), d.year()),
                        d -> ranking("exports product=" + d.k(), d, "reporter"),
                        top("reporter", "sum_reporter_products_by_product", Shapes::goods),
                        top("reporter", "cell", Shapes::goods)),
                new Shape(
                        "top importers of a product",
                        d -> "top 10 importers of %s %d".formatted(d.k(), d.year()),
                        d -> ranking("imports product=" + d.k(), d, "reporter"),
                        top("partner", "sum_partner_products_by_product", Shapes::goods),
                        top("partner", "cell", Shapes::goods)),
                new Shape(
                        "top exporters of a heading",
                        d -> "top 10 exporters of %s %d".formatted(d.h(), d.year()),
                        d -> ranking("exports product=" + d.h(), d, "reporter"),
                        top("reporter", "sum_reporter_p4_by_product", d -> heading(d) + " and period = " + d.tn()),
                        top("reporter", "cell", d -> under(d) + " and period = " + d.tn())),
                new Shape(
                        "balance by year",
                        d -> "balance of %s by year".formatted(d.i()),
                        d -> "series flow=balance reporter=" + d.i(),
                        d -> "select * from (%s) full join (%s) using (period)"
                                .formatted(
                                        SUM.formatted(
                                                "period", "sum_reporter_by_reporter", "reporter = " + d.in(), "period"),
                                        SUM.formatted(
                                                "period", "sum_partner_by_partner", "partner = " + d.in(), "period")),
                        d -> "select * from (%s) full join (%s) using (period)"
                                .formatted(
                                        SUM.formatted("period", "cell", "reporter = " + d.in(), "period"),
                                        SUM.formatted("period", "cell", "partner = " + d.in(), "period"))),
                new Shape(
                        "country and product by year",
                        d -> "exports of %s from %s by year".formatted(d.k(), d.i()),
                        d -> "series flow=exports reporter=%s product=%s".formatted(d.i(), d.k()),
                        sum(
                                "period",
                                "sum_reporter_products_by_reporter",
                                d -> "reporter = %d and product = %d".formatted(d.in(), d.kn())),
                        sum("period", "cell", d -> "reporter = %d and product = %d".formatted(d.in(), d.kn()))),
                new Shape(
                        "world heading by year",
                        d -> "exports of %s by year".formatted(d.h()),
                        d -> "series flow=exports product=" + d.h(),
                        sum("period", "sum_p4_by_product", Shapes::heading),
                        sum("period", "cell", Shapes::under)),
                new Shape(
                        "growth of a country",
                        d -> "growth of exports of %s %d".formatted(d.i(), after(d.year())),
                        d -> "change flow=exports reporter=%s period=%d form=percent".formatted(d.i(), after(d.year())),
                        sum(
                                "period",
                                "sum_reporter_by_reporter",
                                d -> "reporter = %d and period in (%d, %d)".formatted(d.in(), d.tn(), d.tn() + 1)),
                        sum(
                                "period",
                                "cell",
                                d -> "reporter = %d and period in (%d, %d)".formatted(d.in(), d.tn(), d.tn() + 1))),
                new Shape(
                        "top exporters of the world",
                        d -> "top 10 exporters %d".formatted(d.year()),
                        d -> ranking("exports", d, "reporter"),
                        top("reporter", "sum_reporter_by_reporter", d -> "period = " + d.tn()),
                        top("reporter", "cell", d -> "period = " + d.tn())));
    }

    /** A year that has one before it. */
    private static int after(int year) {
        return Math.max(World.FIRST_YEAR + 1, year);
    }

    private static String ranking(String what, Draw d, String by) {
        return "ranking flow=%s period=%d by=%s order=highest from=1 limit=10".formatted(what, d.year(), by);
    }

    private static String side(String side, Draw d) {
        return "%s = %d and period = %d".formatted(side, d.in(), d.tn());
    }

    private static String pair(Draw d) {
        return "reporter = %d and partner = %d".formatted(d.in(), d.jn());
    }

    private static String goods(Draw d) {
        return "product = %d and period = %d".formatted(d.kn(), d.tn());
    }

    private static String heading(Draw d) {
        return "product = " + d.hn();
    }

    private static String under(Draw d) {
        return "product between %d and %d".formatted(d.hn() + 1, d.hn() + 6);
    }
}
