package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/** The United Kingdom's overseas trade statistics with the names of their lookups: pounds, rows by port and suppression. */
final class HmrcFormat implements Format {
    private static final Publisher HMRC = new Publisher(
            "hmrc-uktradeinfo",
            "UK overseas trade in goods statistics",
            new Text("Trade of the United Kingdom", "Торговля Великобритании"),
            "HM Revenue and Customs",
            "https://www.uktradeinfo.com",
            new Text("Open Government Licence v3.0.", "Лицензия: Open Government Licence v3.0."));
    /** Countries by their letters or names; the numbers beside them are HMRC's own. */
    private static final String[] COUNTRY = {
        "CountryCodeAlpha", "Country.CountryCodeAlpha", "CountryName", "Country.CountryName"
    };

    private static final String[] PRODUCT = {
        "Cn8Code", "Commodity.Cn8Code", "Hs6Code", "Commodity.Hs6Code", "Hs4Code", "Commodity.Hs4Code"
    };
    private static final String[] NAME = {"Cn8LongDescription", "Commodity.Cn8LongDescription"};

    @Override
    public String name() {
        return "hmrc";
    }

    @Override
    public Publisher publisher() {
        return HMRC;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(header -> header.has("MonthId", "FlowTypeId", "Value")
                        && header.find(COUNTRY) >= 0
                        && header.find(PRODUCT) >= 0)
                .map(HmrcFormat::layout);
    }

    private static Layout layout(Header header) {
        Layout layout = new Layout(header)
                .partner(COUNTRY)
                .product(PRODUCT)
                .productName(NAME)
                .flow("FlowTypeId")
                .flowWord("1", Way.IMPORTS)
                .flowWord("2", Way.EXPORTS)
                .flowWord("3", Way.IMPORTS)
                .flowWord("4", Way.EXPORTS)
                .period("MonthId")
                .value("GBP", 0, "Value")
                .quantity("kg", 0, "NetMass");
        layout.reporterIs = Optional.of("GBR");
        layout.repeats = Layout.Repeats.SUM;
        layout.complete = List.of("period");
        return layout;
    }
}
