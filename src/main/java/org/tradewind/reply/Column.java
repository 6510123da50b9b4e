package org.tradewind.reply;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Figure;

/**
 * The numbers of a table, one under the other. Where all have one unit and magnitude it stands above them once;
 * numbers are never converted for that, since it would add digits.
 */
record Column(Optional<String> header, List<String> cells) {

    static Column of(List<Figure> figures, Amounts amounts) {
        Figure first = figures.getFirst();
        Size size = Amounts.sizeOf(first.estimate(), first.unit());
        boolean alike = figures.stream()
                .allMatch(f -> f.unit().equals(first.unit())
                        && Amounts.sizeOf(f.estimate(), f.unit()).power() == size.power());
        boolean plain = first.unit().money() || first.unit().code().equals("percent");
        if (!alike || !plain) {
            return new Column(
                    Optional.empty(), figures.stream().map(amounts::cell).toList());
        }
        List<String> bare = figures.stream().map(amounts::bareCell).toList();
        return new Column(Optional.of(amounts.unit(first.unit(), size.power())), amounts.aligned(bare));
    }
}
