package org.tradewind.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.tradewind.dataset.PackageGlance;
import org.tradewind.engine.DuckDbLibrary.Served;
import org.tradewind.trade.Changes;
import org.tradewind.trade.DatasetVersion;

/** Compares versions with those that are served: their figures one by one, their other tables as a whole. */
final class Comparison {
    private final DuckDbLibrary library;
    private final PackageGlance glance;

    Comparison(DuckDbLibrary library, PackageGlance glance) {
        this.library = library;
        this.glance = glance;
    }

    /** How a version differs from the one of its dataset that is served, if any. */
    Changes withServed(Version fresh) {
        DatasetVersion name = fresh.catalog().version();
        Optional<Served> now = library.served(name.dataset());
        List<String> tables = now.map(served -> tables(served.name(), name)).orElse(List.of());
        return Differences.between(now.map(Served::version), fresh, tables);
    }

    private List<String> tables(DatasetVersion served, DatasetVersion fresh) {
        Shelf shelf = library.shelf(fresh.dataset());
        Map<String, String> was = glance.tables(shelf.copy(served.content()));
        Map<String, String> is = glance.tables(shelf.copy(fresh.content()));
        TreeSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.removeIf(name -> was.getOrDefault(name, "").equals(is.getOrDefault(name, "")));
        return List.copyOf(names);
    }
}
