package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tradewind.trade.Text;

/** The US Census Bureau's API: lists of texts; its own codes of countries; totals and groups among them; values of the year to date. */
final class CensusFormat implements Format {
    private static final Publisher CENSUS = new Publisher(
            "us-census",
            "International Trade Data API",
            new Text("Trade of the United States", "Торговля США"),
            "U.S. Census Bureau",
            "https://www.census.gov/data/developers/data-sets/international-trade.html",
            new Text("Public domain.", "Общественное достояние."));
    private static final Map<String, String> COUNTRIES = countries();

    @Override
    public String name() {
        return "us-census";
    }

    @Override
    public Publisher publisher() {
        return CENSUS;
    }

    private static Map<String, String> countries() {
        Map<String, String> map = new TreeMap<>();
        Resource.lines("census.txt").forEach(line -> map.put(line.get(0), line.get(1)));
        return map;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.find("CTY_CODE", "CTY_NAME") >= 0 && header.find(VALUES) >= 0)
                .map(header -> layout(grid, header, mapping, flaws));
    }

    private static final String[] VALUES = {
        "ALL_VAL_MO", "GEN_VAL_MO", "CON_VAL_MO", "ALL_VAL_YR", "GEN_VAL_YR", "CON_VAL_YR"
    };

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        Layout layout = new Layout(header)
                .partner("CTY_CODE", "CTY_NAME")
                .product("E_COMMODITY", "I_COMMODITY")
                .productName("E_COMMODITY_LDESC", "I_COMMODITY_LDESC", "E_COMMODITY_SDESC", "I_COMMODITY_SDESC")
                .flowIs(header.find("ALL_VAL_MO", "ALL_VAL_YR") >= 0 ? Way.EXPORTS : Way.IMPORTS)
                .value("USD", 0, VALUES);
        layout.reporterIs = Optional.of("USA");
        layout.allProducts = List.of("-", "");
        layout.complete = List.of("period");
        layout.mend = line -> countries(line, header.find("CTY_CODE"));
        groups(layout);
        for (String part : List.of("DF", "PORT", "STATE", "DISTRICT", "USITC_STATE")) {
            parts(grid, layout, header.find(part));
        }
        time(grid, layout, mapping, flaws);
        return layout;
    }

    /** Our codes for the Bureau's; what it counts up in a group is known by its name, or not at all. */
    private static Line countries(Line line, int column) {
        if (column < 0) {
            return line;
        }
        List<String> fields = new ArrayList<>(line.fields());
        String code = line.at(column);
        fields.set(column, code.equals("-") ? "WORLD" : COUNTRIES.getOrDefault(code, ""));
        return new Line(line.number(), fields);
    }

    private static void groups(Layout layout) {
        Economies economies = new Economies();
        int name = layout.header.find("CTY_NAME");
        int code = layout.header.find("CTY_CODE");
        layout.keep(
                Cube.AGGREGATES,
                line -> !line.at(code).isEmpty()
                        || economies.find(line.at(name)).isPresent());
    }

    /**
     * Domestic (1) and foreign (2) exports add up to all exports, as those of all ports and states do; where the whole stands
     * beside them, that is taken.
     */
    private static void parts(Grid grid, Layout layout, int column) {
        if (column < 0) {
            return;
        }
        boolean whole = grid.below(layout.header).stream()
                .anyMatch(line -> line.at(column).equals("-"));
        if (whole) {
            layout.keep("part-flows", line -> line.at(column).equals("-"));
        } else {
            layout.repeats = Layout.Repeats.SUM;
        }
    }

    /** A value of the year to date is the year's in December only. */
    private static void time(Grid grid, Layout layout, Mapping mapping, Flaws flaws) {
        Header header = layout.header;
        boolean months = header.find("ALL_VAL_MO", "GEN_VAL_MO", "CON_VAL_MO") >= 0;
        int time = header.find("time");
        int year = header.find("YEAR");
        int month = header.find("MONTH");
        Optional<String> constant = mapping.constant("year");
        if (time < 0 && year < 0 && constant.isEmpty()) {
            throw flaws.stopAt(grid.name(), 1, 1, Flaw.PERIOD_WANTED);
        }
        if (time >= 0) {
            layout.period(time, line -> Times.of(line.at(time)).map(p -> months ? p : p.substring(0, 4)));
        } else {
            layout.period(
                    year,
                    line -> constant.isPresent() ? constant : Times.of(line.at(year), months ? line.at(month) : ""));
        }
        if (!months) {
            layout.keep(
                    "year-to-date",
                    line -> time >= 0
                            ? !line.at(time).contains("-") || line.at(time).endsWith("-12")
                            : month < 0 || line.at(month).equals("12"));
        }
    }
}
