package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** Queries as people would say them: how a question was read, and titles. */
final class Descriptions {
    /** How many places a list has where nobody said. */
    static final int USUAL_PLACES = 10;

    private final Words words;
    private final Catalog catalog;
    private final Names names;
    private final Labels labels;
    private final Amounts amounts;

    Descriptions(Words words, Catalog catalog, Names names, Labels labels, Amounts amounts) {
        this.words = words;
        this.catalog = catalog;
        this.names = names;
        this.labels = labels;
        this.amounts = amounts;
    }

    String of(Query query) {
        return Names.outer(inner(query));
    }

    String inner(Query query) {
        return switch (query) {
            case Query.Value q -> place(q.where());
            case Query.Series q -> words.text("says.series", place(q.where()));
            case Query.Ranking q -> q.added() ? words.text("says.together", ranking(q)) : ranking(q);
            case Query.Share q -> share(q);
            case Query.Change q -> change(q);
            case Query.Balance q -> place(q.where());
            case Query.Comparison q -> words.text(q.added() ? "says.together" : "says.comparison", place(q.where()));
            case Query.Breakdown q -> words.text("says.breakdown", place(q.where()), by(q.by()));
            case Query.Extreme q -> extreme(q);
            case Query.Filter q -> filter(q);
            case Query.Claim q -> words.text("says.claim", inner(q.subject()), says(q.says(), q.subject()));
            case Query.Coverage q -> about("says.coverage", q.where());
            case Query.Definition q -> definition(q.term());
            case Query.Source q -> about("says.source", q.where());
        };
    }

    private String place(Slice where) {
        boolean shares = where.measure().equals(Measure.SHARE);
        String what = shares
                ? words.text("shares.of", labels.inner(Subject.of(where.withMeasure(Measure.VALUE), catalog)))
                : labels.inner(Subject.of(where, catalog));
        String rest =
                where.except().isEmpty() ? what : words.text("says.except", what, names.economies(where.except()));
        return where.unit()
                .filter(unit -> !catalog.units().getFirst().equals(unit))
                .map(unit -> words.text("says.unit", rest, names.unit(unit)))
                .orElse(rest);
    }

    private String ranking(Query.Ranking q) {
        Optional<Economy> placed = catalog.placed(q);
        if (placed.isPresent()) {
            return words.text(
                    "says.place",
                    names.economy(placed.get()),
                    things(q.by(), q.where()),
                    place(q.where().withPartners(List.of())));
        }
        int last = q.from() + q.limit() - 1;
        String id = "says.ranking." + code(q.order()) + (q.from() > 1 ? ".from" : "");
        return words.text(
                id, things(q.by(), q.where()), place(q.where()), q.limit(), q.from(), last, thing(q.by(), q.where()));
    }

    private String share(Query.Share q) {
        Measure measure = q.of() == Query.Whole.WORLD ? Measure.WORLD_SHARE : Measure.SHARE;
        String share = labels.inner(Subject.of(q.part().withMeasure(measure), catalog));
        boolean parts = !q.part().partners().isEmpty() || !q.part().products().isEmpty();
        return switch (q.of()) {
            case TURNOVER -> parts ? words.text("says.share.turnover", share) : share;
            case PARTNER -> words.text("says.share.partner", share);
            case FLOW, WORLD -> share;
        };
    }

    private String change(Query.Change q) {
        Subject s = Subject.of(q.where().withMeasure(Measure.GROWTH), catalog);
        String told = labels.inner(q.since().map(s::since).orElse(s));
        return words.text("says.change." + code(q.form()), told);
    }

    private String extreme(Query.Extreme q) {
        return words.text("says.extreme." + code(q.order()), thing(q.by(), q.where()), place(q.where()));
    }

    private String filter(Query.Filter q) {
        return words.text(
                "says.filter", things(q.by(), q.where()), place(q.where()), within(q.within(), unit(q.where())));
    }

    Unit unit(Slice where) {
        return catalog.measures().stream()
                .filter(info -> info.measure().equals(where.measure()))
                .findFirst()
                .flatMap(Catalog.MeasureInfo::unit)
                .or(where::unit)
                .orElseGet(() -> catalog.units().getFirst());
    }

    String within(Threshold t, Unit unit) {
        Optional<String> low = t.low().map(b -> bound(b, t.lowIncluded() ? Hedge.AT_LEAST : Hedge.MORE_THAN, unit));
        Optional<String> high = t.high().map(b -> bound(b, t.highIncluded() ? Hedge.AT_MOST : Hedge.LESS_THAN, unit));
        return names.list(List.of(low, high).stream().flatMap(Optional::stream).toList());
    }

    private String bound(BigDecimal bound, Hedge hedge, Unit unit) {
        return amounts.text(Estimate.of(Size.asked(bound), hedge), unit);
    }

    private String says(Assertion says, Query subject) {
        return switch (says) {
            case Assertion.Amount a -> {
                String amount = amounts.text(asked(a.estimate()), a.unit());
                boolean part = subject instanceof Query.Comparison && a.unit().equals(Unit.PERCENT);
                yield part ? words.text("claim.part", amount) : amount;
            }
            case Assertion.FirstIs f -> words.text("claim.first." + code(f.order()));
            case Assertion.ComesFirst c -> {
                boolean place = subject instanceof Query.Ranking list && list.from() > 1;
                yield words.text(place ? "claim.leader.place" : "claim.leader", leader(c.code(), subject));
            }
            case Assertion.Among a -> words.text("claim.among", leader(a.code(), subject));
            case Assertion.Surplus s -> words.text(s.surplus() ? "claim.surplus" : "claim.deficit");
            case Assertion.Grew g -> words.text(g.grew() ? "claim.grew" : "claim.fell");
            case Assertion.Not(Assertion.Grew g) -> words.text(g.grew() ? "claim.not-grew" : "claim.not-fell");
            case Assertion.Not(Assertion.Each(Assertion.Not(Assertion said))) ->
                words.text("claim.once", says(said, subject));
            case Assertion.Each(Assertion.Not(Assertion said)) -> words.text("claim.never", says(said, subject));
            case Assertion.Each each -> words.text("claim.each", says(each.said(), subject));
            case Assertion.Not n -> words.text("claim.not", says(n.denied(), subject));
        };
    }

    private static Estimate asked(Estimate e) {
        return new Estimate(
                e.value().map(Size::asked), e.low().map(Size::asked), e.high().map(Size::asked), e.hedge());
    }

    private String leader(String code, Query subject) {
        if (Period.of(code).isPresent()) {
            return code;
        }
        boolean product = (subject instanceof Query.Ranking r && r.by() == Dimension.PRODUCT)
                || (subject instanceof Query.Extreme e && e.by() == Dimension.PRODUCT);
        if (product) {
            return names.product(new org.tradewind.trade.Product(code));
        }
        return Economy.isCode(code) ? names.economy(new Economy(code)) : code;
    }

    private String about(String id, Optional<Slice> where) {
        return where.map(slice -> words.text(id + ".of", place(slice))).orElseGet(() -> words.text(id));
    }

    private String definition(Optional<String> term) {
        return term.flatMap(t -> catalog.definition(t)
                        .map(d -> d.term().in(words.lang()))
                        .or(() -> Optional.of(t).filter(Product::isCode).map(code -> names.product(new Product(code)))))
                .map(name -> words.text("says.definition.of", name))
                .orElseGet(() -> words.text("says.definition"));
    }

    /** What a list by a dimension lists, such as markets for exports by partner. */
    String things(Dimension by, Slice where) {
        return words.text("things." + list(by, where));
    }

    String thing(Dimension by, Slice where) {
        return words.text("thing." + list(by, where));
    }

    static String list(Dimension by, Slice where) {
        return switch (by) {
            case PRODUCT -> "products";
            case PERIOD -> "periods";
            case FLOW -> "flows";
            case REPORTER ->
                where.flows().equals(List.of(Flow.EXPORTS))
                        ? "exporters"
                        : where.flows().equals(List.of(Flow.IMPORTS)) ? "importers" : "traders";
            case PARTNER ->
                where.flows().equals(List.of(Flow.EXPORTS))
                        ? "markets"
                        : where.flows().equals(List.of(Flow.IMPORTS)) ? "suppliers" : "partners";
        };
    }

    String by(Dimension by) {
        return words.text("by." + by.code());
    }

    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
