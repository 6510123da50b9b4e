package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.tradewind.trade.Text;

/** SDMX-CSV, as the OECD gives it, and the older CSV of OECD.Stat: ids, ids with labels; a power of ten beside each value. */
final class SdmxFormat implements Format {
    private static final Publisher OECD = new Publisher(
            "oecd",
            "OECD Data Explorer",
            new Text("Trade by the OECD", "Торговля по данным ОЭСР"),
            "OECD",
            "https://data-explorer.oecd.org",
            new Text("The OECD's terms and conditions apply.", "Действуют условия ОЭСР."));
    private static final Map<String, String> CHARTS =
            Map.of("TRADEGOODSERV", "goods-and-services", "TRADEGOOD", "TOTAL", "TRADESERV", "services");
    private static final Map<String, Integer> MEASURES = Map.of("MLN_USD", 6, "BLN_USD", 9);
    private static final String[] PRODUCTS = {
        "PRODUCT",
        "SERVICE_ITEM",
        "SERVICE",
        "ITEM",
        "COMMODITY",
        "IND",
        "INDUSTRY",
        "ACTIVITY",
        "CPA",
        "CPA_2_1",
        "PRODUCT_CPA",
        "HS",
        "EBOPS",
        "SITC",
        "SER",
        "SERVICE_CLASS",
        "PROD",
        "BOP_ITEM"
    };

    @Override
    public String name() {
        return "sdmx";
    }

    @Override
    public Publisher publisher() {
        return OECD;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> fits(Labels.bare(header)))
                .map(header -> layout(grid, Labels.bare(header), mapping, flaws))
                .or(() -> grid.header("LOCATION", "INDICATOR", "SUBJECT", "MEASURE", "TIME", "Value")
                        .map(header -> chart(grid, header)));
    }

    /** What the OECD gave with its charts until 2024: the flow is the subject, the measure has unit and power in its name. */
    private static Layout chart(Grid grid, Header header) {
        int indicator = header.find("INDICATOR");
        int measure = header.find("MEASURE");
        boolean goods =
                grid.below(header).stream().anyMatch(line -> line.at(indicator).equals("TRADEGOOD"))
                        || grid.mentions("\"TRADEGOOD\"");
        Layout layout = new Layout(header)
                .reporter("LOCATION")
                .product("INDICATOR")
                .flow("SUBJECT")
                .period("TIME")
                .status(Flag::sdmx, "Flag Codes")
                .keep("other-indicators", line -> CHARTS.containsKey(line.at(indicator)))
                .keep("other-units", line -> MEASURES.containsKey(line.at(measure)));
        layout.hs = false;
        layout.otherFlowsAside = true;
        layout.currency = Optional.of("USD");
        // Goods and services together are the whole where goods do not stand beside them.
        layout.productCode = code -> goods || !code.equals("TRADEGOODSERV") ? CHARTS.getOrDefault(code, code) : "TOTAL";
        layout.amounts.add(new Layout.Amount(
                header.find("Value"),
                Optional.empty(),
                Optional.empty(),
                line -> MEASURES.getOrDefault(line.at(measure), 0),
                false));
        return layout;
    }

    private static boolean fits(Header header) {
        return header.find("OBS_VALUE", "Value") >= 0
                && header.find("TIME_PERIOD", "TIME") >= 0
                && header.find("UNIT_MULT", "PowerCode Code", "OBS_STATUS", "STRUCTURE_ID") >= 0
                && header.find("REF_AREA", "REPORTER", "LOCATION", "COU", "REPORTING_COUNTRY") >= 0;
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        Layout layout = new Layout(header)
                .reporter("REF_AREA", "REPORTER", "REPORTING_COUNTRY", "LOCATION", "COU")
                .partner("COUNTERPART_AREA", "PARTNER", "PARTNER_COUNTRY", "PAR", "COUNTERPART", "VIS_A_VIS_AREA")
                .product(PRODUCTS)
                .flow(
                        "TRADE_FLOW",
                        "FLOW",
                        "FLOWS",
                        "EXP",
                        "STK_FLOW",
                        "TRANSACTION",
                        "EXPENDITURE",
                        "ACCOUNTING_ENTRY",
                        "SUBJECT",
                        "MEASURE",
                        "VAR")
                .period("TIME_PERIOD", "TIME")
                .status(Flag::sdmx, "OBS_STATUS", "Flag Codes");
        layout.flowWord("C", Way.EXPORTS)
                .flowWord("D", Way.IMPORTS)
                .flowWord("EXGR", Way.EXPORTS)
                .flowWord("IMGR", Way.IMPORTS)
                .flowWord("XTEXVA01", Way.EXPORTS)
                .flowWord("XTIMVA01", Way.IMPORTS)
                .flowWord("CRE", Way.EXPORTS)
                .flowWord("DEB", Way.IMPORTS)
                .flowWord("P6", Way.EXPORTS)
                .flowWord("P7", Way.IMPORTS);
        layout.otherFlowsAside = true;
        if (layout.flow < 0) {
            throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.FLOW_WANTED);
        }
        Labels.apply(layout);
        balanced(grid, layout);
        restOfTheWorld(grid, layout);
        Dimensions dimensions = new Dimensions(grid, layout, mapping, flaws);
        dimensions.products();
        dimensions.items();
        dimensions.check();
        layout.hs = layout.product >= 0 && codes(grid, layout);
        List<String> all = new ArrayList<>(List.of("_T", "_Z", "TOTAL", "DTOTAL"));
        all.addAll(Items.whole(grid, layout, layout.product));
        layout.allProducts = List.copyOf(all);
        int multiplier = header.find("UNIT_MULT", "PowerCode Code");
        ToIntFunction<Line> power =
                line -> line.at(multiplier).matches("-?\\d{1,2}") ? Integer.parseInt(line.at(multiplier)) : 0;
        layout.amounts.add(
                new Layout.Amount(header.find("OBS_VALUE", "Value"), Optional.empty(), Optional.empty(), power, false));
        currency(grid, layout, flaws);
        return layout;
    }

    /** All the world but the country itself is whom it trades with; where the world stands beside it, that is taken. */
    private static void restOfTheWorld(Grid grid, Layout layout) {
        int partner = layout.partner.isEmpty() ? -1 : layout.partner.getFirst();
        boolean world = grid.below(layout.header).stream()
                .map(line -> Labels.id(line.at(partner)))
                .anyMatch(List.of("W", "WLD", "WORLD")::contains);
        if (partner >= 0 && !world) {
            UnaryOperator<Line> before = layout.mend;
            layout.mend = line -> {
                Line mended = before.apply(line);
                if (!mended.at(partner).equals("WXD")) {
                    return mended;
                }
                List<String> fields = new ArrayList<>(mended.fields());
                fields.set(partner, "W");
                return new Line(mended.number(), fields);
            };
        }
    }

    /** Balanced figures and those that were reported stand beside one another; the balanced ones are what the set is for. */
    private static void balanced(Grid grid, Layout layout) {
        for (int column : layout.header.all("METHOD", "METHODOLOGY", "VALUE_TYPE", "MEASURE")) {
            List<String> methods = grid.below(layout.header).stream()
                    .filter(line -> Labels.of(layout.header, line, column)
                            .toLowerCase(Locale.ROOT)
                            .contains("balanced"))
                    .map(line -> Labels.id(line.at(column)))
                    .distinct()
                    .toList();
            if (methods.size() == 1 && column != layout.flow) {
                layout.keep("other-indicators", line -> line.at(column).equals(methods.getFirst()));
            }
        }
    }

    /** Codes of industries and of other nomenclatures look alike; those of the Harmonised System have two digits a level. */
    private static boolean codes(Grid grid, Layout layout) {
        String column = Labels.id(layout.header.name(layout.product));
        List<String> codes = grid.below(layout.header).stream()
                .map(line -> Labels.id(line.at(layout.product)))
                .filter(code -> code.matches("\\d+"))
                .toList();
        boolean even = !codes.isEmpty() && codes.stream().allMatch(code -> code.matches("(\\d\\d){1,5}"));
        return even && ColumnWords.harmonised(column).orElse(!column.matches("(?i)IND|INDUSTRY|ACTIVITY"));
    }

    /** Rows in another currency than the first, or in percent or prices of a year, are left out. */
    private static void currency(Grid grid, Layout layout, Flaws flaws) {
        List<Integer> columns = layout.header.all("CURRENCY", "UNIT_MEASURE", "Unit Code", "UNIT");
        int unit = columns.stream()
                .filter(column -> !units(grid, layout, column).isEmpty())
                .findFirst()
                .orElse(columns.isEmpty() ? -1 : columns.getFirst());
        List<String> units = units(grid, layout, unit);
        if (units.isEmpty()) {
            throw flaws.stopAt(
                    grid.name(),
                    layout.header.line().number(),
                    Math.max(0, unit) + 1,
                    Flaw.CURRENCY_WANTED,
                    "OBS_VALUE");
        }
        String first = units.contains("USD") ? "USD" : units.getFirst();
        layout.currency = Optional.of(first);
        layout.keep("other-currencies", line -> unitOf(line.at(unit)).equals(Optional.of(first)));
    }

    private static List<String> units(Grid grid, Layout layout, int column) {
        return grid.below(layout.header).stream()
                .map(line -> unitOf(Labels.id(line.at(column))))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> unitOf(String code) {
        String upper = code.toUpperCase(Locale.ROOT);
        if (upper.equals("US_DOLLAR")) {
            return Optional.of("USD");
        }
        // What follows may be purchasing power or the prices of a year.
        return upper.matches("[A-Z]{3}(_EXC)?")
                        && Denomination.currency(upper.substring(0, 3)).isPresent()
                ? Optional.of(upper.substring(0, 3))
                : Optional.empty();
    }
}
