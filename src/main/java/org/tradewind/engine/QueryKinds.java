package org.tradewind.engine;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Row;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Unit;

/** Which part answers which kind of query. */
final class QueryKinds {
    private QueryKinds() {}

    static Answer answer(Query query, Numbers numbers) {
        Optional<Answer> outside = query.slice().flatMap(slice -> outside(query, slice, numbers));
        if (outside.isPresent()) {
            return outside.get();
        }
        if (Indicating.asks(query, numbers)) {
            return Indicating.answer(query, numbers);
        }
        return switch (query) {
            case Query.Value q -> Amounts.value(q, numbers);
            case Query.Balance q -> Amounts.balance(q, numbers);
            case Query.Series q -> Amounts.series(q, numbers);
            case Query.Comparison q -> Amounts.comparison(q, numbers);
            case Query.Ranking q -> Rankings.ranking(q, numbers);
            case Query.Extreme q -> Rankings.extreme(q, numbers);
            case Query.Filter q -> Filters.filter(q, numbers);
            case Query.Share q -> Shares.share(q, numbers);
            case Query.Breakdown q -> Shares.breakdown(q, numbers);
            case Query.Change q -> Changes.change(q, numbers);
            case Query.Claim q -> Claims.claim(q, numbers);
            case Query.Coverage q -> info(q, numbers.catalog());
            case Query.Definition q -> info(q, numbers.catalog());
            case Query.Source q -> new Answer.Info(q, numbers.catalog().version(), sourceRows(q, numbers));
        };
    }

    private static Answer info(Query query, Catalog catalog) {
        return new Answer.Info(query, catalog.version(), List.of());
    }

    private static List<Row> sourceRows(Query.Source query, Numbers numbers) {
        return query.where().stream()
                .flatMap(slice -> Amounts.rows(slice, numbers).stream())
                .distinct()
                .toList();
    }

    /** What the dataset does not reach at all: another reporter, an unknown currency or measure, a group of nobody. */
    private static Optional<Answer> outside(Query query, Slice slice, Numbers numbers) {
        boolean reached = !numbers.foreign(slice)
                && slice.unit().map(unit -> known(unit, numbers.catalog())).orElse(true)
                && (Rates.growth(slice)
                        || Rates.share(slice)
                        || Indicating.asks(query, numbers)
                        || known(slice.measure(), numbers.catalog()))
                && !slice.partners().contains(numbers.catalog().reporter());
        return reached
                ? Optional.empty()
                : Optional.of(Refusals.noData(query, numbers, Answer.Reason.OUTSIDE_COVERAGE, List.of()));
    }

    private static boolean known(Unit unit, Catalog catalog) {
        return catalog.units().contains(unit)
                || catalog.measures().stream().anyMatch(m -> m.unit().equals(Optional.of(unit)));
    }

    private static boolean known(Measure measure, Catalog catalog) {
        return catalog.measures().stream().anyMatch(m -> m.measure().equals(measure));
    }

    /** Whether an economy is a group of this dataset. */
    static boolean group(Economy economy, Catalog catalog) {
        return catalog.group(economy).isPresent();
    }
}
