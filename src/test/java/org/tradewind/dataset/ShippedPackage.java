package org.tradewind.dataset;

import java.util.List;
import org.tradewind.trade.Catalog;

/** The data package that comes with the program, as it is read. */
final class ShippedPackage {
    static final PackageReader.Reading.Sound READ =
            (PackageReader.Reading.Sound) new PackageReader().read(BrokenPackage.SHIPPED);
    static final Catalog CATALOG = READ.dataPackage().catalog();

    static List<Observation> observations() {
        return READ.dataPackage().observations();
    }

    static Observation row(String id) {
        return observations().stream()
                .filter(o -> o.row().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ShippedPackage() {}
}
