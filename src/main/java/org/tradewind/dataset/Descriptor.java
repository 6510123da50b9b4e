package org.tradewind.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/**
 * What {@code datapackage.json} says.
 *
 * @param reporter whose trade it is; of many reporters, the world
 * @param said the reporter as it is written; empty where none is, or no code
 * @param files where each table is, within the folder; tables that the package does not have are absent
 * @param cube how cells are to be read; empty where the package has none
 * @param cells the files of cells, within the folder
 * @param schemas the columns that the schema of each table names; absent where it has none
 */
record Descriptor(
        String name,
        String version,
        Text title,
        Text description,
        Economy reporter,
        Optional<JsonTree.Str> said,
        List<Unit> units,
        List<Catalog.Additivity> additivity,
        Map<Sheet, String> files,
        Map<Sheet, List<String>> schemas,
        Optional<CubeForm> cube,
        List<String> cells) {

    /** Its file. */
    static final String FILE = "datapackage.json";

    Descriptor {
        units = List.copyOf(units);
        additivity = List.copyOf(additivity);
        files = Map.copyOf(files);
        schemas = Map.copyOf(schemas);
        cells = List.copyOf(cells);
    }
}
