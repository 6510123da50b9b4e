package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/**
 * The OEC and the Atlas of Economic Complexity: exports and imports of one pair, or of one country with all, side by side, in
 * dollars. The Atlas puts services among the goods, under words for codes.
 */
final class AtlasFormat implements Format {
    private static final Publisher ATLAS = new Publisher(
            "oec-atlas",
            "Observatory and Atlas of Economic Complexity",
            new Text("Trade by the Atlas of Economic Complexity", "Торговля по данным Атласа экономической сложности"),
            "OEC, Harvard Growth Lab",
            "https://atlas.hks.harvard.edu",
            new Text("From UN Comtrade, reconciled by the publisher.", "По данным UN Comtrade, сведённым издателем."));

    private static final String[] PRODUCTS = {
        "product_hs92_code",
        "product_hs12_code",
        "hs92",
        "hs96",
        "hs02",
        "hs07",
        "hs12",
        "hs17",
        "sitc",
        "product_sitc_code",
        "product_id"
    };

    @Override
    public String name() {
        return "atlas";
    }

    @Override
    public Publisher publisher() {
        return ATLAS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header(AtlasFormat::fits).map(header -> layout(header, mapping));
    }

    private static boolean fits(Header header) {
        boolean oec = header.has("origin", "destination", "export_val");
        boolean atlas = header.has("country_iso3_code", "export_value")
                && header.find(PRODUCTS) >= 0
                && (header.has("partner_iso3_code") || header.find("partner_country_id", "partner_id") < 0);
        return header.has("year") && (oec || atlas);
    }

    private static Layout layout(Header header, Mapping mapping) {
        Layout layout = new Layout(header)
                .reporter("origin", "country_iso3_code")
                .partner("destination", "partner_iso3_code")
                .product(PRODUCTS)
                .period("year");
        layout.currency = Optional.of("USD");
        layout.hs = header.find("sitc", "product_sitc_code") < 0;
        layout.complete = List.of("partner", "product");
        int power = mapping.powerOr(0);
        amount(layout, Way.EXPORTS, power, header.find("export_val", "export_value"));
        amount(layout, Way.IMPORTS, power, header.find("import_val", "import_value"));
        layout.mend = line -> letters(line, layout);
        if (layout.hs) {
            layout.keep("goods-and-services", line -> !line.at(layout.product).matches("[a-z]{3,}"));
        }
        return layout;
    }

    private static void amount(Layout layout, Way way, int power, int column) {
        if (column >= 0) {
            layout.amount(column, Optional.of(way), Optional.empty(), power, false);
        }
    }

    /** The OEC puts the continent before the country: {@code eudeu}. */
    private static Line letters(Line line, Layout layout) {
        List<String> fields = new ArrayList<>(line.fields());
        List<Integer> columns = new ArrayList<>(layout.reporter);
        columns.addAll(layout.partner);
        for (int column : columns) {
            if (line.at(column).matches("[a-z]{5}")) {
                fields.set(column, line.at(column).substring(2));
            }
        }
        return new Line(line.number(), fields);
    }
}
