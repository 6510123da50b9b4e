package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** Queries as a person would type them; typing the words asks exactly the query. */
final class Asks {
    private final Voice voice;

    Asks(Voice voice) {
        this.voice = voice;
    }

    String of(Query query) {
        return switch (query) {
            case Query.Value q -> value(q.where());
            case Query.Series q -> series(q.where());
            case Query.Ranking q -> q.added() ? say("ask.together", ranking(q)) : ranking(q);
            case Query.Share q -> share(q);
            case Query.Change q -> change(q);
            case Query.Balance q -> value(q.where());
            case Query.Comparison q -> say(q.added() ? "ask.together" : "ask.comparison", value(q.where()));
            case Query.Breakdown q ->
                join(
                        say("ask.breakdown", genitive(q.where())),
                        sides(q.where()),
                        products(q.where()),
                        times(q.where()),
                        by(q.by()));
            case Query.Extreme q -> extreme(q);
            case Query.Filter q -> filter(q);
            case Query.Claim q -> say("ask.claim", of(q.subject()));
            case Query.Coverage q ->
                q.where().map(w -> say("ask.coverage.of", value(w))).orElse(say("ask.coverage"));
            case Query.Definition q ->
                q.term()
                        .flatMap(t -> voice.catalog()
                                .definition(t)
                                .map(d -> d.term().in(voice.lang()))
                                .or(() -> Optional.of(t)
                                        .filter(Product::isCode)
                                        .map(code -> voice.names().product(new Product(code)))))
                        .map(name -> say("ask.definition.of", name))
                        .orElse(say("ask.definition"));
            case Query.Source q ->
                q.where().map(w -> say("ask.source.of", value(w))).orElse(say("ask.source"));
        };
    }

    private String say(String id, Object... arguments) {
        return voice.text(id, arguments);
    }

    private static String join(String... parts) {
        return String.join(
                " ", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }

    private String value(Slice where) {
        return join(subject(where), times(where), unit(where));
    }

    private String series(Slice where) {
        return where.periods().isEmpty() ? join(subject(where), say("ask.by-year"), unit(where)) : value(where);
    }

    /** Measure or flows with partners and products, such as exports to the Netherlands. */
    private String subject(Slice where) {
        String partners = where.partners().isEmpty()
                ? ""
                : say("ask.to." + direction(where), voice.names().economies(where.partners()));
        return join(what(where), whose(where), partners, products(where));
    }

    /** The flows; of another measure its name, with the flow where it is measured for both. */
    private String what(Slice where) {
        if (where.measure().equals(Measure.VALUE)) {
            return flows(where.flows(), "flow.");
        }
        String measure = voice.names().measure(where.measure());
        boolean both = Stream.of(Flow.EXPORTS, Flow.IMPORTS)
                .noneMatch(flow ->
                        voice.catalog().coverage().of(where.measure(), flow).isEmpty());
        return both ? join(measure, flows(where.flows(), "flow.genitive.")) : measure;
    }

    private String flows(List<Flow> flows, String form) {
        return voice.names()
                .list(flows.stream().map(flow -> say(form + flow.code())).toList());
    }

    private static String direction(Slice where) {
        return where.flows().isEmpty() ? "balance" : where.flows().getFirst().code();
    }

    private String products(Slice where) {
        return where.products().isEmpty() ? "" : Names.inner(voice.names().products(where.products()));
    }

    private String genitive(Slice where) {
        return where.measure().equals(Measure.VALUE)
                ? flows(where.flows(), "flow.genitive.")
                : voice.names().measure(where.measure());
    }

    private String times(Slice where) {
        List<String> told = new ArrayList<>();
        List<Period> periods = where.periods();
        boolean run = periods.size() > 2
                && periods.getLast().year() - periods.getFirst().year() + 1 == periods.size();
        if (run) {
            return voice.names().period(periods.getFirst()) + "-"
                    + voice.names().period(periods.getLast());
        }
        periods.forEach(period -> told.add(voice.names().period(period)));
        return voice.names().list(told);
    }

    /** The currency, where one is asked for. */
    String unit(Slice where) {
        return where.unit()
                .map(unit -> say(
                        voice.words().firstOf("ask.unit." + unit.code(), "ask.unit"),
                        voice.names().unit(unit)))
                .orElse("");
    }

    private String by(Dimension by) {
        return say("ask.by." + by.code());
    }

    private String ranking(Query.Ranking q) {
        String list = Descriptions.list(q.by(), q.where());
        String order = Descriptions.code(q.order());
        boolean usual = q.from() == 1 && q.limit() == Descriptions.USUAL_PLACES && !q.added();
        String id = "ask.ranking." + order + (q.from() > 1 ? ".place" : usual ? "" : ".some");
        String head =
                say(id, say("things.asked." + list), q.limit(), voice.queries().thing(q.by(), q.where()), q.from());
        return join(
                head,
                rate(q.where()),
                flowIfUnsaid(q.by(), q.where()),
                whose(q.where()),
                partners(q.by(), q.where()),
                products(q.where()),
                times(q.where()),
                except(q.where()),
                unit(q.where()));
    }

    /** What a list is by, if not by amounts. */
    private String rate(Slice where) {
        boolean rate = where.measure().equals(Measure.GROWTH) || where.measure().equals(Measure.SHARE);
        return rate ? say("ask.rate." + where.measure().code()) : "";
    }

    /** Whose trade it is, where that has to be said. */
    private String whose(Slice where) {
        return where.reporters().isEmpty() ? "" : say("ask.whose", voice.names().economies(where.reporters()));
    }

    /** Whose trade it is and with whom. */
    private String sides(Slice where) {
        String partners = where.partners().isEmpty()
                ? ""
                : say("ask.to." + direction(where), voice.names().economies(where.partners()));
        return join(whose(where), partners);
    }

    /** The group that a list of partners keeps to, or the one that all of a list of reporters trade with. */
    private String partners(Dimension by, Slice where) {
        if (where.partners().isEmpty()) {
            return "";
        }
        String id = by == Dimension.PARTNER ? "ask.among" : "ask.to." + direction(where);
        return say(id, voice.names().economies(where.partners()));
    }

    private String except(Slice where) {
        return where.except().isEmpty() ? "" : say("ask.except", voice.names().economies(where.except()));
    }

    /** Markets and suppliers say the flow themselves. */
    private String flowIfUnsaid(Dimension by, Slice where) {
        boolean said = (by == Dimension.PARTNER || by == Dimension.REPORTER)
                && (where.flows().equals(List.of(Flow.EXPORTS)) || where.flows().equals(List.of(Flow.IMPORTS)));
        return said ? "" : flows(where.flows(), "flow.genitive.");
    }

    private String share(Query.Share q) {
        Slice part = q.part();
        String parts = join(part.partners().isEmpty() ? "" : voice.names().economies(part.partners()), products(part));
        String what = parts.isEmpty() ? flows(part.flows(), "flow.genitive.") : parts;
        if (q.of() == Query.Whole.PARTNER) {
            String to = say("ask.to." + direction(part), voice.names().economies(part.partners()));
            return say("ask.share", products(part), join(flows(part.flows(), "flow.locative."), to), times(part));
        }
        String whole =
                q.of() == Query.Whole.TURNOVER ? say("flow.locative.turnover") : flows(part.flows(), "flow.locative.");
        return say("ask.share", what, join(whole, whose(part)), times(part));
    }

    private String change(Query.Change q) {
        Slice where = q.where();
        String what = join(genitive(where), sides(where), products(where));
        Optional<String> since = q.since().map(voice.names()::period);
        String id = "ask.change." + Descriptions.code(q.form()) + (since.isPresent() ? ".since" : "");
        return say(id, what, times(where), since.orElse(""));
    }

    private String extreme(Query.Extreme q) {
        String thing = voice.queries().thing(q.by(), q.where());
        String id = "ask.extreme." + (q.by() == Dimension.PERIOD ? "period." : "") + Descriptions.code(q.order());
        return join(say(id, thing, genitive(q.where())), sides(q.where()), products(q.where()), times(q.where()));
    }

    private String filter(Query.Filter q) {
        String things = voice.queries().things(q.by(), q.where());
        Unit unit = voice.queries().unit(q.where());
        String bounded = say("ask.filter", things, genitive(q.where()), within(q.within(), unit));
        return join(bounded, sides(q.where()), products(q.where()), times(q.where()));
    }

    private String within(Threshold t, Unit unit) {
        if (t.low().isPresent() && t.high().isPresent() && !(t.lowIncluded() && t.highIncluded())) {
            Threshold low = new Threshold(t.low(), t.lowIncluded(), Optional.empty(), false);
            Threshold high = new Threshold(Optional.empty(), false, t.high(), t.highIncluded());
            return say("ask.within.and", within(low, unit), within(high, unit));
        }
        if (t.low().isPresent() && t.high().isPresent()) {
            return say(
                    "ask.within.both",
                    amount(t.low().get(), unit),
                    amount(t.high().get(), unit));
        }
        return t.low()
                .map(low -> say(t.lowIncluded() ? "ask.within.from" : "ask.within.above", amount(low, unit)))
                .orElseGet(() -> say(
                        t.highIncluded() ? "ask.within.to" : "ask.within.below",
                        amount(t.high().orElseThrow(), unit)));
    }

    private String amount(BigDecimal number, Unit unit) {
        return voice.amounts().text(Estimate.exact(Size.asked(number)), unit);
    }
}
