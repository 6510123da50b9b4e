package org.tradewind.question;

import java.nio.file.Path;
import org.tradewind.dataset.PackageReader;
import org.tradewind.trade.Catalog;

/** The catalog of the data that ships. */
final class Shipped {
    static final Catalog CATALOG = read();
    static final QuestionReader READER = new QuestionReader();

    private Shipped() {}

    private static Catalog read() {
        return read(Path.of("data", "russia-technology-trade"));
    }

    /** The catalog of any package. */
    static Catalog read(Path folder) {
        return switch (new PackageReader().read(folder)) {
            case PackageReader.Reading.Sound sound -> sound.dataPackage().catalog();
            case PackageReader.Reading.Broken broken -> throw new IllegalStateException(broken.toString());
        };
    }
}
