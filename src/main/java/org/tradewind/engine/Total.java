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
        Set<Integer> sources = new TreeSet<>();
        sources.add(line.firstSource());
        sources.add(line.lastSource());
        return new Total(line.sum(), line.rows(), line.numbers(), false, line.status(), sources, Set.of(), along);
    }

    Total member(Economy economy) {
        Set<Economy> all = new TreeSet<>(members);
        all.add(economy);
        return new Total(sum, rows, numbers, partial, status, sources, all, along);
    }

    /** Known to lack a part. */
    Total lacking() {
        return new Total(sum, rows, numbers, true, status, sources, members, along);
    }

    Total plus(Total other) {
        Set<Integer> bothSources = new TreeSet<>(sources);
        bothSources.addAll(other.sources);
        Set<Economy> bothMembers = new TreeSet<>(members);
        bothMembers.addAll(other.members);
        return new Total(
                sum.add(other.sum),
                rows + other.rows,
                numbers + other.numbers,
                partial || other.partial,
                Math.min(status, other.status),
                bothSources,
                bothMembers,
                along.or(other.along));
    }
}
