package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/** Files of national statistics that name neither their country nor, some of them, their currency. */
final class NationalFormat implements Format {
    private static final Publisher OFFICE = new Publisher(
            "national-customs",
            "National trade statistics",
            new Text("National trade", "Национальная торговля"),
            "National statistics",
            "",
            new Text("As the country's own authority gives them.", "Как их даёт ведомство самой страны."));
    private static final String[] NEW_ZEALAND_CIF = {"Import_CIF", "Imports_CIF", "CIF", "total_import_CIF"};

    @Override
    public String name() {
        return "national";
    }

    @Override
    public Publisher publisher() {
        return OFFICE;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("month", "hs", "country", "total_export_FOB")
                .map(NationalFormat::newZealand)
                .or(() -> grid.header(header ->
                                header.has("month", "hs", "hs_desc", "country") && header.find(NEW_ZEALAND_CIF) >= 0)
                        .map(NationalFormat::intoNewZealand))
                .or(() -> new ComexStat(grid, flaws).layout())
                .or(() -> grid.header("HS Code", "FOB Value (ETB)").map(header -> ethiopia(header, Way.EXPORTS)))
                .or(() -> grid.header("HS Code", "CIF Value (ETB)").map(header -> ethiopia(header, Way.IMPORTS)));
    }

    static Layout national(Header header, String reporter, String currency) {
        Layout layout = new Layout(header);
        layout.reporterIs = Optional.of(reporter);
        layout.currency = Optional.of(currency);
        layout.repeats = Layout.Repeats.SUM;
        layout.complete = List.of("partner", "product", "period");
        return layout;
    }

    /** Domestic exports and re-exports add up to the total, which is what exports are. */
    private static Layout newZealand(Header header) {
        Layout layout = national(header, "NZL", "NZD")
                .partner("country")
                .product("hs")
                .productName("hs_desc")
                .period("month");
        layout.amount(header.find("total_export_FOB"), Optional.of(Way.EXPORTS), Optional.empty(), 0, false);
        layout.amount(header.find("Re_export_FOB"), Optional.of(Way.RE_EXPORTS), Optional.empty(), 0, false);
        return layout;
    }

    /** Imports are told with freight and insurance, as other countries' are; the value for duty beside them is without. */
    private static Layout intoNewZealand(Header header) {
        return national(header, "NZL", "NZD")
                .partner("country")
                .product("hs")
                .productName("hs_desc")
                .period("month")
                .flowIs(Way.IMPORTS)
                .value("NZD", 0, NEW_ZEALAND_CIF);
    }

    private static Layout ethiopia(Header header, Way way) {
        boolean dollars = header.find("FOB Value (USD)", "CIF Value (USD)") >= 0;
        Layout layout = national(header, "ETH", dollars ? "USD" : "ETB")
                .partner("Destination", "Country (Origin)", "Origin", "Country (Consignment)")
                .product("HS Code")
                .productName("HS Description")
                .flowIs(way)
                .period("Year");
        int month = header.find("Month");
        int year = header.find("Year");
        if (month >= 0) {
            layout.period(year, line -> Times.of(line.at(year), line.at(month)));
        }
        String kind = way == Way.EXPORTS ? "FOB Value (" : "CIF Value (";
        return layout.value(dollars ? "USD" : "ETB", 0, kind + (dollars ? "USD)" : "ETB)"))
                .quantity("kg", 0, "Net Mass (Kg)", "Net Weight (Kg)", "Net Wt. (Kg)");
    }
}
