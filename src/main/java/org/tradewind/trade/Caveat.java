package org.tradewind.trade;

import java.util.List;

/** What must be said beside an answer, so that it is not taken for more than it is. */
public sealed interface Caveat {

    /** A note of the package on a row that was used, by its id. */
    record Noted(String note) implements Caveat {}

    /** The periods may not be comparable, for a reason that the package's note gives. */
    record Break(Period earlier, Period later, String note) implements Caveat {}

    /** The source prints one thing, its own numbers give another. */
    record Disagree(Figure reported, Figure computed) implements Caveat {}

    /** The source prints one thing, its own numbers give the same within their rounding. */
    record Confirmed(Figure reported, Figure computed) implements Caveat {}

    /** The bounds of these do not decide their order. */
    record TooClose(List<Figure> figures) implements Caveat {
        public TooClose {
            figures = List.copyOf(figures);
        }
    }

    /** The order rests on the source's own words, not on the numbers; the row is the statement. */
    record OrderStated(Row row) implements Caveat {}

    /** The list holds only what is reported; the rest of the whole is not known. */
    record Partial(Dimension by, int listed) implements Caveat {}

    /** Asked for, but there is no figure for these periods. */
    record Gaps(List<Period> periods) implements Caveat {
        public Gaps {
            periods = List.copyOf(periods);
        }
    }

    /** Asked for, but there is no figure for these cells. */
    record Missing(List<Cell> cells) implements Caveat {
        public Missing {
            cells = List.copyOf(cells);
        }
    }

    /** The parts overlap or do not cover the whole, and must not be added up. */
    record NotAdditive() implements Caveat {}

    /** Whether these lie within the bounds asked for is not decided. */
    record Uncertain(List<Figure> figures) implements Caveat {
        public Uncertain {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A group's figure was added up from its members.
     *
     * @param counted the members that the sum holds, in the package's order
     * @param absent members of that year that have no rows
     */
    record Members(Economy group, Period period, List<Economy> counted, List<Economy> absent) implements Caveat {
        public Members {
            counted = List.copyOf(counted);
            absent = List.copyOf(absent);
        }
    }

    /** The figures combine more than one source. */
    record MixedSources(List<String> sources) implements Caveat {
        public MixedSources {
            sources = List.copyOf(sources);
        }
    }
}
