package org.tradewind.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Coverage;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Flow;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Period;

/**
 * A question that the dataset can answer, of its latest period. Its words are the message {@code bot.example.<id>},
 * the same as a command is {@code bot.example-command.<id>}, both with the period.
 */
record Example(String id, String period) {

    /** A few of different kinds, each of the latest period that has data. */
    static List<Example> of(Catalog catalog) {
        Coverage coverage = catalog.coverage();
        List<Example> examples = new ArrayList<>();
        latest(coverage.periods(Measure.VALUE, Flow.EXPORTS, Optional.empty(), Optional.empty()))
                .ifPresent(period -> examples.add(new Example("exports", period)));
        latest(coverage.periodsBy(Measure.VALUE, Flow.EXPORTS, Dimension.PARTNER))
                .ifPresent(period -> examples.add(new Example("markets", period)));
        latest(coverage.periods(Measure.VALUE, Flow.BALANCE, Optional.empty(), Optional.empty()))
                .ifPresent(period -> examples.add(new Example("balance", period)));
        return List.copyOf(examples);
    }

    private static Optional<String> latest(NavigableSet<Period> periods) {
        return periods.descendingSet().stream()
                .filter(period -> !(period instanceof Period.Era))
                .findFirst()
                .map(Period::code);
    }
}
