package org.tradewind.dataset;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Dimension;
import org.tradewind.trade.Unit;

/**
 * How the cells of a package are to be read and added up.
 *
 * @param step size of the last digit that the source gives, in the base unit, a power of ten not below 0.001; values
 *     stand for half of it either way
 * @param quantityUnit what quantities count; empty where there are none
 * @param hierarchy whether product codes begin with the code of what they are a part of, as in the Harmonized System
 * @param tree whether they begin so, though a sum of those below is not the whole, as in the SITC
 * @param complete along what the parts are complete, so that they may be added up
 * @param mirror whether one row tells both sides: it is stored as the export of its reporter, and is the import of its
 *     partner too
 */
public record CubeForm(
        BigDecimal step,
        Optional<Unit> quantityUnit,
        boolean hierarchy,
        boolean tree,
        List<Dimension> complete,
        boolean mirror) {
    public CubeForm {
        complete = List.copyOf(complete);
    }

    /** Along what values may be added up: in mirror data both sides of a row are complete or neither is. */
    public Set<Dimension> additive() {
        EnumSet<Dimension> along = EnumSet.noneOf(Dimension.class);
        along.addAll(complete);
        if (mirror && along.contains(Dimension.PARTNER)) {
            along.add(Dimension.REPORTER);
        }
        return along;
    }
}
