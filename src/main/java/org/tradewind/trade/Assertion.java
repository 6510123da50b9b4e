package org.tradewind.trade;

/** What a claim says of its subject. */
public sealed interface Assertion {

    /** The subject is this much: a value, a share or a change. */
    record Amount(Estimate estimate, Unit unit) implements Assertion {}

    /** Of the two things that the subject compares, the first is greater or less than the second. */
    record FirstIs(Query.Order order) implements Assertion {}

    /** The named partner or period stands first in the subject's list. */
    record ComesFirst(String code) implements Assertion {}

    /** The named partner is one of the first in the subject's list. */
    record Among(String code) implements Assertion {}

    /** The balance is a surplus or, if not, a deficit. */
    record Surplus(boolean surplus) implements Assertion {}

    /** The subject grew or, if not, fell. */
    record Grew(boolean grew) implements Assertion {}

    /**
     * What another assertion says holds in every case: at each step of a series, in each period of a comparison, for each
     * entry of a list.
     */
    record Each(Assertion said) implements Assertion {
        public Each {
            if (said instanceof Each || said instanceof Not(Each _)) {
                throw new IllegalArgumentException("each case is said once");
            }
        }
    }

    /** The subject is not what another assertion says; a denial of a denial is the first one again. */
    record Not(Assertion denied) implements Assertion {
        public Not {
            if (denied instanceof Not) {
                throw new IllegalArgumentException("a denial is not denied");
            }
        }
    }
}
