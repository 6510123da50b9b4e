package org.tradewind.reply;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tradewind.reply.Exchange.Outcome;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Lang;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Remark;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** One exchange of every kind, by name, for golden texts in both languages. */
final class Exchanges {
    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

    private Exchanges() {
        values();
        lists();
        changes();
        refusals();
        catalog();
    }

    static Map<String, Outcome> all() {
        return new Exchanges().outcomes;
    }

    static Exchange of(String name, Lang lang) {
        return new Exchange("the question", lang, Samples.catalog(), Objects.requireNonNull(all().get(name)));
    }

    private void put(String name, Query query, List<Figure> figures, Caveat... caveats) {
        put(name, Asked.of(query), figures, Optional.empty(), caveats);
    }

    private void put(
            String name, Asked asked, List<Figure> figures, Optional<Answer.Verdict> verdict, Caveat... caveats) {
        Answer answer =
                new Answer.Figures(asked.query(), Samples.catalog().version(), figures, List.of(caveats), verdict, 0);
        outcomes.put(name, new Outcome.Answered(List.of(asked), List.of(answer)));
    }

    private void none(String name, Query query, Answer.Reason reason, List<Figure> related, List<Query> nearest) {
        Answer answer = new Answer.NoData(query, Samples.catalog().version(), reason, related, List.of(), nearest);
        outcomes.put(name, new Outcome.Answered(List.of(Asked.of(query)), List.of(answer)));
    }

    private static Slice in(Flow flow, int... years) {
        List<Period> periods = new ArrayList<>();
        for (int year : years) {
            periods.add(Period.ofYear(year));
        }
        return Slice.of(flow).withPeriods(periods);
    }

    private void values() {
        Query exports2020 = new Query.Value(in(Flow.EXPORTS, 2020));
        put(
                "value",
                new Asked(exports2020, List.of(Part.DATASET), List.of(), List.of()),
                List.of(Samples.exports2020()),
                Optional.empty());
        put("value-exact", new Query.Value(in(Flow.IMPORTS, 2015)), List.of(Samples.imports2015()));
        Slice dutch = in(Flow.EXPORTS, 2020).withPartners(List.of(Samples.NETHERLANDS));
        put(
                "value-partner",
                new Asked(new Query.Value(dutch), List.of(Part.DATASET, Part.FLOW), List.of(Part.YEARS), List.of()),
                List.of(Samples.netherlands2020()),
                Optional.empty());
        Figure deficit = Samples.balance(Samples.exports2020(), Samples.imports2020());
        put("balance", new Query.Balance(in(Flow.BALANCE, 2020)), List.of(deficit));
        Figure roubles =
                Samples.printed(Samples.cell(Flow.IMPORTS, 2012), "63317.0239", "RUB m", Hedge.EXACT, "", "oecd");
        put("value-roubles", new Query.Value(in(Flow.IMPORTS, 2012).withUnit(Unit.RUB)), List.of(roubles));
        Slice rate = Slice.of(Samples.RATE).withPeriods(List.of(Period.ofYear(2014)));
        Figure course = Samples.rate(2014, "38.3782071444168");
        put("value-rate", new Query.Value(rate), List.of(course));
    }

    private void lists() {
        Query top = new Query.Ranking(in(Flow.EXPORTS, 2018), Dimension.PARTNER, Query.Order.HIGHEST, 1, 10);
        put("ranking", top, Samples.markets2018(), new Caveat.Partial(Dimension.PARTNER, 5));
        Query top2020 = new Query.Ranking(in(Flow.EXPORTS, 2020), Dimension.PARTNER, Query.Order.HIGHEST, 1, 10);
        List<Figure> bounds = List.of(Samples.USA, Samples.GERMANY, Samples.CHINA).stream()
                .map(p -> Samples.printed(
                        Samples.cell(Flow.EXPORTS, 2020).with(p),
                        "250",
                        "USD m",
                        Hedge.MORE_THAN,
                        "more than",
                        "moscow-times"))
                .toList();
        List<Figure> all = new ArrayList<>(List.of(Samples.netherlands2020().ranked(1)));
        all.addAll(bounds);
        put(
                "ranking-bounds",
                top2020,
                all,
                new Caveat.OrderStated(Samples.catalog().statements().getFirst().row()),
                new Caveat.TooClose(bounds));
        List<Figure> series = List.of(
                Samples.printed(Samples.cell(Flow.EXPORTS, 2015), "1654.73209944604", "USD m", Hedge.EXACT, "", "oecd"),
                Samples.printed(Samples.cell(Flow.EXPORTS, 2018), "1.4", "USD bn", Hedge.ROUNDED, "", "hik"),
                Samples.exports2020(),
                Samples.printed(Samples.cell(Flow.EXPORTS, 2021), "4.6", "USD bn", Hedge.ROUNDED, "", "hik"));
        Caveat gaps = new Caveat.Gaps(List.of(Period.ofYear(2016), Period.ofYear(2017), Period.ofYear(2019)));
        put(
                "series",
                new Query.Series(in(Flow.EXPORTS, 2015, 2016, 2017, 2018, 2019, 2020, 2021)),
                series,
                gaps,
                new Caveat.Break(Period.ofYear(2018), Period.ofYear(2020), "jump"),
                new Caveat.MixedSources(List.of("oecd", "hik", "moscow-times")));
        put(
                "series-flows",
                new Query.Series(in(Flow.EXPORTS, 2020, 2021).withFlows(List.of(Flow.EXPORTS, Flow.IMPORTS))),
                List.of(
                        Samples.exports2020(),
                        series.getLast(),
                        Samples.imports2020(),
                        Samples.printed(Samples.cell(Flow.IMPORTS, 2021), "5.0", "USD bn", Hedge.ROUNDED, "", "hik")));
        put(
                "comparison",
                new Query.Comparison(in(Flow.EXPORTS, 2018).withPartners(List.of(Samples.USA, Samples.GERMANY))),
                Samples.markets2018().subList(0, 2));
        put(
                "together",
                new Query.Comparison(in(Flow.EXPORTS, 2018).withPartners(List.of(Samples.USA, Samples.GERMANY)), true),
                Samples.markets2018().subList(0, 2));
        List<Figure> parts = List.of(part(Samples.ENGINEERING, "51.4"), part(Samples.PROTECTED, "35.2"));
        put(
                "breakdown",
                new Query.Breakdown(in(Flow.IMPORTS, 2018), Dimension.PRODUCT),
                parts,
                new Caveat.NotAdditive(),
                new Caveat.Noted("year-unclear"));
        put(
                "extreme",
                new Query.Extreme(in(Flow.EXPORTS), Dimension.PERIOD, Query.Order.HIGHEST),
                List.of(series.getLast()));
        put(
                "filter",
                new Query.Filter(
                        in(Flow.EXPORTS, 2018),
                        Dimension.PARTNER,
                        org.tradewind.trade.Threshold.above(new BigDecimal("9E7"), true)),
                Samples.markets2018().subList(0, 4));
    }

    private static Figure part(org.tradewind.trade.Product product, String percent) {
        return Figure.of(
                Samples.cell(Flow.IMPORTS, 2018).with(product).with(Measure.SHARE),
                Unit.PERCENT,
                Estimate.exact(new BigDecimal(percent)),
                new org.tradewind.trade.Basis.Reported(
                        Samples.row("p-" + product.code(), percent, "percent", "", "hik"), List.of()));
    }

    private void changes() {
        Slice dutch = in(Flow.EXPORTS, 2020).withPartners(List.of(Samples.NETHERLANDS));
        Figure quarter = Samples.share("25", Hedge.ABOUT, "about a quarter");
        Figure bound = Samples.computedShare();
        put(
                "share",
                new Query.Share(dutch, Query.Whole.FLOW),
                List.of(quarter, bound),
                new Caveat.Disagree(quarter, bound));
        Figure growth = Figure.of(
                Samples.cell(Flow.EXPORTS, 2020).with(Measure.GROWTH).since(Period.ofYear(2019)),
                Unit.PERCENT,
                Estimate.rounded(new BigDecimal("30")),
                new org.tradewind.trade.Basis.Reported(
                        Samples.row("g", "30", "percent", "", "moscow-times"), List.of()));
        put("change", new Query.Change(in(Flow.EXPORTS, 2020), Optional.empty(), Query.Form.PERCENT), List.of(growth));
        Figure later = Samples.printed(Samples.cell(Flow.IMPORTS, 2021), "5.0", "USD bn", Hedge.ROUNDED, "", "hik");
        Figure computed = Figure.of(
                later.cell().with(Measure.GROWTH).since(Period.ofYear(2020)),
                Unit.PERCENT,
                later.estimate().growthFrom(Samples.imports2020().estimate()).orElseThrow(),
                new org.tradewind.trade.Basis.Computed(
                        org.tradewind.trade.Basis.Formula.GROWTH, List.of(later, Samples.imports2020())));
        put(
                "change-computed",
                new Query.Change(in(Flow.IMPORTS, 2021), Optional.of(Period.ofYear(2020)), Query.Form.PERCENT),
                List.of(computed));
        Figure times = Figure.of(
                Samples.cell(Flow.EXPORTS, 2020).with(Measure.MULTIPLE).since(new Period.Era("early-2000s", 2000)),
                Unit.TIMES,
                Estimate.between(new BigDecimal("15"), new BigDecimal("20")),
                new org.tradewind.trade.Basis.Reported(Samples.row("t", "15-20", "times", "", "hik"), List.of()));
        put(
                "change-times",
                new Query.Change(
                        in(Flow.EXPORTS, 2020), Optional.of(new Period.Era("early-2000s", 2000)), Query.Form.TIMES),
                List.of(times));
        Query subject = new Query.Value(in(Flow.EXPORTS, 2020));
        put(
                "claim",
                Asked.of(new Query.Claim(
                        subject, new Assertion.Amount(Estimate.about(new BigDecimal("5E9")), Unit.USD))),
                List.of(Samples.exports2020()),
                Optional.of(Answer.Verdict.CANNOT_CHECK));
        put(
                "claim-contradicts",
                Asked.of(new Query.Claim(
                        new Query.Value(in(Flow.IMPORTS, 2015)),
                        new Assertion.Amount(Estimate.rounded(new BigDecimal("5E9")), Unit.USD))),
                List.of(Samples.imports2015()),
                Optional.of(Answer.Verdict.CONTRADICTS));
        Query both =
                new Query.Comparison(in(Flow.EXPORTS, 2018).withPartners(List.of(Samples.USA, Samples.GERMANY)), true);
        put(
                "claim-together",
                Asked.of(new Query.Claim(
                        both, new Assertion.Amount(Estimate.rounded(new BigDecimal("3.662E8")), Unit.USD))),
                Samples.markets2018().subList(0, 2),
                Optional.of(Answer.Verdict.AGREES));
    }

    private void refusals() {
        Query missing = new Query.Value(in(Flow.EXPORTS, 2017));
        none(
                "no-data",
                missing,
                Answer.Reason.NOT_REPORTED,
                List.of(),
                List.of(new Query.Value(in(Flow.EXPORTS, 2015)), new Query.Value(in(Flow.EXPORTS, 2018))));
        none(
                "no-data-outside",
                new Query.Value(in(Flow.EXPORTS, 1990)),
                Answer.Reason.OUTSIDE_COVERAGE,
                List.of(),
                List.of(new Query.Value(in(Flow.EXPORTS, 2011))));
        Query pair = new Query.Comparison(in(Flow.EXPORTS, 2020).withPartners(List.of(Samples.USA, Samples.GERMANY)));
        none("no-data-close", pair, Answer.Reason.TOO_CLOSE_TO_CALL, List.of(Samples.netherlands2020()), List.of());
        outcomes.put(
                "ambiguous",
                new Outcome.Ambiguous(
                        "Niger",
                        List.of(
                                Asked.of(new Query.Value(
                                        in(Flow.EXPORTS, 2018).withPartners(List.of(new Economy("NER"))))),
                                Asked.of(new Query.Value(
                                        in(Flow.EXPORTS, 2018).withPartners(List.of(new Economy("NGA"))))))));
        outcomes.put("not-understood", new Outcome.NotUnderstood("unknown-words", List.of("frobnicate"), List.of()));
        outcomes.put("left-over", new Outcome.NotUnderstood("left-over", List.of("below 2.5 bn"), List.of(missing)));
        outcomes.put("average", new Outcome.NotUnderstood("average", List.of(), List.of(missing)));
        outcomes.put("not-additive", new Outcome.NotUnderstood("not-additive", List.of(), List.of(missing)));
        outcomes.put("cause", new Outcome.NotUnderstood("cause", List.of(), List.of(missing)));
    }

    private void catalog() {
        info("coverage", new Query.Coverage(Optional.empty()));
        info("definition", new Query.Definition(Optional.of("technology-trade")));
        info("source", new Query.Source(Optional.empty()));
        Query one = new Query.Value(in(Flow.EXPORTS, 2020));
        Query two = new Query.Value(in(Flow.IMPORTS, 2015));
        outcomes.put(
                "two-questions",
                new Outcome.Answered(
                        List.of(Asked.of(one), new Asked(two, List.of(), List.of(), List.of(Remark.of("no-causes")))),
                        List.of(answer(one, Samples.exports2020()), answer(two, Samples.imports2015()))));
    }

    private static Answer answer(Query query, Figure figure) {
        return new Answer.Figures(query, Samples.catalog().version(), List.of(figure), List.of(), Optional.empty(), 0);
    }

    private void info(String name, Query query) {
        outcomes.put(
                name,
                new Outcome.Answered(
                        List.of(Asked.of(query)),
                        List.of(new Answer.Info(query, Samples.catalog().version(), List.of()))));
    }
}
