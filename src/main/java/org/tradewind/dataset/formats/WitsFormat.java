package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradewind.trade.Text;

/** The World Bank's WITS, a query's download: thousand dollars, codes that may have lost their zeros. */
final class WitsFormat implements Format {
    static final Publisher WITS = new Publisher(
            "wits",
            "World Integrated Trade Solution",
            new Text("Trade by WITS", "Торговля по данным WITS"),
            "World Bank",
            "https://wits.worldbank.org",
            new Text(
                    "From UN Comtrade, as each reporter gives it; its terms of use apply.",
                    "По данным UN Comtrade, как их даёт каждая страна; действуют его условия."));

    private static final Set<String> TRADE = Set.of("XPRT-TRD-VL", "MPRT-TRD-VL");

    @Override
    public String name() {
        return "wits";
    }

    @Override
    public Publisher publisher() {
        return WITS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(WitsFormat::fits)
                .map(header -> layout(grid, header, mapping))
                .or(() -> grid.header("Reporter", "Partner", "TradeFlow", "ProductCode", "Trade Value 1000USD")
                        .map(header -> byProduct(header, mapping)))
                .or(() -> grid.header("REPORTER", "PARTNER", "PRODUCTCODE", "INDICATOR", "TIME_PERIOD", "OBS_VALUE")
                        .map(WitsFormat::message));
    }

    /** What the API gives as SDMX; most of its indicators are shares and tariffs. */
    private static Layout message(Header header) {
        int indicator = header.find("INDICATOR");
        return new Layout(header)
                .reporter("REPORTER")
                .partner("PARTNER")
                .product("PRODUCTCODE")
                .productName("PRODUCTCODE label")
                .flow("INDICATOR")
                .flowWord("XPRT-TRD-VL", Way.EXPORTS)
                .flowWord("MPRT-TRD-VL", Way.IMPORTS)
                .period("TIME_PERIOD")
                .value("USD", 3, "OBS_VALUE")
                .keep("other-indicators", line -> TRADE.contains(line.at(indicator)));
    }

    /** What the pages of a product or country download. */
    private static Layout byProduct(Header header, Mapping mapping) {
        Layout layout = new Layout(header)
                .reporter("Reporter")
                .partner("Partner")
                .product("ProductCode")
                .productName("Product Description", "ProductDescription")
                .flow("TradeFlow")
                .period("Year")
                .value("USD", mapping.powerOr(3), "Trade Value 1000USD");
        int quantity = header.find("Quantity");
        int unit = header.find("Quantity Unit");
        if (quantity >= 0 && unit >= 0) {
            layout.quantityUnit = Optional.of("kg");
            layout.zeroQuantityIsNone = true;
            layout.amounts.add(new Layout.Amount(
                    quantity,
                    Optional.empty(),
                    Optional.empty(),
                    line -> 0,
                    true,
                    line -> line.at(unit).equalsIgnoreCase("kg")));
        }
        return layout;
    }

    private static boolean fits(Header header) {
        return header.has("ReporterISO3", "ProductCode", "PartnerISO3", "Year")
                && header.find("TradeValue in 1000 USD", "TradeValueIn1000USD") >= 0;
    }

    private static Layout layout(Grid grid, Header header, Mapping mapping) {
        Layout layout = new Layout(header)
                .reporter("ReporterISO3", "ReporterName")
                .partner("PartnerISO3", "PartnerName")
                .product("ProductCode")
                .productName("ProductDescription", "Product")
                .flow("TradeFlowName", "TradeFlowCode")
                .period("Year")
                .value("USD", mapping.powerOr(3), "TradeValue in 1000 USD", "TradeValueIn1000USD")
                .quantity("kg", 0, "NetWeight in KGM", "NetWeightInKGM");
        layout.classification = header.find("Nomenclature");
        layout.zeroQuantityIsNone = true;
        // Beside gross flows, "Export" is what is left after re-exports.
        for (String flow : List.of("Export", "Import")) {
            if (grid.mentions("Gross " + flow.substring(0, 3))) {
                layout.flowWord(flow, Way.PART_OF_A_FLOW);
            }
        }
        return layout;
    }
}
