package org.tradewind.dataset;

import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/** Counts what cells there are. */
final class CellCounter {
    private final NavigableMap<String, NavigableMap<Economy, NavigableSet<Period>>> periods = new TreeMap<>();
    private final NavigableMap<Economy, NavigableSet<Period>> ofPartners = new TreeMap<>();
    private final NavigableSet<Product> products = new TreeSet<>();
    private long rows;
    private boolean wholes;
    private boolean totals;
    private String last = "";

    /** One sound row by its fields in the order of the columns; its codes are known to be well formed. */
    void count(String[] row) {
        rows++;
        wholes |= row[2].isEmpty();
        totals |= row[3].isEmpty();
        if (!row[3].isEmpty() && !row[3].equals(last)) {
            last = row[3];
            products.add(new Product(last));
        }
        Period period = Period.read(row[4]);
        periods.computeIfAbsent(row[0], _ -> new TreeMap<>())
                .computeIfAbsent(new Economy(row[1]), _ -> new TreeSet<>())
                .add(period);
        if (!row[2].isEmpty()) {
            ofPartners
                    .computeIfAbsent(new Economy(row[2]), _ -> new TreeSet<>())
                    .add(period);
        }
    }

    Cube.Summary summary() {
        return new Cube.Summary(
                rows, periods, ofPartners, new TreeSet<>(ofPartners.keySet()), products, wholes, totals);
    }
}
