package org.tradewind.dataset;

import java.util.List;
import org.tradewind.trade.Catalog;

/**
 * A sound package, read whole.
 *
 * @param observations in the order of the package's files; several may stand for one cell, then the catalog's order of
 *     sources decides
 */
public record DataPackage(Catalog catalog, List<Observation> observations) {
    public DataPackage {
        observations = List.copyOf(observations);
    }
}
