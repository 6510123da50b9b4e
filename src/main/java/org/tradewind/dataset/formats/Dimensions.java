package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The dimensions of a message of SDMX that have no role here: what stands in them may be a part of the trade, which is
 * never told as all of it. In its tables they come before the time.
 */
final class Dimensions {
    /** What is asked of a figure and never a part of it. */
    private static final Set<String> HARMLESS = Set.of(
            "structure",
            "structureid",
            "structurename",
            "action",
            "dataflow",
            "lastupdate",
            "freq",
            "frequency",
            "unitmeasure",
            "unit",
            "unitcode",
            "currency",
            "unitmult",
            "powercodecode",
            "decimals",
            "method",
            "methodology",
            "valuetype",
            "measure",
            "valuation",
            "conftype",
            "tableidentifier",
            "collection",
            "expenditure",
            "variable",
            "title",
            "obsstatus",
            "referenceperiodcode",
            "flagcodes");
    /** Which values are told, where a dimension has them: current prices, levels, not adjusted for seasons. */
    private static final Map<String, List<String>> WANTED = Map.of(
            "pricebase", List.of("V", "_Z", "N", ""),
            "transformation", List.of("N", "_Z", ""),
            "adjustment", List.of("N", "_Z", ""),
            "seasonaladjust", List.of("N", "_Z", ""));
    /** What means that a dimension has no part here. */
    private static final String WHOLE = "_T|_Z|_X|T|TOTAL|ALL|W|W0|WLD|N|S1|";

    private static final Pattern PRODUCTS = Pattern.compile("PRODUCT|COMMODIT|SERVICE|CPA|SITC|EBOPS|HS_?\\d|GOODS");
    private static final List<String> ITEMS = List.of("G", "S", "GS");

    private final Grid grid;
    private final Layout layout;
    private final Mapping mapping;
    private final Flaws flaws;

    Dimensions(Grid grid, Layout layout, Mapping mapping, Flaws flaws) {
        this.grid = grid;
        this.layout = layout;
        this.mapping = mapping;
        this.flaws = flaws;
    }

    /** A dimension that nobody has listed may say in its name that it has products. */
    void products() {
        for (int column = 0; layout.product < 0 && column < layout.periodColumn; column++) {
            String name = layout.header.name(column);
            if (PRODUCTS.matcher(name).find() && layout.header.places().containsValue(column)) {
                layout.product = column;
            }
        }
    }

    /** Where no column has products and the measures are items of the balance of payments, those are the products. */
    void items() {
        int measure = layout.header.find("MEASURE", "INDICATOR");
        if (layout.product < 0
                && measure >= 0
                && measure != layout.flow
                && met(measure).stream().anyMatch(ITEMS::contains)) {
            layout.product = measure;
            layout.keep(
                    "other-indicators",
                    line -> Items.ITEM.matcher(line.at(measure)).matches());
        }
    }

    /** Takes what is the whole along each dimension that has no role; asks where none of its values is. */
    void check() {
        if (layout.product < 0) {
            layout.productIs = mapping.constant("product").map(code -> Goods.all(code) ? "" : code);
        }
        for (int column : new TreeSet<>(layout.header.places().values())) {
            String name = Header.folded(Labels.id(layout.header.name(column)));
            if (column < layout.periodColumn && !roles().contains(column) && !HARMLESS.contains(name)) {
                check(name, column);
            }
        }
    }

    private void check(String name, int column) {
        Set<String> met = met(column);
        List<String> wanted = WANTED.getOrDefault(
                name, met.stream().filter(value -> value.matches(WHOLE)).toList());
        boolean adjusted = name.startsWith("adjust") || name.startsWith("season");
        if (met.stream().anyMatch(wanted::contains)) {
            layout.keep("other-indicators", line -> wanted.contains(line.at(column)));
        } else if (!adjusted && layout.productIs.isEmpty() && !kept(name)) {
            throw flaws.stopAt(
                    grid.name(),
                    layout.header.line().number(),
                    column + 1,
                    Flaw.PRODUCT_WANTED,
                    Labels.id(layout.header.name(column)) + " = "
                            + met.stream().limit(2).collect(Collectors.joining(", ")));
        }
    }

    private boolean kept(String name) {
        return mapping.after("keep.").keySet().stream().map(Header::folded).anyMatch(name::equals);
    }

    private Set<String> met(int column) {
        return grid.below(layout.header).stream()
                .map(line -> Labels.id(line.at(column)).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Integer> roles() {
        List<Integer> roles = new ArrayList<>(List.of(layout.product, layout.flow, layout.status));
        roles.addAll(layout.reporter);
        roles.addAll(layout.partner);
        return roles;
    }
}
