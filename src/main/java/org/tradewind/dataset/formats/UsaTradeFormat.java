package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reports of USA Trade Online as CSV: some lines of titles, codes and names of goods in one column, sums of the year to date
 * among the years, and parts by transport, port or state beside the whole.
 */
final class UsaTradeFormat implements Format {
    private static final String[] EXPORTS = {"Total Exports Value ($US)", "Total Export Value ($US)"};
    private static final String[] RE_EXPORTS = {"Foreign Exports Value ($US)", "Foreign Export Value ($US)"};
    /** General imports before those for consumption, customs values before those with freight. */
    private static final String[] IMPORTS = {
        "Customs Import Value (Gen) ($US)",
        "Customs Value (Gen) ($US)",
        "Customs Import Value (Cons) ($US)",
        "Customs Value (Cons) ($US)",
        "CIF Import Value (Gen) ($US)",
        "CIF Value (Gen) ($US)",
        "CIF Import Value (Con) ($US)",
        "CIF Value (Con) ($US)"
    };
    /** Reports of one flow name it above the table only. */
    private static final String EITHER = "Total Value ($US)";

    private static final List<String> PARTS = List.of(
            "State", "District", "Port", "Method of Transportation", "Rate Provision", "Country Sub Code", "Coasts");
    /** Codes of the industries of North America that are no headings of the Harmonised System. */
    private static final Pattern INDUSTRY =
            Pattern.compile("(11[1-9]|21[1-9]|31[1-9]|33[1-9]|310[6-9]|330[89])\\d*|\\d{3}|\\d{5}");
    /** So many parts are named. */
    private static final int FEW = 3;

    @Override
    public String name() {
        return "usa-trade-online";
    }

    @Override
    public Publisher publisher() {
        return CensusFormat.CENSUS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.has("Time")
                        && header.find("Commodity", "Country") >= 0
                        && (header.find(EXPORTS) >= 0
                                || header.find(RE_EXPORTS) >= 0
                                || header.find(IMPORTS) >= 0
                                || header.has(EITHER)))
                .map(header -> layout(grid, header, mapping, flaws));
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        int time = header.find("Time");
        Layout layout = new Layout(header)
                .partner("Country")
                .product("Commodity")
                .productName("Commodity")
                .period("Time")
                .keep(
                        "year-to-date",
                        line -> !line.at(time).toLowerCase(Locale.ROOT).contains("through"));
        layout.reporterIs = Optional.of("USA");
        layout.currency = Optional.of("USD");
        layout.complete = List.of("period");
        goods(grid, layout);
        amount(layout, Way.EXPORTS, header.find(EXPORTS));
        amount(layout, Way.RE_EXPORTS, header.find(RE_EXPORTS));
        amount(layout, Way.IMPORTS, header.find(IMPORTS));
        if (layout.amounts.isEmpty()) {
            Way way = grid.titles(header)
                    .flatMap(title -> ColumnWords.direction(title).stream())
                    .findFirst()
                    .orElseThrow(() -> flaws.stopAt(
                            grid.name(), header.line().number(), header.find(EITHER) + 1, Flaw.FLOW_WANTED));
            amount(layout, way, header.find(EITHER));
        }
        PARTS.forEach(part -> whole(grid, layout, part, mapping, flaws));
        return layout;
    }

    private static void amount(Layout layout, Way way, int column) {
        if (column >= 0) {
            layout.amount(column, Optional.of(way), Optional.empty(), 0, false);
        }
    }

    private static void goods(Grid grid, Layout layout) {
        layout.productCode = text -> CodedName.of(text).map(CodedName::code).orElse(text);
        layout.productLabel = text -> CodedName.of(text).map(CodedName::name).orElse(text);
        layout.hs = layout.product >= 0
                && grid.below(layout.header).stream()
                        .flatMap(line -> CodedName.of(line.at(layout.product)).stream())
                        .noneMatch(field -> INDUSTRY.matcher(field.code()).matches());
    }

    /** The trade of one port or state is not the country's; where the whole stands beside the parts, that is taken. */
    private static void whole(Grid grid, Layout layout, String part, Mapping mapping, Flaws flaws) {
        int column = layout.header.find(part);
        if (column < 0) {
            return;
        }
        Set<String> met = grid.below(layout.header).stream()
                .map(line -> line.at(column))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (met.stream().anyMatch(UsaTradeFormat::all)) {
            layout.keep("part-flows", line -> all(line.at(column)));
        } else if (mapping.setting("repeats").isEmpty()) {
            throw flaws.stopAt(
                    grid.name(),
                    layout.header.line().number(),
                    column + 1,
                    Flaw.WHOLE_WANTED,
                    part,
                    met.stream().limit(FEW).collect(Collectors.joining(", ")));
        }
    }

    private static boolean all(String text) {
        return text.startsWith("All ");
    }
}
