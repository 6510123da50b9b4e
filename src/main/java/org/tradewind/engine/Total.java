package org.tradewind.engine;

import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Economy;

/**
 * A sum of cells on its way to a figure.
 *
 * @param sum over the rows with a number
 * @param rows how many rows
 * @param numbers how many of them have a number
 * @param partial whether something that belongs to it is known to be missing
 * @param status of its first row, by the order of statuses
 * @param sources their places in the package's order
 * @param members the members of a group that have rows
 * @param along how its rows lie
 */
record Total(
        BigDecimal sum,
        long rows,
        long numbers,
        boolean partial,
        int status,
        Set<Integer> sources,
        Set<Economy> members,
        Way along) {

    static Total of(Cells.Line line, Way along) {
        Set<Integer> sources = both(Set.of(line.firstSource()), Set.of(line.lastSource()));
        return new Total(line.sum(), line.rows(), line.numbers(), false, line.status(), sources, Set.of(), along);
    }

    Total member(Economy economy) {
        return new Total(sum, rows, numbers, partial, status, sources, both(members, Set.of(economy)), along);
    }

    /** In order. There are many totals and mostly one source. */
    private static <T extends Comparable<T>> Set<T> both(Set<T> some, Set<T> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<T> both = new TreeSet<>(some);
        both.addAll(others);
        return both;
    }

    /** Known to lack a part. */
    Total lacking() {
        return new Total(sum, rows, numbers, true, status, sources, members, along);
    }

    Total plus(Total other) {
        return new Total(
                sum.add(other.sum),
                rows + other.rows,
                numbers + other.numbers,
                partial || other.partial,
                Math.min(status, other.status),
                both(sources, other.sources),
                both(members, other.members),
                along.or(other.along));
    }
}
