package org.tradewind.dataset.formats;

import java.util.Optional;
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
                .map(header -> layout(grid, header, mapping, flaws));
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
        layout.currency = Optional.of("USD");
        for (int i = 0; i < header.width(); i++) {
            int column = i;
            Times.of(header.name(i))
                    .ifPresent(when -> layout.amount(column, Optional.empty(), Optional.of(when), power, false));
        }
        return layout;
    }
}
