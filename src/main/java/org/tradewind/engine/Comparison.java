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
    private final Courtesy courtesy;

    Comparison(DuckDbLibrary library, PackageGlance glance, Courtesy courtesy) {
        this.library = library;
        this.glance = glance;
        this.courtesy = courtesy;
    }

    /** How a version differs from the one of its dataset that is served, if any. */
    Changes withServed(Version fresh) {
        return between(library.served(fresh.catalog().version().dataset()).map(Served::version), fresh);
    }

    /** How a version differs from another one of its dataset, if there is one. */
    Changes between(Optional<Version> old, Version fresh) {
        DatasetVersion name = fresh.catalog().version();
        List<String> tables =
                old.map(version -> tables(version.catalog().version(), name)).orElse(List.of());
        return Differences.between(old, fresh, tables, courtesy.pace());
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
