package org.tradewind.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Flow;

/**
 * Who trades with whom, and in which direction as the dataset's reporter sees it.
 *
 * @param flows in the order said; empty where none was said or follows
 * @param reporters other reporters than the dataset's own
 * @param byReporter whether those asked for are reporters, in data of many
 * @param listSide whether the question asks for countries without naming them
 */
record Parties(
        List<Flow> flows,
        List<Economy> reporters,
        List<Economy> partners,
        List<Economy> except,
        Optional<Actor> ambiguous,
        boolean listSide,
        boolean byReporter) {

    /** In data of one reporter. */
    Parties(
            List<Flow> flows,
            List<Economy> reporters,
            List<Economy> partners,
            List<Economy> except,
            Optional<Actor> ambiguous,
            boolean listSide) {
        this(flows, reporters, partners, except, ambiguous, listSide, false);
    }

    /** Whether a line asks for countries without naming them. */
    static boolean lists(Line line) {
        return line.anyOf(
                Tag.BUYERS,
                Tag.SUPPLIERS,
                Tag.COUNTRIES,
                Tag.WHO,
                Tag.TO_WHOM,
                Tag.FROM_WHOM,
                Tag.IMPORTERS,
                Tag.EXPORTERS,
                Tag.BY_COUNTRY);
    }

    /** The same trade with no partner named, but asked for. */
    Parties openList() {
        return new Parties(flows, reporters, List.of(), except, ambiguous, true, byReporter);
    }

    /** The same list of partners. */
    Parties byPartner() {
        return new Parties(flows, reporters, partners, except, ambiguous, listSide, false);
    }

    Parties withFlows(List<Flow> other) {
        return new Parties(other, reporters, partners, except, ambiguous, listSide, byReporter);
    }

    Parties withPartners(List<Economy> other) {
        return new Parties(flows, reporters, other, except, ambiguous, listSide, byReporter);
    }

    Parties withReporters(List<Economy> other) {
        return new Parties(flows, other, partners, except, ambiguous, listSide, byReporter);
    }

    /** With these in the place of the first of those that a name may mean. */
    Parties meaning(Actor actor, List<Economy> codes) {
        Economy first = actor.codes().getFirst();
        return withReporters(replaced(reporters, first, codes)).withPartners(replaced(partners, first, codes));
    }

    private static List<Economy> replaced(List<Economy> all, Economy one, List<Economy> by) {
        return all.stream()
                .flatMap(e -> e.equals(one) ? by.stream() : Stream.of(e))
                .distinct()
                .toList();
    }

    static Parties of(Line line) {
        Parties read = line.catalog().manyReporters() ? Traders.of(line) : OneReporter.of(line);
        return read.withFlows(Reexports.among(read.flows(), line));
    }
}
