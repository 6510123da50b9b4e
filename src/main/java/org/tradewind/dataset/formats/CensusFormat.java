package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** The US Census Bureau's API: lists of texts; its own codes of countries; totals and groups among them; values of the year to date. */
final class CensusFormat implements Format {
    static final Publisher CENSUS = new Publisher(
            "us-census",
            "International Trade Data API",
            new Text("Trade of the United States", "Торговля США"),
            "U.S. Census Bureau",
            "https://www.census.gov/data/developers/data-sets/international-trade.html",
            new Text("Public domain.", "Общественное достояние."));
    private static final Map<String, String> COUNTRIES = countries();
    /** Groups of countries begin with 0 or have letters. */
    private static final Pattern COUNTRY = Pattern.compile("[1-9]\\d{3}");
    /** So many parts are named. */
    private static final int FEW = 3;

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

    /** By the Harmonised System, and by the other classifications that the Bureau has a set of its own for. */
    private static final List<String> HARMONISED = List.of("E_COMMODITY", "I_COMMODITY");

    private static final List<String> OTHERS =
            List.of("NAICS", "SITC", "E_ENDUSE", "I_ENDUSE", "HITECH", "USDA", "AGRICULTURE");

    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        String[] products = Stream.concat(HARMONISED.stream(), OTHERS.stream()).toArray(String[]::new);
        Layout layout = new Layout(header)
                .partner("CTY_CODE", "CTY_NAME")
                .product(products)
                .productName(Stream.of("_LDESC", "_SDESC", "_DESC")
                        .flatMap(kind -> Stream.of(products).map(product -> product + kind))
                        .toArray(String[]::new))
                .flowIs(header.find("ALL_VAL_MO", "ALL_VAL_YR") >= 0 ? Way.EXPORTS : Way.IMPORTS)
                .value("USD", 0, VALUES);
        layout.hs = header.all(HARMONISED.toArray(String[]::new)).contains(layout.product);
        layout.reporterIs = Optional.of("USA");
        layout.allProducts = List.of("-", "");
        layout.complete = List.of("period");
        Economies economies = new Economies();
        layout.mend = line -> countries(line, header.find("CTY_CODE"), header.find("CTY_NAME"), economies);
        for (String part : List.of("DF", "PORT", "STATE", "DISTRICT", "USITC_STATE")) {
            parts(grid, layout, part, mapping, flaws);
        }
        time(grid, layout, mapping, flaws);
        return layout;
    }

    /** Our codes for the Bureau's; a country that has none here and a group that is known are told by their names. */
    private static Line countries(Line line, int column, int name, Economies economies) {
        if (column < 0) {
            return line;
        }
        List<String> fields = new ArrayList<>(line.fields());
        String code = line.at(column);
        boolean named =
                COUNTRY.matcher(code).matches() || economies.find(line.at(name)).isPresent();
        fields.set(
                column,
                code.equals("-")
                        ? "WORLD"
                        : COUNTRIES.getOrDefault(
                                code, named ? "" : Aggregates.PLACE.name().en()));
        return new Line(line.number(), fields);
    }

    /**
     * Domestic (1) and foreign (2) exports add up to all exports. Of ports and states nobody knows whether all were asked
     * for; where the whole stands beside them, that is taken.
     */
    private static void parts(Grid grid, Layout layout, String part, Mapping mapping, Flaws flaws) {
        int column = layout.header.find(part);
        if (column < 0) {
            return;
        }
        Set<String> met = grid.below(layout.header).stream()
                .map(line -> line.at(column))
                .collect(Collectors.toCollection(TreeSet::new));
        if (met.contains("-")) {
            layout.keep("part-flows", line -> line.at(column).equals("-"));
        } else if (part.equals("DF") && met.equals(Set.of("2"))) {
            layout.flowIs(Way.RE_EXPORTS);
        } else if (part.equals("DF") && met.equals(Set.of("1", "2"))) {
            layout.repeats = Layout.Repeats.SUM;
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
