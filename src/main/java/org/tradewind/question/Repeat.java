package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Period;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;

/** Asks a question again of another slice. */
final class Repeat {
    private Repeat() {}

    /**
     * The same question of another slice; where it makes no sense there, the plain numbers.
     *
     * @param oneYear whether the slice names single years rather than a span
     * @param samePartners whether no other partner was named
     * @param sameReporters whether no other reporter was named
     */
    static Query with(Query query, Slice slice, boolean oneYear, boolean samePartners, boolean sameReporters) {
        boolean one = oneYear && slice.periods().size() == 1;
        return switch (query) {
            case Query.Comparison q
            when q.added() && plain(query, slice, one, oneYear) instanceof Query.Comparison again ->
                new Query.Comparison(again.where(), true);
            case Query.Value _, Query.Balance _, Query.Series _, Query.Comparison _ ->
                plain(query, slice, one, oneYear);
            case Query.Ranking q ->
                open(q.by(), samePartners, sameReporters) ? q.of(slice) : plain(query, slice, one, oneYear);
            case Query.Share q -> new Query.Share(slice, q.of());
            case Query.Change q -> new Query.Change(last(slice), since(q, slice), q.form());
            case Query.Breakdown q ->
                samePartners || q.by() != Dimension.PARTNER || slice.partners().size() > 1
                        ? new Query.Breakdown(slice, q.by())
                        : plain(query, slice, one, oneYear);
            case Query.Extreme q ->
                open(q.by(), samePartners, sameReporters) && !(q.by() == Dimension.PERIOD && one)
                        ? new Query.Extreme(slice, q.by(), q.order())
                        : plain(query, slice, one, oneYear);
            case Query.Filter q ->
                open(q.by(), samePartners, sameReporters) && !(q.by() == Dimension.PERIOD && one)
                        ? new Query.Filter(slice, q.by(), q.within())
                        : plain(query, slice, one, oneYear);
            case Query.Claim q -> with(q.subject(), slice, oneYear, samePartners, sameReporters);
            case Query.Coverage _ -> new Query.Coverage(Optional.of(slice));
            case Query.Source _ -> new Query.Source(Optional.of(slice));
            case Query.Definition _ -> plain(query, slice, one, oneYear);
        };
    }

    /** Whether plain numbers are asked for. */
    static boolean plain(Query query) {
        return query instanceof Query.Value || query instanceof Query.Comparison;
    }

    /** Whether what a list is made of was not named now, so that it is a list again. */
    private static boolean open(Dimension by, boolean samePartners, boolean sameReporters) {
        return switch (by) {
            case PARTNER -> samePartners;
            case REPORTER -> sameReporters;
            case PERIOD, PRODUCT, FLOW -> true;
        };
    }

    private static Query plain(Query query, Slice slice, boolean one, boolean oneYear) {
        if (query instanceof Query.Series && !one) {
            return new Query.Series(slice);
        }
        if (!oneYear && slice.periods().size() > 1) {
            return new Query.Series(slice);
        }
        if (slice.flows().equals(List.of(Flow.BALANCE))) {
            return new Query.Balance(slice);
        }
        long cells = (long) Math.max(1, slice.flows().size())
                * Math.max(1, slice.partners().size())
                * slice.periods().size();
        return cells > 1 && query instanceof Query.Comparison ? new Query.Comparison(slice) : new Query.Value(slice);
    }

    private static Slice last(Slice slice) {
        return slice.withPeriods(List.of(slice.periods().getLast()));
    }

    private static Optional<Period> since(Query.Change before, Slice slice) {
        if (slice.periods().size() > 1) {
            return Optional.of(slice.periods().getFirst());
        }
        return before.since().filter(since -> since.compareTo(slice.periods().getLast()) < 0);
    }
}
