package org.tradewind.dataset.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been read so far: the cells, on their way to be sorted, and what the package must know of them as a whole. */
final class Cube {
    /** Why rows are left out whose reporter is the world. */
    static final String WORLD_REPORTER = "world-reporter";
    /** Why rows are left out that hold several countries. */
    static final String AGGREGATES = "aggregates";

    private final Sorter sorter;
    private final Parties parties;
    private final Goods goods;
    private final List<Ratio.Observed> percentages = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Set<String> products = new HashSet<>();
    private final Set<String> reporters = new HashSet<>();
    private final Set<String> partners = new HashSet<>();
    private final Set<String> periods = new HashSet<>();
    private final Set<String> ways = new HashSet<>();
    private final Map<String, Integer> leftOut = new LinkedHashMap<>();
    private final Map<String, String> revisions = new TreeMap<>();
    private final Set<Format> formats = new LinkedHashSet<>();
    private Optional<String> currency = Optional.empty();
    private Optional<String> quantityUnit = Optional.empty();
    private Layout.Repeats repeats = Layout.Repeats.ONE;
    private boolean mirror;
    private boolean harmonised = true;
    private boolean tree = true;
    private Optional<List<String>> complete = Optional.empty();
    private Optional<String> nomenclature = Optional.empty();
    private Optional<String> revision = Optional.empty();
    private int finest = Integer.MIN_VALUE;
    private long rows;
    private long bad;
    private long cells;
    private boolean ofTheWorld;

    Cube(Sorter sorter, Parties parties, Goods goods) {
        this.sorter = sorter;
        this.parties = parties;
        this.goods = goods;
    }

    Parties parties() {
        return parties;
    }

    Goods goods() {
        return goods;
    }

    /** Begins a table; its number is given with its cells. */
    int begin(String file, Format format, Layout layout) {
        files.add(file);
        formats.add(format);
        currency = currency.or(() -> layout.currency);
        quantityUnit = quantityUnit.or(() -> layout.quantityUnit);
        revision = revision.or(() -> layout.revision);
        repeats = layout.repeats;
        mirror = layout.mirror;
        harmonised &= layout.hs;
        tree &= layout.tree;
        complete = Optional.of(complete.orElse(layout.complete).stream()
                .filter(layout.complete::contains)
                .toList());
        return files.size() - 1;
    }

    void add(Cell cell, int scale) throws IOException {
        sorter.add(cell.written());
        cells++;
        finest = Math.max(finest, scale);
        products.add(cell.product());
        reporters.add(cell.reporter());
        partners.add(cell.partner());
        periods.add(cell.period());
        ways.add(cell.flow());
    }

    void add(Ratio.Observed percentage) {
        percentages.add(percentage);
        reporters.add(percentage.reporter());
        periods.add(percentage.period());
    }

    /** The percentages, in the order in which they were read. */
    List<Ratio.Observed> percentages() {
        return percentages.stream().distinct().toList();
    }

    /** Whether nothing came of all rows because the world is the only reporter. */
    boolean onlyWorldReports() {
        return !ofTheWorld && cells == 0 && percentages.isEmpty() && leftOut.containsKey(WORLD_REPORTER);
    }

    /** Begins again; now the world is a reporter. */
    void restartOfTheWorld() {
        ofTheWorld = true;
        files.clear();
        leftOut.clear();
        rows = 0;
        bad = 0;
        parties.meet(Economies.WORLD);
    }

    /** Whether the world is a reporter and not only the whole of them. */
    boolean ofTheWorld() {
        return ofTheWorld;
    }

    void row() {
        rows++;
    }

    void badRow() {
        bad++;
    }

    void leftOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    /** Notes by which revision of a nomenclature figures come; gives another one by which the same figures came before. */
    Optional<String> revision(String figures, String revision) {
        String before = revisions.putIfAbsent(figures, revision);
        return Optional.ofNullable(before).filter(r -> !r.equals(revision));
    }

    /** Whether the codes are by this family of nomenclatures; the first that comes is the one. */
    boolean codedBy(String family) {
        nomenclature = nomenclature.or(() -> Optional.of(family));
        return nomenclature.equals(Optional.of(family));
    }

    String file(int number) {
        return files.get(number);
    }

    long rows() {
        return rows;
    }

    long bad() {
        return bad;
    }

    long cells() {
        return cells;
    }

    Sorter sorter() {
        return sorter;
    }

    Set<Format> formats() {
        return formats;
    }

    List<String> files() {
        return files;
    }

    /** The products that have cells; empty text for all of them. */
    Set<String> products() {
        return new TreeSet<>(products);
    }

    Set<String> reporters() {
        return new TreeSet<>(reporters);
    }

    Set<String> partners() {
        return new TreeSet<>(partners);
    }

    Set<String> periods() {
        return new TreeSet<>(periods);
    }

    Set<String> ways() {
        return new TreeSet<>(ways);
    }

    Map<String, Integer> leftOut() {
        return leftOut;
    }

    /** The revisions of the nomenclature, by flow, reporter and period. */
    Map<String, String> revisions() {
        return revisions;
    }

    /** By which revision all codes are; empty where rows say it, or nothing does. */
    Optional<String> revision() {
        return revision;
    }

    Optional<String> currencySoFar() {
        return currency;
    }

    String currency() {
        return currency.orElse("USD");
    }

    Optional<String> quantityUnit() {
        return quantityUnit;
    }

    Layout.Repeats repeats() {
        return repeats;
    }

    /** Whether all tables say that their codes are of the Harmonised System. */
    boolean harmonised() {
        return harmonised && nomenclature.map(ColumnWords.HARMONISED::equals).orElse(true);
    }

    /** Whether all codes are of a nomenclature with a digit for each of its levels. */
    boolean tree() {
        return nomenclature.map(ColumnWords.TREES::contains).orElse(tree);
    }

    boolean mirror() {
        return mirror;
    }

    /** Along what the parts are complete, as all tables say. */
    List<String> complete() {
        return complete.orElse(List.of());
    }

    /** How many digits after the point the values have; below 0 for the zeros before it. */
    int finest() {
        return finest == Integer.MIN_VALUE ? 0 : finest;
    }
}
