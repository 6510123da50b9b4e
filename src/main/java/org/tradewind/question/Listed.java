package org.tradewind.question;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Assertion;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Estimate;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Query;
import org.tradewind.trade.Unit;

/** Claims of an amount for each one of a list, for none, or for any: "no buyer paid more than 250 m". */
final class Listed {
    private static final Pattern NAMED =
            Pattern.compile("(.* )?(listed|named|reported|known|(названн|перечисленн|указанн|известн)[а-я]+)( .*)?");

    private final Sketch sketch;
    private final Line line;

    Listed(Sketch sketch) {
        this.sketch = sketch;
        this.line = sketch.line();
    }

    boolean said() {
        return EachBuyerRecogniser.marked(line)
                && line.all(Meaning.Bound.class).size() == 1
                && line.all(Meaning.Bound.class)
                        .getFirst()
                        .unit()
                        .map(Unit::money)
                        .orElse(true)
                && !line.anyOf(Tag.GROWTH, Tag.FALL, Tag.CHANGE);
    }

    /** Of the first so many, or of those that are named, the list tells all; of all there are it tells those that are known. */
    Asked claim() {
        Meaning.Bound bound = line.all(Meaning.Bound.class).getFirst();
        Estimate estimate = Leeway.of(bound, line);
        Unit unit = bound.unit().orElseGet(() -> line.catalog().units().getFirst());
        Assertion amount = new Assertion.Amount(estimate, unit);
        boolean counted = line.any(Meaning.Count.class);
        boolean named = line.marks().stream()
                .anyMatch(mark -> NAMED.matcher(line.read(mark)).matches());
        Asked list = Assembler.assembleBy(sketch, counted || named ? Kind.RANKING : Kind.BREAKDOWN, Dimension.PARTNER);
        return Claims.claim(named && !counted ? from(list, estimate) : list, quantified(amount));
    }

    private Assertion quantified(Assertion amount) {
        if (EachBuyerRecogniser.marked(line, EachBuyerRecogniser.EACH)) {
            return new Assertion.Each(amount);
        }
        Assertion none = new Assertion.Each(new Assertion.Not(amount));
        return EachBuyerRecogniser.marked(line, EachBuyerRecogniser.NONE) ? none : new Assertion.Not(none);
    }

    /** The list from the end that decides: what is more than a bound for none, or for the least of them, is so for all. */
    private Asked from(Asked list, Estimate said) {
        boolean above = Set.of(Hedge.MORE_THAN, Hedge.AT_LEAST).contains(said.hedge());
        boolean each = EachBuyerRecogniser.marked(line, EachBuyerRecogniser.EACH);
        Query.Order order = above == each ? Query.Order.LOWEST : Query.Order.HIGHEST;
        Optional<Query.Ranking> ranking = Optional.of(list.query())
                .filter(Query.Ranking.class::isInstance)
                .map(Query.Ranking.class::cast);
        return ranking.<Asked>map(r -> new Asked(
                        new Query.Ranking(r.where(), r.by(), order, r.from(), r.limit()),
                        list.assumed(),
                        list.kept(),
                        list.remarks()))
                .orElse(list);
    }
}
