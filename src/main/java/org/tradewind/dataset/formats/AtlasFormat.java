package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        "hs_product_code",
        "sitc_product_code",
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
        return grid.header(AtlasFormat::fits)
                .map(header -> layout(header, mapping))
                .or(() -> grid.header(AtlasFormat::explored).map(header -> explorer(header, mapping)));
    }

    private static boolean fits(Header header) {
        boolean oec = header.has("origin", "export_val") && header.find("destination", "dest") >= 0;
        boolean atlas = header.find("country_iso3_code", "location_code") >= 0
                && header.has("export_value")
                && header.find(PRODUCTS) >= 0
                && (header.find("partner_iso3_code", "partner_code") >= 0
                        || header.find("partner_country_id", "partner_id") < 0);
        return header.has("year") && (oec || atlas);
    }

    /** What the pages of the OEC download: who exported what to whom. */
    private static boolean explored(Header header) {
        return header.has("Year", "Trade Value") && header.find("Exporter Country ID", "Importer Country ID") >= 0;
    }

    private static Layout explorer(Header header, Mapping mapping) {
        boolean exports = header.find("Exporter Country ID") >= 0;
        Layout layout = new Layout(header)
                .reporter(exports ? "Exporter Country ID" : "Importer Country ID")
                .period("Year")
                .flowIs(exports ? Way.EXPORTS : Way.IMPORTS)
                .product("HS6 ID", "HS4 ID", "HS2 ID", "Section ID")
                .productName("HS6", "HS4", "HS2", "Section")
                .value("USD", mapping.powerOr(0), "Trade Value");
        if (exports) {
            layout.partner("Importer Country ID");
            layout.mirror = !layout.partner.isEmpty();
        }
        layout.complete = List.of("partner", "product");
        layout.hs = header.find("HS6 ID", "HS4 ID", "HS2 ID") >= 0;
        int digits = header.find("HS6 ID") >= 0 ? 6 : header.find("HS4 ID") >= 0 ? 4 : 2;
        // The OEC puts the section before the code.
        layout.productCode =
                code -> layout.hs && code.length() > digits ? code.substring(code.length() - digits) : code;
        layout.mend = line -> letters(line, layout);
        return layout;
    }

    private static Layout layout(Header header, Mapping mapping) {
        Layout layout = new Layout(header)
                .reporter("origin", "country_iso3_code", "location_code")
                .partner("destination", "dest", "partner_iso3_code", "partner_code")
                .product(PRODUCTS)
                .period("year");
        layout.currency = Optional.of("USD");
        layout.hs = header.find("sitc", "product_sitc_code", "sitc_product_code") < 0;
        layout.complete = List.of("partner", "product");
        layout.revision = Stream.of("hs92", "hs96", "hs02", "hs07", "hs12", "hs17")
                .filter(hs -> header.find(hs, "product_" + hs + "_code") >= 0)
                .findFirst();
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
