package org.tradewind.dataset.formats;

import java.util.Locale;
import java.util.Optional;

/** WITS summaries of countries, CSV or XLSX: many indicators, of which those in dollars are trade; a column a year. */
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
        int flow = header.find("Indicator Type", "Trade Flow");
        Layout layout = new Layout(header)
                .reporter("Reporter", "Reporter Name")
                .partner("Partner", "Partner Name")
                .product("Product categories", "Product Group")
                .flow("Indicator Type", "Trade Flow")
                .keep("not-trade", line -> trade(line.at(indicator), line.at(flow)));
        layout.hs = false;
        layout.otherFlowsAside = true;
        layout.currency = Optional.of("USD");
        layout.allProducts = java.util.List.of("...");
        int partner = layout.partner.getFirst();
        layout.mend = line -> line.at(partner).equals("...") ? world(line, partner) : line;
        for (int i = 0; i < header.width(); i++) {
            Optional<String> year = Times.year(header.name(i));
            if (year.isPresent()) {
                layout.amounts.add(new Layout.Amount(
                        i,
                        Optional.empty(),
                        year,
                        line -> Denomination.power(line.at(indicator)).orElse(0),
                        false));
            }
        }
        return layout;
    }

    private static boolean trade(String indicator, String flow) {
        String low = indicator.toLowerCase(Locale.ROOT);
        return low.contains("us$") && Way.of(flow).isPresent() && !low.contains("balance") && !low.contains("tariff");
    }

    private static Line world(Line line, int partner) {
        java.util.List<String> fields = new java.util.ArrayList<>(line.fields());
        fields.set(partner, "World");
        return new Line(line.number(), fields);
    }
}
