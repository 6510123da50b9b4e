package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Asked;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Part;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Amounts in the currency that a chat has set. */
final class Currency {
    private Currency() {}

    /** The question in the chat's currency where it names none, saying that it was assumed; else as it is. */
    static Asked wished(Asked asked, Scene scene) {
        List<Unit> units = scene.catalog().units();
        Optional<Unit> wish = scene.taste()
                .currency()
                .filter(unit -> units.contains(unit) && !unit.equals(units.getFirst()))
                .filter(_ -> asked.query().slice().filter(Currency::isOpen).isPresent());
        if (wish.isEmpty()) {
            return asked;
        }
        Query query = in(asked.query(), wish.get());
        List<Part> assumed = new ArrayList<>(asked.assumed());
        assumed.add(Part.UNIT);
        return query.equals(asked.query()) ? asked : new Asked(query, assumed, asked.kept(), asked.remarks());
    }

    private static boolean isOpen(Slice where) {
        return where.unit().isEmpty() && where.measure().equals(Measure.VALUE);
    }

    /** Parts and growth have no currency, and a number in a question is of the currency that was read. */
    private static Query in(Query query, Unit unit) {
        return switch (query) {
            case Query.Value q -> new Query.Value(q.where().withUnit(unit));
            case Query.Series q -> new Query.Series(q.where().withUnit(unit));
            case Query.Ranking q -> q.of(q.where().withUnit(unit));
            case Query.Balance q -> new Query.Balance(q.where().withUnit(unit));
            case Query.Comparison q -> new Query.Comparison(q.where().withUnit(unit), q.added());
            case Query.Breakdown q -> new Query.Breakdown(q.where().withUnit(unit), q.by());
            case Query.Extreme q -> new Query.Extreme(q.where().withUnit(unit), q.by(), q.order());
            case Query.Change q ->
                q.form() == Query.Form.DIFFERENCE
                        ? new Query.Change(q.where().withUnit(unit), q.since(), q.form())
                        : query;
            case Query.Share _, Query.Filter _, Query.Claim _, Query.Coverage _, Query.Definition _, Query.Source _ ->
                query;
        };
    }
}
