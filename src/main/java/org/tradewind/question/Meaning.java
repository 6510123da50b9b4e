package org.tradewind.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Hedge;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;
import org.tradewind.trade.Threshold;
import org.tradewind.trade.Unit;

/** What words stand for, beyond the tags of the trade's vocabulary. */
sealed interface Meaning {

    /**
     * A country or a group.
     *
     * @param codes the countries that the name may mean; more than one is asked back
     * @param cases for Russian, the cases that the form may be
     */
    record Place(List<Economy> codes, Form form, Set<Case> cases) implements Meaning {
        boolean is(Economy economy) {
            return codes.size() == 1 && codes.getFirst().equals(economy);
        }

        boolean may(Case c) {
            return cases.contains(c);
        }

        Place in(Set<Case> otherCases) {
            return new Place(codes, form, otherCases);
        }
    }

    /** How a country is named. */
    enum Form {
        NOUN,
        ADJECTIVE,
        PEOPLE,
        CODE
    }

    /**
     * A product or category of the dataset; several where words may name more than one.
     *
     * @param whole whether it is named in full, not by some of its words
     */
    record Goods(List<Product> products, boolean whole) implements Meaning {}

    /** A sector of trade, by the chapters of a nomenclature that it is made of. */
    record Sector(List<Product> chapters) implements Meaning {}

    /** A measure of the package other than the value of trade. */
    record Gauge(Measure measure) implements Meaning {}

    /** A time that the package names. */
    record Age(Period.Era era) implements Meaning {}

    /** A currency. */
    record Money(Unit unit) implements Meaning {}

    /** The subject of the dataset itself. */
    record Topic() implements Meaning {}

    /** A number, written or spoken, not yet a year or an amount. */
    record Number(BigDecimal value, boolean ordinal) implements Meaning {
        boolean whole() {
            return value.stripTrailingZeros().scale() <= 0;
        }

        /** The number if it is whole and fits, else -1. */
        int small() {
            return whole() && value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100_000)) < 0
                    ? value.intValue()
                    : -1;
        }
    }

    /**
     * A time.
     *
     * @param periods what the type needs: one, or the two ends of a range
     * @param count for the last so many years, or so many years ago
     */
    record When(Type type, List<Period> periods, int count) implements Meaning {
        static When one(Period period) {
            return new When(Type.ONE, List.of(period), 0);
        }

        static When of(Type type, Period... periods) {
            return new When(type, List.of(periods), 0);
        }

        static When counted(Type type, int count) {
            return new When(type, List.of(), count);
        }

        boolean is(Type t) {
            return type == t;
        }
    }

    /** How a time is given. */
    enum Type {
        ONE,
        RANGE,
        /** Both ends of a range, and nothing between them. */
        ENDS,
        SINCE,
        UNTIL,
        /** What is compared with. */
        BASE,
        /** The last so many years. */
        LAST,
        /** The latest year with data; of a count of two the one before it that has data. */
        LATEST,
        /** The present, for which the latest year with data has to do. */
        NOW,
        /** Last year, as seen from the asker. */
        PREVIOUS,
        /** This year, as seen from the asker. */
        THIS,
        /** So many years ago. */
        AGO,
        /** A time to come. */
        NEXT,
        /** So many years after, or before if below zero, the time that was spoken of. */
        BESIDE,
        /** A month or a quarter that is named as the last one. */
        RECENT,
        /** One that is left out of those asked for. */
        WITHOUT
    }

    /** An amount; the unit is empty where none was named. */
    record Amount(BigDecimal value, Optional<Unit> unit) implements Meaning {}

    /** An amount with the word before it: how it bounds. */
    record Bound(Threshold within, Hedge hedge, Optional<Unit> unit) implements Meaning {}

    /** How many places of a list, or the place itself. */
    record Count(int number, boolean place) implements Meaning {}
}
