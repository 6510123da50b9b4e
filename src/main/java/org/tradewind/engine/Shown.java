package org.tradewind.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradewind.trade.Caveat;
import org.tradewind.trade.Cell;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Figure;
import org.tradewind.trade.Measure;
import org.tradewind.trade.Slice;

/**
 * The figures of a list as they were asked for: of a list by share, which its amounts put in order, the shares.
 *
 * @param figures in the order of the list, with its places
 * @param about what must be said of them
 */
record Shown(List<Figure> figures, List<Caveat> about) {

    static Shown of(List<Figure> listed, Slice where, Dimension by, Grid grid, Numbers numbers) {
        boolean amounts = Rates.share(where)
                && listed.stream().allMatch(f -> f.cell().measure().equals(Measure.VALUE));
        return amounts ? shares(listed, by, grid, reported(where, by, numbers), numbers) : new Shown(listed, List.of());
    }

    private static Grid reported(Slice where, Dimension by, Numbers numbers) {
        Numbers.Parts parts = switch (by) {
            case PARTNER -> Numbers.Parts.EVERY_PARTNER;
            case PRODUCT -> Numbers.Parts.EVERY_PRODUCT;
            case REPORTER -> Numbers.Parts.EVERY_REPORTER;
            case PERIOD, FLOW -> Numbers.Parts.NAMED;
        };
        return numbers.grid(where, Set.of(Measure.SHARE), new TreeSet<>(where.periods()), parts);
    }

    private static Shown shares(List<Figure> listed, Dimension by, Grid amounts, Grid told, Numbers numbers) {
        List<Figure> shown = new ArrayList<>();
        List<Cell> lacking = new ArrayList<>();
        Caveats caveats = new Caveats(numbers.catalog());
        for (Figure amount : listed) {
            Cell cell = amount.cell();
            Optional<Figure> reported = told.reported(cell.with(Measure.SHARE));
            Optional<Figure> computed = Rates.computedShare(cell, Rates.whole(cell, by), amounts);
            caveats.compare(reported, computed);
            reported.or(() -> computed)
                    .ifPresentOrElse(share -> shown.add(placed(share, amount)), () -> lacking.add(cell));
        }
        if (!lacking.isEmpty()) {
            caveats.add(new Caveat.Missing(lacking));
        }
        return new Shown(shown, caveats.beside(List.of()));
    }

    private static Figure placed(Figure share, Figure amount) {
        return amount.rank().isPresent() ? share.ranked(amount.rank().getAsInt()) : share;
    }

    Caveats told(Caveats caveats) {
        about.forEach(caveats::add);
        return caveats;
    }
}
