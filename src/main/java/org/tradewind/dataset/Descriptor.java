package org.tradewind.dataset;

import java.util.List;
import java.util.Map;
import org.tradewind.trade.Catalog;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Text;
import org.tradewind.trade.Unit;

/**
 * What {@code datapackage.json} says.
 *
 * @param files where each table is, within the folder; tables that the package does not have are absent
 * @param schemas the columns that the schema of each table names; absent where it has none
 */
record Descriptor(
        String name,
        String version,
        Text title,
        Text description,
        Economy reporter,
        List<Unit> units,
        List<Catalog.Additivity> additivity,
        Map<Sheet, String> files,
        Map<Sheet, List<String>> schemas) {

    /** Its file. */
    static final String FILE = "datapackage.json";

    Descriptor {
        units = List.copyOf(units);
        additivity = List.copyOf(additivity);
        files = Map.copyOf(files);
        schemas = Map.copyOf(schemas);
    }
}
