package org.tradewind.dataset.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradewind.trade.Text;

/**
 * The OECD's and the WTO's balanced trade in services, one table of all: reported, final and balanced values beside one
 * another, million dollars; groups of countries among the countries, and services within services.
 */
final class BatisFormat implements Format {
    private static final Publisher BATIS = new Publisher(
            "oecd-wto-batis",
            "OECD-WTO Balanced Trade in Services (BaTIS)",
            new Text("Balanced trade in services (BaTIS)", "Сбалансированная торговля услугами (BaTIS)"),
            "OECD, WTO",
            "https://www.oecd.org/en/data/datasets/trade-in-services.html",
            new Text(
                    "Balanced values: the reports of both partners made one figure and gaps estimated, so they differ from what each country reports. Terms of the OECD and the WTO apply.",
                    "Сбалансированные значения: отчёты обеих сторон сведены в одну цифру, пробелы оценены, поэтому они отличаются от того, что сообщает каждая страна. Действуют условия ОЭСР и ВТО."));
    /** What only this source calls so. */
    private static final String KOSOVO = "888";

    private static final List<String> WORLD = List.of("WL", "WLD", "W");

    @Override
    public String name() {
        return "batis";
    }

    @Override
    public Publisher publisher() {
        return BATIS;
    }

    @Override
    public Optional<Layout> layout(Grid grid, Mapping mapping, Flaws flaws) {
        return grid.header("Reporter", "Partner", "Flow", "Item_code", "Year", "Balanced_value")
                .map(BatisFormat::layout);
    }

    private static Layout layout(Header header) {
        Layout layout = new Layout(header)
                .reporter("Reporter")
                .partner("Partner")
                .product("Item_code")
                .flow("Flow")
                .period("Year")
                .value("USD", 6, "Balanced_value");
        layout.hs = false;
        layout.allProducts = List.of("S", "200");
        layout.productName = header.width();
        layout.width = header.width() + 1;
        Economies economies = new Economies();
        Wares wares = new Wares();
        layout.mend = line -> {
            List<String> fields = new ArrayList<>(line.fields());
            economy(fields, line, layout.reporter.getFirst(), header.find("type_Reporter"), economies);
            economy(fields, line, layout.partner.getFirst(), header.find("type_Partner"), economies);
            if (fields.size() == header.width()) {
                fields.add(wares.service(line.at(layout.product)).orElse(""));
            }
            return new Line(line.number(), fields);
        };
        return layout;
    }

    /** Groups whose members nobody here knows are left out by their type; a code of theirs might be a country's elsewhere. */
    private static void economy(List<String> fields, Line line, int column, int type, Economies economies) {
        String code = line.at(column);
        boolean group = line.at(type).equals("g") && !WORLD.contains(code);
        boolean known = economies
                .find(code)
                .filter(place -> place.kind() == Place.Kind.GROUP)
                .isPresent();
        if (code.equals(KOSOVO)) {
            fields.set(column, "XKX");
        } else if (WORLD.contains(code)) {
            fields.set(column, "WORLD");
        } else if (group && !known) {
            fields.set(column, Aggregates.PLACE.name().en());
        }
    }
}
