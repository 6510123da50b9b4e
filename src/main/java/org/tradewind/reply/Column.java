package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Unit;

/**
 * The numbers of a table, one under the other. Where all have one unit and magnitude it stands above them once;
 * numbers are never converted for that, since it would add digits.
 *
 * @param header what stands above: that they are deficits, their unit, or nothing
 */
record Column(Optional<String> header, List<String> cells) {

    static Column of(List<Figure> figures, Voice voice) {
        Amounts amounts = voice.amounts();
        Figure first = figures.getFirst();
        int power = Amounts.sizeOf(first.estimate(), first.unit()).power();
        boolean alike = figures.stream()
                .allMatch(f -> f.unit().equals(first.unit())
                        && Amounts.sizeOf(f.estimate(), f.unit()).power() == power);
        boolean plain = first.unit().money() || first.unit().equals(Unit.PERCENT);
        Optional<String> deficits =
                Amounts.deficits(figures) ? Optional.of(voice.text("table.deficit")) : Optional.empty();
        if (!alike || !plain) {
            return new Column(deficits, amounts.cells(figures));
        }
        String header = Stream.concat(deficits.stream(), Stream.of(amounts.unit(first.unit(), power)))
                .collect(Collectors.joining(", "));
        return new Column(Optional.of(header), amounts.aligned(amounts.bareCells(figures)));
    }
}
