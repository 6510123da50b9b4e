package org.tradewind.engine;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Answer;
import org.tradewind.trade.Answer.Reason;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Query;
import org.tradewind.trade.Slice;
import org.tradewind.trade.Sum;

/** Lists in order of size, and their ends. */
final class Rankings {
    private Rankings() {}

    static Answer ranking(Query.Ranking query, Numbers numbers) {
        Optional<Economy> placed = numbers.catalog().placed(query);
        Slice where = placed.isPresent() ? query.where().withPartners(List.of()) : query.where();
        Candidates candidates = Candidates.of(where, query.by(), numbers);
        if (candidates.figures().isEmpty()) {
            return Refusals.missing(query, candidates.asked(), candidates.grid(), numbers);
        }
        if (placed.isPresent()) {
            return place(query, placed.get(), candidates, numbers);
        }
        Places places = places(candidates.figures(), query.by(), query.order(), numbers);
        Places.Ranked ranked = places.from(query.from(), query.limit());
        if (ranked.figures().isEmpty()) {
            return Refusals.noData(query, numbers, Reason.NOT_REPORTED, List.of());
        }
        boolean open = places.undecided(query.from(), query.limit())
                || !candidates.open().isEmpty();
        if (query.limit() == 1 && open) {
            return Refusals.noData(query, numbers, Reason.TOO_CLOSE_TO_CALL, ranked.figures());
        }
        Shown shown = Shown.of(ranked.figures(), query.where(), query.by(), candidates.grid(), numbers);
        if (shown.figures().isEmpty()) {
            return Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, ranked.figures());
        }
        if (query.added() && (open || shown.figures().size() > query.limit())) {
            return Refusals.noData(query, numbers, Reason.TOO_CLOSE_TO_CALL, ranked.figures());
        }
        if (query.added() && !mayBeAdded(query, shown.figures())) {
            return Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, ranked.figures());
        }
        Caveats caveats = caveats(ranked.caveats(), query.where(), query.by(), candidates, numbers);
        return new Answer.Figures(
                query,
                numbers.catalog().version(),
                shown.figures(),
                shown.told(caveats).beside(shown.figures()),
                Optional.empty(),
                ranked.all() - ranked.figures().size());
    }

    /** Fewer than were asked for are not what the first so many come to. */
    private static boolean mayBeAdded(Query.Ranking query, List<Figure> figures) {
        return figures.size() == query.limit() && Sum.of(figures).isPresent();
    }

    /** The place of one partner among all of them. */
    private static Answer place(Query.Ranking query, Economy partner, Candidates candidates, Numbers numbers) {
        Places places = places(candidates.figures(), query.by(), query.order(), numbers);
        Places.Ranked own = places.around(figure -> figure.cell().partner().equals(Optional.of(partner)));
        if (own.figures().isEmpty()) {
            return Refusals.noData(query, numbers, Reason.NOT_REPORTED, List.of());
        }
        if (own.figures().getFirst().rank().isEmpty()) {
            return Refusals.noData(query, numbers, Reason.TOO_CLOSE_TO_CALL, own.figures());
        }
        Caveats caveats = caveats(own.caveats(), query.where(), query.by(), candidates, numbers);
        return Amounts.figures(query, own.figures(), caveats, numbers);
    }

    static Answer extreme(Query.Extreme query, Numbers numbers) {
        Candidates candidates = Candidates.of(query.where(), query.by(), numbers);
        if (candidates.figures().isEmpty()) {
            return Refusals.missing(query, candidates.asked(), candidates.grid(), numbers);
        }
        Places.Ranked first =
                places(candidates.figures(), query.by(), query.order(), numbers).from(1, 1);
        if (first.figures().size() > 1 || !candidates.open().isEmpty()) {
            return Refusals.noData(query, numbers, Reason.TOO_CLOSE_TO_CALL, first.figures());
        }
        Caveats caveats = caveats(first.caveats(), query.where(), query.by(), candidates, numbers);
        Amounts.breaksAmong(candidates.figures(), numbers).forEach(caveats::add);
        Shown shown = Shown.of(first.figures(), query.where(), query.by(), candidates.grid(), numbers);
        return shown.figures().isEmpty()
                ? Refusals.noData(query, numbers, Reason.NOT_COMPARABLE, first.figures())
                : Amounts.figures(query, shown.figures(), shown.told(caveats), numbers);
    }

    static Places places(List<Figure> figures, Dimension by, Query.Order order, Numbers numbers) {
        return Places.of(figures, order, figure -> Candidates.stated(figure, by, numbers.catalog()));
    }

    /** What is known of the list as a whole: what it lacks, and that its parts may not be added up. */
    static Caveats caveats(List<Caveat> said, Slice where, Dimension by, Candidates candidates, Numbers numbers) {
        Caveats caveats = new Caveats(numbers.catalog());
        said.forEach(caveats::add);
        if (!candidates.open().isEmpty()) {
            caveats.add(new Caveat.Missing(candidates.open()));
        }
        if (by == Dimension.PERIOD) {
            Amounts.gapsAmong(candidates, where).ifPresent(caveats::add);
        } else if (by != Dimension.FLOW) {
            boolean rate = Rates.growth(where) || Rates.share(where);
            boolean complete = numbers.catalog().additive(rate ? Measure.VALUE : where.measure(), by);
            if (!complete) {
                caveats.add(new Caveat.Partial(by, candidates.figures().size()));
            }
            boolean shares = candidates.figures().getFirst().cell().measure().equals(Measure.SHARE);
            if (shares && !complete) {
                caveats.add(new Caveat.NotAdditive());
            }
        }
        return caveats;
    }
}
