package org.tradewind.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/**
 * The cells of a package: too many to be read whole, so they stay in their files.
 *
 * @param folder of the package
 * @param names of its files, all with the same columns
 * @param digests SHA-256 of each file in hexadecimal digits, in the order of the names
 */
public record Cube(CubeForm form, Path folder, List<String> names, List<String> digests, Summary summary) {
    /** The columns of the files, in order; the last three may be absent. */
    public static final List<String> COLUMNS =
            List.of("flow", "reporter", "partner", "product", "period", "value", "quantity", "status", "source");

    public Cube {
        names = List.copyOf(names);
        digests = List.copyOf(digests);
    }

    public List<Path> files() {
        return names.stream().map(folder::resolve).toList();
    }

    /** The same cells where the package has been moved to or copied. */
    public Cube in(Path other) {
        return new Cube(form, other, names, digests, summary);
    }

    /** Keeps in a file what is known of the cells, for {@link PackageReader#read(Path, Path)}. */
    public void remember(Path memory) throws IOException {
        CellMemory.write(memory, this);
    }

    /** Whether a file is Parquet, by its name. */
    public static boolean parquet(Path file) {
        return file.getFileName().toString().endsWith(".parquet");
    }

    /**
     * What is in the files.
     *
     * @param periods by flow, as packages write it, and reporter
     * @param ofPartners the periods in which a partner was traded with: in mirror data those of its imports
     * @param partners all partners, groups among them
     * @param wholes whether some rows are of the whole world
     * @param totals whether some rows are of all products
     */
    public record Summary(
            long rows,
            NavigableMap<String, NavigableMap<Economy, NavigableSet<Period>>> periods,
            NavigableMap<Economy, NavigableSet<Period>> ofPartners,
            NavigableSet<Economy> partners,
            NavigableSet<Product> products,
            boolean wholes,
            boolean totals) {}
}
