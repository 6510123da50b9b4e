package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * WITS summaries and time series of countries, CSV or XLSX: many indicators, of which those in dollars are trade; a column a
 * year. Time series have no column of flows: the indicator names it.
 */
final class WitsSummaryFormat implements Format {
    @Override
    public String name() {
        return "wits-summary";
    }

    @Override
    public Publisher publisher() {
        return WitsFormat.WITS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(WitsSummaryFormat::fits).map(WitsSummaryFormat::layout);
    }

    private static boolean fits(Header header) {
        return header.find("Reporter", "Reporter Name") >= 0
                && header.find("Partner", "Partner Name") >= 0
                && header.find("Indicator") >= 0
                && header.find("Product categories", "Product Group") >= 0;
    }

    private static Layout layout(Header header) {
        int indicator = header.find("Indicator");
        Layout layout = new Layout(header)
                .reporter("Reporter", "Reporter Name")
                .partner("Partner", "Partner Name")
                .product("Product categories", "Product Group")
                .flow("Indicator Type", "Trade Flow")
                .keep("not-trade", line -> trade(line.at(indicator)));
        layout.hs = false;
        layout.currency = Optional.of("USD");
        layout.allProducts = List.of("...");
        int partner = layout.partner.getFirst();
        layout.mend = line -> line.at(partner).equals("...") ? world(line, partner) : line;
        if (layout.flow >= 0) {
            layout.keep("not-trade", line -> Way.of(line.at(layout.flow)).isPresent());
            years(layout, indicator, Optional.empty());
        } else {
            layout.keep("not-trade", line -> way(line.at(indicator)).isPresent());
            List.of(Way.EXPORTS, Way.IMPORTS).forEach(way -> years(layout, indicator, Optional.of(way)));
        }
        return layout;
    }

    private static void years(Layout layout, int indicator, Optional<Way> way) {
        for (int i = 0; i < layout.header.width(); i++) {
            Optional<String> year = Times.year(layout.header.name(i));
            if (year.isPresent()) {
                layout.amounts.add(new Layout.Amount(
                        i,
                        way,
                        year,
                        line -> Denomination.power(line.at(indicator)).orElse(0),
                        false,
                        line -> way.isEmpty() || way.equals(way(line.at(indicator)))));
            }
        }
    }

    /** {@code Export (US$ Thousand)}. */
    private static Optional<Way> way(String indicator) {
        return ColumnWords.direction(indicator);
    }

    private static boolean trade(String indicator) {
        String low = indicator.toLowerCase(Locale.ROOT);
        return low.contains("us$") && !low.contains("balance") && !low.contains("tariff");
    }

    private static Line world(Line line, int partner) {
        List<String> fields = new ArrayList<>(line.fields());
        fields.set(partner, "World");
        return new Line(line.number(), fields);
    }
}
