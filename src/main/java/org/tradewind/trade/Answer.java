package org.tradewind.trade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the data says to a query. Each answer repeats its query and names the version that it rests on. */
public sealed interface Answer {
    Query query();

    DatasetVersion version();

    /**
     * Figures, in the order to be shown.
     *
     * @param caveats what must be said beside them, in order of weight
     * @param verdict for a claim only
     * @param cut how many further figures the query's limit left out
     */
    record Figures(
            Query query,
            DatasetVersion version,
            List<Figure> figures,
            List<Caveat> caveats,
            Optional<Verdict> verdict,
            int cut)
            implements Answer {
        public Figures {
            if (figures.isEmpty()) {
                throw new IllegalArgumentException("an answer without figures is not Figures");
            }
            figures = List.copyOf(figures);
            caveats = List.copyOf(caveats);
        }
    }

    /**
     * Understood, but the data cannot say.
     *
     * @param related figures that are near, or that show why; never an answer to the question
     * @param nearest queries near to it that can be answered, nearest first
     */
    record NoData(
            Query query,
            DatasetVersion version,
            Reason reason,
            List<Figure> related,
            List<Caveat> caveats,
            List<Query> nearest)
            implements Answer {
        public NoData {
            related = List.copyOf(related);
            caveats = List.copyOf(caveats);
            nearest = List.copyOf(nearest);
        }
    }

    /** What the catalog itself says: coverage, definitions, sources. */
    record Info(Query query, DatasetVersion version, List<Row> rows) implements Answer {
        public Info {
            rows = List.copyOf(rows);
        }
    }

    /** Why the data cannot say. */
    enum Reason {
        /** The dataset does not reach there: another time, reporter or kind of thing. */
        OUTSIDE_COVERAGE,
        /** Within its reach, but no source gives it. */
        NOT_REPORTED,
        /** The numbers there are may not be put together so. */
        NOT_COMPARABLE,
        /** The bounds overlap. */
        TOO_CLOSE_TO_CALL,
        /** The source knows and withholds it. */
        WITHHELD,
        /** It cannot exist. */
        CANNOT_EXIST,
        /** More than zero, but less than half of the source's unit. */
        BELOW_HALF_UNIT;

        /** The word in JSON; the two that the contract does not name are told as not reported. */
        public String code() {
            return switch (this) {
                case OUTSIDE_COVERAGE -> "outside_coverage";
                case NOT_REPORTED, CANNOT_EXIST, BELOW_HALF_UNIT -> "not_reported";
                case NOT_COMPARABLE -> "not_comparable";
                case TOO_CLOSE_TO_CALL -> "too_close_to_call";
                case WITHHELD -> "withheld";
            };
        }
    }

    /** What the data says to a claim. */
    enum Verdict {
        AGREES,
        CONTRADICTS,
        CANNOT_CHECK;

        /** The word in JSON, such as {@code cannot_check}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
