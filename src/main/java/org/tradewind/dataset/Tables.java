package org.tradewind.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All tables of a package; those that it does not have are empty. */
final class Tables {
    private final Map<Sheet, Table> tables = new EnumMap<>(Sheet.class);

    private Tables() {}

    static Tables read(Descriptor descriptor, PackageFolder files, Faults faults) {
        Tables tables = new Tables();
        for (Sheet sheet : Sheet.values()) {
            tables.tables.put(sheet, table(sheet, descriptor, files, faults));
        }
        return tables;
    }

    /** One table of a package alone; the others are empty. */
    static Tables only(Sheet wanted, Descriptor descriptor, PackageFolder files, Faults faults) {
        Tables tables = new Tables();
        for (Sheet sheet : Sheet.values()) {
            tables.tables.put(sheet, sheet == wanted ? table(sheet, descriptor, files, faults) : absent(sheet, faults));
        }
        return tables;
    }

    private static Table table(Sheet sheet, Descriptor descriptor, PackageFolder files, Faults faults) {
        return Optional.ofNullable(descriptor.files().get(sheet))
                .filter(path -> !path.isEmpty())
                .map(path -> new Table(
                        sheet,
                        path,
                        () -> files.text(path),
                        Optional.ofNullable(descriptor.schemas().get(sheet)),
                        faults,
                        files.pace()))
                .orElseGet(() -> absent(sheet, faults));
    }

    private static Table absent(Sheet sheet, Faults faults) {
        return new Table(sheet, sheet.resource() + ".csv", Optional::empty, Optional.empty(), faults, Pace.FULL);
    }

    Table get(Sheet sheet) {
        return Optional.ofNullable(tables.get(sheet)).orElseThrow();
    }
}
