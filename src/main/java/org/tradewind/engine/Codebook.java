package org.tradewind.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradewind.dataset.Cube;
import org.tradewind.trade.Economy;
import org.tradewind.trade.Period;
import org.tradewind.trade.Product;

/** The numbers that codes have in the tables of a cube: their places in the order of the codes, 1 first. */
final class Codebook {
    /** What codes are of. */
    enum Kind {
        FLOW,
        ECONOMY,
        PRODUCT,
        PERIOD;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The numbers from the first to the last. */
    record Range(int first, int last) {}

    private final Map<Kind, String[]> codes = new TreeMap<>();

    /** What the codes stand for, once for all the lines of sums that share them. */
    private List<Economy> economies = List.of();

    private List<Product> products = List.of();
    private List<Period> periods = List.of();

    private Codebook() {}

    static Codebook of(Cube cube) {
        Codebook book = new Codebook();
        TreeMap<String, Boolean> economies = new TreeMap<>();
        TreeMap<String, Boolean> periods = new TreeMap<>();
        cube.summary().partners().forEach(p -> economies.put(p.code(), true));
        cube.summary()
                .periods()
                .values()
                .forEach(reporters -> reporters.forEach((reporter, times) -> {
                    economies.put(reporter.code(), true);
                    times.forEach(time -> periods.put(time.written(), true));
                }));
        book.put(Kind.FLOW, List.copyOf(cube.summary().periods().keySet()));
        book.put(Kind.ECONOMY, List.copyOf(economies.keySet()));
        book.put(
                Kind.PRODUCT,
                cube.summary().products().stream().map(p -> p.code()).toList());
        book.put(Kind.PERIOD, List.copyOf(periods.keySet()));
        return book;
    }

    /** With the codes that hold others, which sums by level need, though no row has them. */
    Codebook withLevels(boolean hierarchy) {
        if (hierarchy) {
            TreeSet<String> all = new TreeSet<>(all(Kind.PRODUCT));
            for (String code : all(Kind.PRODUCT)) {
                for (int digits = code.length() - 2; digits >= 2; digits -= 2) {
                    all.add(code.substring(0, digits));
                }
            }
            put(Kind.PRODUCT, List.copyOf(all));
        }
        return this;
    }

    static Codebook of(Map<Kind, List<String>> lists) {
        Codebook book = new Codebook();
        lists.forEach(book::put);
        return book;
    }

    private void put(Kind kind, List<String> list) {
        String[] sorted = list.toArray(String[]::new);
        Arrays.sort(sorted);
        codes.put(kind, sorted);
        switch (kind) {
            case ECONOMY -> economies = all(kind).stream().map(Economy::new).toList();
            case PRODUCT -> products = all(kind).stream().map(Product::new).toList();
            case PERIOD -> periods = all(kind).stream().map(Period::read).toList();
            case FLOW -> {}
        }
    }

    /** All codes of a kind in order: the first has the number 1. */
    List<String> all(Kind kind) {
        return List.of(codes.getOrDefault(kind, new String[0]));
    }

    Optional<Integer> id(Kind kind, String code) {
        int at = Arrays.binarySearch(codes.getOrDefault(kind, new String[0]), code);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }

    Economy economy(int id) {
        return economies.get(id - 1);
    }

    Product product(int id) {
        return products.get(id - 1);
    }

    Period period(int id) {
        return periods.get(id - 1);
    }

    /** All periods in the order of their codes: the first has the number 1. */
    List<Period> periods() {
        return periods;
    }

    /** The products whose code begins with this one, without itself. */
    Optional<Range> below(String prefix) {
        String[] list = codes.getOrDefault(Kind.PRODUCT, new String[0]);
        int from = place(list, prefix + '\u0000');
        int to = place(list, prefix + '\uffff');
        return from < to ? Optional.of(new Range(from + 1, to)) : Optional.empty();
    }

    private static int place(String[] list, String code) {
        int at = Arrays.binarySearch(list, code);
        return at < 0 ? -at - 1 : at;
    }
}
