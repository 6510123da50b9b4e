package org.tradewind.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Period;

/**
 * The times that a question names, as said.
 *
 * @param singles periods named one by one, in order
 * @param range the ends of a range; either may be open
 * @param base what is compared with
 * @param relative a time that needs the data to be known, such as the last three years
 * @param without what is left out of a range, or of all times
 */
record Timing(
        List<Period> singles,
        Optional<Ends> range,
        Optional<Period> base,
        Optional<Meaning.When> relative,
        List<Period> without) {

    /** The ends of a range of times; an open end is empty. */
    record Ends(Optional<Period> from, Optional<Period> to) {}

    static Timing of(Line line) {
        List<Period> singles = new ArrayList<>();
        Optional<Ends> range = Optional.empty();
        Optional<Period> base = Optional.empty();
        Optional<Meaning.When> relative = Optional.empty();
        List<Period> without = new ArrayList<>();
        for (Mark mark : line.marks()) {
            mark.as(Meaning.Age.class).ifPresent(age -> singles.add(age.era()));
            if (!mark.is(Meaning.When.class)) {
                continue;
            }
            Meaning.When when = mark.as(Meaning.When.class).orElseThrow();
            switch (when.type()) {
                case ONE, RECENT -> singles.add(when.periods().getFirst());
                case ENDS -> singles.addAll(when.periods());
                case RANGE ->
                    range = Optional.of(
                            new Ends(first(when), Optional.of(when.periods().get(1))));
                case SINCE -> range = Optional.of(new Ends(first(when), range.flatMap(Ends::to)));
                case UNTIL -> range = Optional.of(new Ends(range.flatMap(Ends::from), first(when)));
                case BASE -> base = first(when);
                case WITHOUT -> without.add(when.periods().getFirst());
                case LAST, LATEST, NOW, PREVIOUS, THIS, AGO, BESIDE, NEXT -> relative = Optional.of(when);
            }
        }
        return new Timing(singles, range, base, relative, without).closed();
    }

    /** "From 2011 2015": a later time beside an open range is its end. */
    private Timing closed() {
        Optional<Period> from = range.filter(ends -> ends.to().isEmpty()).flatMap(Ends::from);
        boolean ends = singles.size() == 1
                && from.filter(first -> first.compareTo(singles.getFirst()) < 0).isPresent();
        return ends
                ? new Timing(
                        List.of(),
                        Optional.of(new Ends(from, Optional.of(singles.getFirst()))),
                        base,
                        relative,
                        without)
                : this;
    }

    private static Optional<Period> first(Meaning.When when) {
        return Optional.of(when.periods().getFirst());
    }

    Timing withoutSingles() {
        return new Timing(List.of(), range, base, relative, without);
    }

    static Timing at(List<Period> periods) {
        return new Timing(periods, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    boolean none() {
        return singles.isEmpty() && range.isEmpty() && base.isEmpty() && relative.isEmpty() && without.isEmpty();
    }

    /** Whether both ends of a range are named. */
    boolean closedRange() {
        return range.filter(ends -> ends.from().isPresent() && ends.to().isPresent())
                .isPresent();
    }

    boolean spans() {
        return range.isPresent()
                || relative.filter(r -> r.is(Meaning.Type.LAST) && r.count() > 1)
                        .isPresent();
    }
}
