package org.tradewind.dataset;

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
 * @param files all with the same columns
 */
public record Cube(CubeForm form, List<Path> files, Summary summary) {
    /** The columns of the files, in order; the last three may be absent. */
    public static final List<String> COLUMNS =
            List.of("flow", "reporter", "partner", "product", "period", "value", "quantity", "status", "source");

    public Cube {
        files = List.copyOf(files);
    }

    /** The same, after the package was moved from one folder to another. */
    Cube moved(Path from, Path to) {
        return new Cube(
                form,
                files.stream()
                        .map(file -> to.resolve(from.relativize(file).toString()))
                        .toList(),
                summary);
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
