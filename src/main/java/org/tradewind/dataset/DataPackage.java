package org.tradewind.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Catalog;

/**
 * A sound package, read whole.
 *
 * @param observations in the order of the package's files; several may stand for one cell, then the catalog's order of
 *     sources decides
 * @param cube its cells, which stay in their files
 */
public record DataPackage(Catalog catalog, List<Observation> observations, Optional<Cube> cube) {
    public DataPackage {
        observations = List.copyOf(observations);
    }

    /** The same package where it has been moved to or copied. */
    public DataPackage in(Path folder) {
        return new DataPackage(catalog, observations, cube.map(c -> c.in(folder)));
    }

    /** How many rows it has: figures and cells. */
    public long rows() {
        return observations.size() + cube.map(c -> c.summary().rows()).orElse(0L);
    }
}
