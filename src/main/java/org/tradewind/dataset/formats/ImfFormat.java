package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.tradewind.trade.Text;

/** The IMF's Direction of Trade Statistics: indicators name the flow and the unit; its own codes of countries beside names. */
final class ImfFormat implements Format {
    private static final Publisher IMF = new Publisher(
            "imf-dots",
            "Direction of Trade Statistics",
            new Text("Trade by the IMF", "Торговля по данным МВФ"),
            "International Monetary Fund",
            "https://data.imf.org",
            new Text("The IMF's terms of use apply.", "Действуют условия МВФ."));

    private static final Map<String, Way> FLOWS = Map.of(
            "XG_FOB_USD",
            Way.EXPORTS,
            "MG_CIF_USD",
            Way.IMPORTS,
            "Exports of goods, Free on board (FOB), US dollar",
            Way.EXPORTS,
            "Imports of goods, Cost insurance freight (CIF), US dollar",
            Way.IMPORTS);

    @Override
    public String name() {
        return "imf";
    }

    @Override
    public Publisher publisher() {
        return IMF;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("Country Name", "Indicator Code", "Counterpart Country Name")
                .map(header -> layout(grid, header, mapping, flaws))
                .or(() -> grid.header(ImfFormat::ofTheNewPortal).map(header -> message(grid, header, mapping, flaws)));
    }

    private static boolean ofTheNewPortal(Header printed) {
        Header header = Labels.bare(printed);
        return header.find("COUNTRY", "COUNTRY.ID") >= 0
                && header.find("COUNTERPART_COUNTRY", "COUNTERPART_COUNTRY.ID") >= 0
                && header.find("INDICATOR", "INDICATOR.ID") >= 0;
    }

    /** International Trade in Goods, which came after: the API gives dollars, whatever scale is named for showing them. */
    private static Layout message(Grid grid, Header printed, Mapping mapping, Flaws flaws) {
        Header header = Labels.bare(printed);
        boolean byApi = header.has("OBS_VALUE", "TIME_PERIOD");
        if (!byApi && mapping.setting("unit").isEmpty()) {
            throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.UNIT_WANTED, "Value");
        }
        Layout layout = new Layout(header)
                .reporter("COUNTRY.ID", "COUNTRY")
                .partner("COUNTERPART_COUNTRY.ID", "COUNTERPART_COUNTRY")
                .flow("INDICATOR.ID", "INDICATOR")
                .period("TIME_PERIOD");
        Labels.apply(layout);
        layout.productName = -1;
        FLOWS.forEach(layout::flowWord);
        groups(layout);
        layout.keep("other-indicators", line -> FLOWS.containsKey(line.at(layout.flow)));
        int power = mapping.powerOr(0);
        if (byApi) {
            return layout.value("USD", power, "OBS_VALUE");
        }
        return years(layout, power);
    }

    /** G001 is the world; the other groups have numbers of the Fund's own. */
    private static void groups(Layout layout) {
        UnaryOperator<Line> before = layout.mend;
        List<Integer> columns =
                Stream.concat(layout.reporter.stream(), layout.partner.stream()).toList();
        layout.mend = line -> {
            List<String> fields = new ArrayList<>(before.apply(line).fields());
            columns.forEach(
                    column -> fields.set(column, place(fields.get(column).strip())));
            return new Line(line.number(), fields);
        };
    }

    private static String place(String code) {
        if (code.equals("G001")) {
            return "WORLD";
        }
        return code.matches("G\\d{3}|[A-Z]X\\w+") ? Aggregates.PLACE.name().en() : code;
    }

    /** The same table comes in dollars and in millions of them, and does not say which. */
    private static Layout layout(Grid grid, Header header, Mapping mapping, Flaws flaws) {
        if (mapping.setting("unit").isEmpty()) {
            throw flaws.stopAt(grid.name(), header.line().number(), 1, Flaw.UNIT_WANTED, "Value");
        }
        int indicator = header.find("Indicator Code");
        int attribute = header.find("Attribute");
        Layout layout = new Layout(header)
                .reporter("Country Name")
                .partner("Counterpart Country Name")
                .flow("Indicator Code")
                .flowWord("TXG_FOB_USD", Way.EXPORTS)
                .flowWord("TMG_CIF_USD", Way.IMPORTS)
                .period("Time Period")
                .status(Flag::sdmx, "Status")
                .keep("other-indicators", line -> line.at(indicator).matches("TXG_FOB_USD|TMG_CIF_USD"))
                .keep(
                        "other-indicators",
                        line -> attribute < 0 || line.at(attribute).equals("Value"));
        int power = mapping.powerOr(0);
        if (header.find("Value") >= 0) {
            return layout.value("USD", power, "Value");
        }
        return years(layout, power);
    }

    private static Layout years(Layout layout, int power) {
        Header header = layout.header;
        layout.currency = Optional.of("USD");
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            Times.of(header.name(i))
                    .ifPresent(when -> layout.amount(column, Optional.empty(), Optional.of(when), power, false));
        }
        return layout;
    }
}
