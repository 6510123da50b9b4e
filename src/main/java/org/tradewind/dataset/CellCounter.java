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
    private String last = "?";

    /** One sound row by its fields in the order of the columns; its codes are known to be well formed. */
    void count(String[] row) {
        rows++;
        Period period = Period.read(row[4]);
        reporter(row[0], row[1], period);
        partner(row[2], period);
        if (!row[3].equals(last)) {
            last = row[3];
            product(last);
        }
    }

    void rows(long counted) {
        rows = counted;
    }

    void reporter(String flow, String reporter, Period period) {
        periods.computeIfAbsent(flow, _ -> new TreeMap<>())
                .computeIfAbsent(new Economy(reporter), _ -> new TreeSet<>())
                .add(period);
    }

    /** @param partner empty for the whole world */
    void partner(String partner, Period period) {
        if (partner.isEmpty()) {
            wholes = true;
        } else {
            ofPartners
                    .computeIfAbsent(new Economy(partner), _ -> new TreeSet<>())
                    .add(period);
        }
    }

    /** @param product empty for all products */
    void product(String product) {
        if (product.isEmpty()) {
            totals = true;
        } else {
            products.add(new Product(product));
        }
    }

    Cube.Summary summary() {
        return new Cube.Summary(
                rows, periods, ofPartners, new TreeSet<>(ofPartners.keySet()), products, wholes, totals);
    }
}
