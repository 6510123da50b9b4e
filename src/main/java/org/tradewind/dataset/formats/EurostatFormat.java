package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** Eurostat: its own TSV with flags behind the numbers, and its SDMX-CSV, Comext among it with value and mass in rows of their own. */
final class EurostatFormat implements Format {
    static final Publisher EUROSTAT = new Publisher(
            "eurostat",
            "Eurostat database",
            new Text("Trade by Eurostat", "Торговля по данным Евростата"),
            "Eurostat",
            "https://ec.europa.eu/eurostat/data/database",
            new Text(
                    "Figures of Member States; trade within the Union is recorded otherwise than trade beyond it. Reuse with acknowledgement.",
                    "Данные стран Союза; торговля внутри него учитывается иначе, чем внешняя. Использование со ссылкой."));

    /** Until 2020 the regime 4 stood for all of them together, beside each. */
    private static final String TOTAL_PROCEDURE = "4";

    /** The sets of Comext by the SITC and by broad economic categories. */
    private static final Pattern SITC = Pattern.compile("DS-(018995|059331|032655)");

    @Override
    public String name() {
        return "eurostat";
    }

    @Override
    public Publisher publisher() {
        return EUROSTAT;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(EurostatFormat::packed)
                .map(header -> tabular(header, flaws, grid))
                .or(() -> grid.header(header -> comma(grid, Labels.bare(header)))
                        .map(header -> csv(Labels.bare(header), flaws, grid)))
                .or(() -> grid.header(EurostatFormat::easy).map(header -> csv(header, flaws, grid)))
                .or(() -> grid.header(EurostatFormat::bulk).map(header -> dat(header, grid)));
    }

    /** {@code freq,unit,na_item,geo\TIME_PERIOD} in the first column. */
    private static boolean packed(Header header) {
        String first = header.name(0).toLowerCase(Locale.ROOT);
        return first.contains("\\time") && header.width() > 1;
    }

    private static Layout tabular(Header printed, Flaws flaws, Grid grid) {
        String first = printed.name(0);
        List<String> dimensions =
                Arrays.asList(first.substring(0, first.indexOf('\\')).split(",", -1));
        Map<String, Integer> places = new LinkedHashMap<>();
        for (String dimension : dimensions) {
            places.putIfAbsent(Header.folded(dimension), places.size());
        }
        Layout layout = dimensions(new Header(printed.line(), places));
        layout.mend = line -> unpacked(line, dimensions.size());
        layout.width = dimensions.size() + printed.width() - 1;
        layout.flagsInValue = true;
        layout.statusLetter = Flag::eurostat;
        for (int i = 1; i < printed.width(); i++) {
            int column = dimensions.size() + i - 1;
            Times.of(printed.name(i)).ifPresent(when -> values(layout, column, Optional.of(when)));
        }
        return complete(layout, flaws, grid);
    }

    private static Line unpacked(Line line, int dimensions) {
        List<String> fields = new ArrayList<>(Arrays.asList(line.at(0).split(",", dimensions)));
        fields.addAll(line.fields().subList(1, line.fields().size()));
        return new Line(line.number(), fields);
    }

    /** Version 1 of the form has the time of the last update; version 2 names whose structure it is. */
    private static boolean comma(Grid grid, Header header) {
        int structure = header.find("STRUCTURE_ID");
        return header.has("TIME_PERIOD", "OBS_VALUE")
                && (header.find("LAST UPDATE") >= 0
                        || header.find("DATAFLOW") >= 0
                        || grid.below(header).stream()
                                .anyMatch(line -> line.at(structure).startsWith("ESTAT:")))
                && header.find("reporter", "geo", "declarant") >= 0;
    }

    /** What the older Easy Comext gave. */
    private static boolean easy(Header header) {
        return header.has("PERIOD", "PARTNER", "FLOW", "INDICATORS")
                && header.find("REPORTER", "DECLARANT") >= 0
                && header.find("INDICATOR_VALUE", "Value") >= 0;
    }

    private static Layout csv(Header header, Flaws flaws, Grid grid) {
        Layout layout = dimensions(header).period("TIME_PERIOD", "PERIOD").status(Flag::eurostat, "OBS_FLAG");
        Labels.apply(layout);
        values(layout, header.find("OBS_VALUE", "INDICATOR_VALUE", "Value"), Optional.empty());
        if (header.find("indicators") >= 0) {
            layout.complete = List.of("period");
        }
        return complete(layout, flaws, grid);
    }

    private static Layout dimensions(Header header) {
        Layout layout = new Layout(header)
                .reporter("reporter", "geo", "declarant")
                .partner("partner")
                .product("product", "sitc06", "sitc", "product_nc", "nc8", "bclas_bec", "bop_item")
                .flow("flow", "stk_flow", "indic_et", "na_item");
        layout.hs = header.find("product", "product_nc", "nc8") >= 0;
        layout.currency = Optional.of("EUR");
        layout.otherFlowsAside = true;
        layout.allProducts = List.of("TOTAL", "TOTAL_S");
        return layout.flowWord("1", Way.IMPORTS)
                .flowWord("2", Way.EXPORTS)
                .flowWord("3", Way.RE_EXPORTS)
                .flowWord("P6", Way.EXPORTS)
                .flowWord("P7", Way.IMPORTS)
                .flowWord("CRE", Way.EXPORTS)
                .flowWord("DEB", Way.IMPORTS)
                .flowWord("MIO_EXP_VAL", Way.EXPORTS)
                .flowWord("MIO_IMP_VAL", Way.IMPORTS);
    }

    /** Euros where the row says so, and mass where it says so. */
    private static void values(Layout layout, int column, Optional<String> when) {
        int indicator = layout.header.find("indicators", "indicator", "unit", "currency", "indic_et");
        layout.amounts.add(new Layout.Amount(
                column,
                Optional.empty(),
                when,
                line -> Math.max(0, euros(line.at(indicator))),
                false,
                line -> euros(line.at(indicator)) >= 0));
        layout.amounts.add(new Layout.Amount(
                column,
                Optional.empty(),
                when,
                line -> line.at(indicator).contains("100KG") ? 2 : 0,
                true,
                line -> line.at(indicator).matches("QUANTITY_IN_(100KG|KG)")));
    }

    /** The power of ten of values in euros at current prices; below 0 for everything else. */
    private static int euros(String unit) {
        return switch (unit) {
            case "VALUE_IN_EUROS", "VALUE_EUR", "EUR", "" -> 0;
            case "THS_EUR", "VALUE_IN_THS_EUR" -> 3;
            case "MIO_EUR", "CP_MEUR", "MIO_EXP_VAL", "MIO_IMP_VAL", "TRD_VAL" -> 6;
            default -> -1;
        };
    }

    private static Layout complete(Layout layout, Flaws flaws, Grid grid) {
        if (layout.flow < 0) {
            throw flaws.stopAt(grid.name(), layout.header.line().number(), 1, Flaw.FLOW_WANTED);
        }
        int indicator = layout.header.find("indicators", "indicator");
        if (indicator >= 0) {
            layout.quantityUnit = Optional.of("kg");
        }
        items(layout, grid);
        layout.hs &= !bySitc(layout, grid);
        int unit = layout.header.find("indicators", "indicator", "unit", "currency", "indic_et");
        return layout.keep(
                "other-units",
                line -> euros(line.at(unit)) >= 0 || line.at(unit).matches("QUANTITY_IN_(100KG|KG)"));
    }

    /** One set of Comext has the codes of the SITC in a column of the same name; some of those have an odd length. */
    private static boolean bySitc(Layout layout, Grid grid) {
        int set = layout.header.find("DATAFLOW", "STRUCTURE_ID");
        return grid.below(layout.header).stream()
                .map(layout.mend)
                .anyMatch(line -> SITC.matcher(line.at(set)).find()
                        || line.at(layout.product).matches("\\d|\\d{3}|\\d{5}"));
    }

    /** Services alone are not told as all trade. */
    private static void items(Layout layout, Grid grid) {
        int item = layout.header.find("bop_item");
        if (item >= 0 && item == layout.product) {
            List<String> all = new ArrayList<>(layout.allProducts);
            Items.whole(grid, layout, item).stream()
                    .filter(whole -> !whole.equals("S"))
                    .forEach(all::add);
            layout.allProducts = List.copyOf(all);
        }
    }

    private static boolean bulk(Header header) {
        return header.find("REPORTER", "DECLARANT_ISO") >= 0
                && header.has("PARTNER", "FLOW", "PERIOD")
                && header.find("VALUE_IN_EUROS", "VALUE_EUR") >= 0
                && header.find("PRODUCT_NC", "PRODUCT_CPA2_1", "PRODUCT_SITC") >= 0;
    }

    /** The monthly files of Comext: rows by procedure are parts of a figure. */
    private static Layout dat(Header header, Grid grid) {
        Layout layout = dimensions(header)
                // The numbers beside the letters are Eurostat's own, and would be other countries.
                .reporter(header.has("DECLARANT_ISO") ? "DECLARANT_ISO" : "REPORTER")
                .partner(header.has("PARTNER_ISO") ? "PARTNER_ISO" : "PARTNER")
                .product("PRODUCT_NC", "PRODUCT_CPA2_1", "PRODUCT_SITC")
                .period("PERIOD")
                .value("EUR", 0, "VALUE_IN_EUROS", "VALUE_EUR")
                .quantity("kg", 0, "QUANTITY_IN_KG", "QUANTITY_KG");
        layout.hs = header.find("PRODUCT_NC") >= 0;
        layout.repeats = Layout.Repeats.SUM;
        int procedure = header.find("STAT_REGIME");
        Predicate<Line> total = line -> line.at(procedure).equals(TOTAL_PROCEDURE);
        return totals(layout, grid.below(header), total) ? layout.keep("customs-procedures", total) : layout;
    }

    /** Whether each figure has such a row; the last one may go on below what is looked at. */
    private static boolean totals(Layout layout, List<Line> below, Predicate<Line> total) {
        Function<Line, List<String>> figure = line -> Stream.of(
                        layout.reporter, layout.partner, List.of(layout.product, layout.flow, layout.periodColumn))
                .flatMap(List::stream)
                .map(line::at)
                .toList();
        Set<List<String>> whole = below.stream().filter(total).map(figure).collect(Collectors.toSet());
        List<List<String>> figures = below.stream().map(figure).distinct().toList();
        return !whole.isEmpty()
                && figures.subList(0, figures.size() - 1).stream().allMatch(whole::contains);
    }
}
