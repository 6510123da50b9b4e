package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;

/** UN Comtrade before 2023: long or short CSV, what R made of its names, and its JSON with two-letter keys. */
final class LegacyComtradeFormat implements Format {
    @Override
    public String name() {
        return "comtrade-legacy";
    }

    @Override
    public Publisher publisher() {
        return ComtradeFormat.UN;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("Trade Flow Code", "Reporter Code", "Partner Code", "Commodity Code", "Trade Value (US$)")
                .map(header -> table(header, "Trade Value (US$)"))
                .or(() -> grid.header(LegacyComtradeFormat::old).map(header -> table(header, "Value")))
                .or(() -> grid.header("rtCode", "ptCode", "rgCode", "cmdCode", "TradeValue")
                        .map(LegacyComtradeFormat::json));
    }

    /** What the site gave before it named the unit; that, too, is dollars. */
    private static boolean old(Header header) {
        return header.has("Trade Flow Code", "Reporter Code", "Partner Code", "Commodity Code", "Value")
                && header.find("Estimation Code", "Supplementary Quantity") >= 0;
    }

    private static Layout table(Header header, String value) {
        Layout layout = new Layout(header)
                .reporter("Reporter Code", "Reporter ISO", "Reporter")
                .partner("Partner Code", "Partner ISO", "Partner")
                .product("Commodity Code")
                .productName("Commodity")
                .flow("Trade Flow Code")
                .period("Period", "Year")
                .value("USD", 0, value)
                .quantity("kg", 0, "Netweight (kg)")
                .keep("second-partners", "2nd Partner Code", "", "0", "NA")
                .keep("customs-procedures", "Customs Proc. Code", "", "C00", "NA")
                .keep("transport", "Mode of Transport Code", "", "0", "NA");
        layout.classification = header.find("Classification");
        return numbered(layout);
    }

    private static Layout json(Header header) {
        Layout layout = new Layout(header)
                .reporter("rtCode", "rt3ISO", "rtTitle")
                .partner("ptCode", "pt3ISO", "ptTitle")
                .product("cmdCode")
                .productName("cmdDescE")
                .flow("rgCode")
                .period("period", "yr")
                .value("USD", 0, "TradeValue")
                .quantity("kg", 0, "NetWeight")
                .keep("second-partners", "ptCode2", "", "0");
        layout.classification = header.find("pfCode");
        return numbered(layout);
    }

    private static Layout numbered(Layout layout) {
        layout.zeroQuantityIsNone = true;
        layout.complete = List.of("period");
        return layout.flowWord("1", Way.IMPORTS)
                .flowWord("2", Way.EXPORTS)
                .flowWord("3", Way.RE_EXPORTS)
                .flowWord("4", Way.RE_IMPORTS);
    }
}
