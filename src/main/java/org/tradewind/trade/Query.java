package org.tradewind.trade;

import java.util.List;
import java.util.Optional;

/**
 * What may be asked. Each query checks itself when built, and has a canonical one-line notation for logs, tests,
 * answer ids, buttons and links (see {@link Notation}).
 */
public sealed interface Query {

    /** Single numbers: one for each combination that the slice names. */
    record Value(Slice where) implements Query {
        public Value {
            require(!where.periods().isEmpty(), "a value needs a period");
        }
    }

    /** Numbers over time; periods without data are shown as gaps. No periods: every period with data. */
    record Series(Slice where) implements Query {}

    /**
     * A list in order of size.
     *
     * @param from the first place shown, 1 for the top
     * @param limit how many places are shown
     * @param added whether what they come to together is asked for, so that without it there is no answer
     */
    record Ranking(Slice where, Dimension by, Order order, int from, int limit, boolean added) implements Query {
        public Ranking(Slice where, Dimension by, Order order, int from, int limit) {
            this(where, by, order, from, limit, false);
        }

        public Ranking {
            require(from >= 1 && limit >= 1, "places count from 1");
            require(by == Dimension.PERIOD || !where.periods().isEmpty(), "a ranking needs a period");
        }

        /** The same list of something else. */
        public Ranking of(Slice other) {
            return new Ranking(other, by, order, from, limit, added);
        }

        /** The list itself with other places of it. */
        public Ranking places(int first, int count) {
            return new Ranking(where, by, order, first, count);
        }
    }

    /** The part of one thing in another, in percent. */
    record Share(Slice part, Whole of) implements Query {
        public Share {
            require(!part.periods().isEmpty(), "a share needs a period");
        }
    }

    /**
     * Change to the periods of the slice.
     *
     * @param since the earlier period; empty for the one before, which for growth is also what sources report
     */
    record Change(Slice where, Optional<Period> since, Form form) implements Query {
        public Change {
            require(!where.periods().isEmpty(), "a change needs a period");
        }
    }

    /** Exports less imports; the slice's flow is {@link Flow#BALANCE}. */
    record Balance(Slice where) implements Query {
        public Balance {
            require(where.flows().equals(List.of(Flow.BALANCE)), "a balance is of both flows");
            require(!where.periods().isEmpty(), "a balance needs a period");
        }
    }

    /**
     * Several numbers side by side: every combination that the slice names, at least two.
     *
     * @param added whether what they come to together is asked for, so that without it there is no answer
     */
    record Comparison(Slice where, boolean added) implements Query {
        public Comparison(Slice where) {
            this(where, false);
        }

        public Comparison {
            long cells = (long) Math.max(1, where.flows().size())
                    * Math.max(1, where.reporters().size())
                    * Math.max(1, where.partners().size())
                    * Math.max(1, where.products().size())
                    * where.periods().size();
            require(cells >= 2, "a comparison needs two things");
        }
    }

    /** The parts that a whole is made of. */
    record Breakdown(Slice where, Dimension by) implements Query {
        public Breakdown {
            require(!where.periods().isEmpty(), "a breakdown needs a period");
        }
    }

    /** The period, partner or product where the number is highest or lowest. */
    record Extreme(Slice where, Dimension by, Order order) implements Query {
        public Extreme {
            require(by == Dimension.PERIOD || !where.periods().isEmpty(), "an extreme needs a period");
        }
    }

    /** All periods, partners or products whose number lies within bounds. */
    record Filter(Slice where, Dimension by, Threshold within) implements Query {
        public Filter {
            require(by == Dimension.PERIOD || !where.periods().isEmpty(), "a filter needs a period");
        }
    }

    /** A statement to be checked against the data. */
    record Claim(Query subject, Assertion says) implements Query {
        public Claim {
            require(!(subject instanceof Claim), "a claim is not about a claim");
        }
    }

    /** Which periods, partners, products and measures there are; the slice narrows it. */
    record Coverage(Optional<Slice> where) implements Query {}

    /** What a word means in this dataset: the id of a definition, or empty for the dataset itself. */
    record Definition(Optional<String> term) implements Query {}

    /** Where figures come from: those of a slice, or all. */
    record Source(Optional<Slice> where) implements Query {}

    /** From which end a list is read. */
    enum Order {
        HIGHEST,
        LOWEST
    }

    /** What a share is a part of. */
    enum Whole {
        /** The same flow with all partners and products; a part that has both is one of its product's, of all partners. */
        FLOW,
        /** The same flow with the same partners, of all products. */
        PARTNER,
        /** Exports and imports together. */
        TURNOVER,
        /** The same flow, partners and products of all reporters together. */
        WORLD
    }

    /** How a change is told. */
    enum Form {
        /** Growth in percent. */
        PERCENT,
        /** How many times as much. */
        TIMES,
        /** Average growth a year, in percent. */
        YEARLY,
        /** The difference of the two amounts. */
        DIFFERENCE
    }

    /** The canonical one-line notation. */
    default String notation() {
        return Notation.write(this);
    }

    /** The word for its kind in JSON, such as {@code ranking}. */
    default String kind() {
        return switch (this) {
            case Value _ -> "value";
            case Series _ -> "series";
            case Ranking _ -> "ranking";
            case Share _ -> "share";
            case Change _ -> "change";
            case Balance _ -> "balance";
            case Comparison _ -> "comparison";
            case Breakdown _ -> "breakdown";
            case Extreme _ -> "extreme";
            case Filter _ -> "filter";
            case Claim _ -> "claim";
            case Coverage _ -> "coverage";
            case Definition _ -> "definition";
            case Source _ -> "source";
        };
    }

    /** The slice that it speaks of; a claim's is its subject's. Empty where it speaks of the dataset as a whole. */
    default Optional<Slice> slice() {
        return switch (this) {
            case Value q -> Optional.of(q.where());
            case Series q -> Optional.of(q.where());
            case Ranking q -> Optional.of(q.where());
            case Share q -> Optional.of(q.part());
            case Change q -> Optional.of(q.where());
            case Balance q -> Optional.of(q.where());
            case Comparison q -> Optional.of(q.where());
            case Breakdown q -> Optional.of(q.where());
            case Extreme q -> Optional.of(q.where());
            case Filter q -> Optional.of(q.where());
            case Claim q -> q.subject().slice();
            case Coverage q -> q.where();
            case Definition _ -> Optional.empty();
            case Source q -> q.where();
        };
    }

    /** The same question of other periods; of what speaks of no slice, the same. */
    default Query at(List<Period> periods) {
        return switch (this) {
            case Value q -> new Value(q.where().withPeriods(periods));
            case Series q -> new Series(q.where().withPeriods(periods));
            case Ranking q -> q.of(q.where().withPeriods(periods));
            case Share q -> new Share(q.part().withPeriods(periods), q.of());
            case Change q -> new Change(q.where().withPeriods(periods), q.since(), q.form());
            case Balance q -> new Balance(q.where().withPeriods(periods));
            case Comparison q -> new Comparison(q.where().withPeriods(periods), q.added());
            case Breakdown q -> new Breakdown(q.where().withPeriods(periods), q.by());
            case Extreme q -> new Extreme(q.where().withPeriods(periods), q.by(), q.order());
            case Filter q -> new Filter(q.where().withPeriods(periods), q.by(), q.within());
            case Claim q -> new Claim(q.subject().at(periods), q.says());
            case Coverage q -> new Coverage(q.where().map(where -> where.withPeriods(periods)));
            case Source q -> new Source(q.where().map(where -> where.withPeriods(periods)));
            case Definition q -> q;
        };
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
