package org.tradewind.dataset.formats;

import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/** UN Comtrade since 2023, CSV or the JSON of its API: parts by second partner, procedure and transport beside totals. */
final class ComtradeFormat implements Format {
    static final Publisher UN = new Publisher(
            "un-comtrade",
            "UN Comtrade Database",
            new Text("Trade by UN Comtrade", "Торговля по данным UN Comtrade"),
            "United Nations Statistics Division",
            "https://comtradeplus.un.org",
            new Text(
                    "Each reporter's own figures: imports CIF, exports FOB; the exports of one and the imports of the other differ. The United Nations do not allow handing the data on without permission.",
                    "Собственные данные каждой страны: импорт СИФ, экспорт ФОБ; экспорт одной и импорт другой расходятся. ООН не разрешает передавать данные без согласия."));

    private static final String[] REPORTER = {"reporterCode", "reporterISO", "reporterDesc"};
    private static final String[] PARTNER = {"partnerCode", "partnerISO", "partnerDesc"};
    private static final String[] PRODUCT = {"cmdCode", "cmdDesc"};
    private static final String[] FLOW = {"flowCode", "flowDesc"};
    private static final String[] PERIOD = {"period", "refYear", "year"};
    private static final List<String> FREQUENCIES = List.of("A", "M", "Q");

    @Override
    public String name() {
        return "comtrade";
    }

    @Override
    public Publisher publisher() {
        return UN;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("reporterCode", "flowCode", "partnerCode", "cmdCode", "primaryValue")
                .map(header -> layout(grid, header, unshifted(grid, header)))
                .or(() -> grid.header(ComtradeFormat::some).map(header -> layout(grid, header, header)));
    }

    /** What users keep of the columns; the name of the value alone tells that it is in dollars. */
    private static boolean some(Header header) {
        return header.has("primaryValue")
                && header.find(REPORTER) >= 0
                && header.find(PARTNER) >= 0
                && header.find(FLOW) >= 0
                && header.find(PRODUCT) >= 0
                && header.find(PERIOD) >= 0;
    }

    /** A reader that takes the first of the 48 fields for a label moves all names by one; the frequency then shows it. */
    private static Header unshifted(Grid grid, Header header) {
        List<Line> below = grid.below(header);
        int frequency = header.find("freqCode");
        if (below.isEmpty() || frequency < 1) {
            return header;
        }
        Line first = below.getFirst();
        boolean shifted = !FREQUENCIES.contains(first.at(frequency)) && FREQUENCIES.contains(first.at(frequency - 1));
        if (!shifted) {
            return header;
        }
        Header moved = new Header(header.line(), new java.util.LinkedHashMap<>());
        header.places().forEach((name, place) -> moved.places().put(name, place - 1));
        return moved;
    }

    private static Layout layout(Grid grid, Header printed, Header header) {
        Layout layout = new Layout(header)
                .reporter(REPORTER)
                .partner(PARTNER)
                .product(PRODUCT)
                .productName("cmdDesc")
                .flow(FLOW)
                .period(PERIOD)
                .value("USD", 0, "primaryValue")
                .quantity("kg", 0, "netWgt")
                .keep("second-partners", "partner2Code", "0", "0.0", "")
                .keep("customs-procedures", "customsCode", "C00", "")
                .keep("transport", "motCode", "0", "0.0", "")
                .keep("supply", "mosCode", "0", "0.0", "");
        layout.classification = header.find("classificationCode");
        layout.zeroQuantityIsNone = true;
        layout.complete = List.of("period");
        services(grid.below(printed), layout);
        return layout;
    }

    /** Goods and services are two sets; a file of services has codes of its own, of which two mean all. */
    private static void services(List<Line> below, Layout layout) {
        int type = layout.header.find("typeCode");
        String kind = below.isEmpty() ? "" : below.getFirst().at(type);
        if (kind.equals("S")) {
            layout.hs = false;
            layout.allProducts = List.of("200", "S");
        }
        if (type >= 0) {
            layout.keep("goods-and-services", line -> line.at(type).equals(kind));
        }
    }
}
